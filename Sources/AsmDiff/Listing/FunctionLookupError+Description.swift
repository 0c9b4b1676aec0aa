extension FunctionLookupError {
  /// What is wrong with the name, what comes near, and how to find the right one.
  public var diagnostic: Diagnostic {
    switch problem {
    case .noMatch(let similar, let count):
      let names = similar.map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic(
        "no function matches '\(name)' in \(path)",
        notes: similar.isEmpty ? [] : ["\(similar.count) similar: \(names)"],
        hint: "run 'asmdiff list \(path)' to see all \(count)")
    case .ambiguous(let candidates):
      return Diagnostic(
        "'\(name)' matches \(candidates.count) functions in \(path)",
        notes: candidates.prefix(Self.shownCandidates).map { "candidate: \($0)" },
        hint: "use the full name or the mangled symbol")
    }
  }

  private static let shownCandidates = 12
}
