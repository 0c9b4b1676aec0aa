extension ComparisonError {
  /// Why the comparison proves nothing, and what to compare instead.
  public var diagnostic: Diagnostic {
    switch self {
    case .sameFunction(let name, let path):
      Diagnostic(
        "both sides are '\(name)' in \(path): comparing it with itself proves nothing",
        hint: "name two functions")
    case .architectures(let baseline, let candidate):
      Diagnostic(
        "the baseline is for \(baseline), the candidate for \(candidate): nothing can be compared",
        hint: "compile both sides for one target")
    case .noInstructions(let name, let path, let side):
      Diagnostic(
        "the \(side.rawValue) '\(name)' in \(path) has no instruction: nothing can be compared",
        hint: "does it end in unreachable code, or was its body removed?")
    case .ambiguousEquation(let name, let candidates):
      Diagnostic(
        "'\(name)' of an equation matches \(candidates.count) symbols",
        notes: candidates.map { "candidate: \($0)" }, hint: "equate the mangled symbol")
    case .ambiguousRoutine(let name, let candidates):
      Diagnostic(
        "'\(name)' stands for \(candidates.count) routines",
        notes: candidates.map { "candidate: \($0)" }, hint: "name the mangled symbol")
    case .unknownKind(let name, let kind):
      Diagnostic(
        "'\(name)' cannot be like '\(kind)', which is no routine that allocates or frees",
        notes: ["those are " + AllocationRoutines.commonKinds.listed + ", and others of the table"])
    }
  }
}
