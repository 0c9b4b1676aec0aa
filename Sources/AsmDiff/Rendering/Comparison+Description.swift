extension Comparison: CustomStringConvertible {
  /// The comparison in one line.
  public var description: String {
    let relation = "\(candidate.function) compared with \(baseline.function): \(verdict)"
    let counts = [baseline, candidate].map(\.metrics.instructions)
    let instructions =
      counts[0] == counts[1]
      ? counts[0].counted("instruction", "instructions")
      : "\(counts[1]) instructions, the baseline \(counts[0])"
    return "\(relation), \(instructions)".escapingControls
  }

  /// The comparison as a block of lines: who and where, the rows that differ with some around them,
  /// totals, reasons, and a command that shows it again.
  public var report: String {
    let layout = SideBySideLayout(width: 100, context: 3, showsMarks: true)
    let command = StyledText("reproduce: \(command)")
    return TerminalRenderer(isColored: false).render(lines(layout) + [command])
  }

  /// The command that makes this comparison, for a POSIX shell.
  package var command: String {
    let target = candidate.triple.flatMap { Self.isHost($0) ? nil : ["--target", $0] } ?? []
    let level = candidate.optimize.flatMap { $0 == "speed" ? nil : ["--optimize", $0] } ?? []
    let arguments = candidate.arguments.flatMap { ["-Xswiftc", $0] }
    let sides = [baseline, candidate].map { "\($0.path):\($0.function)" }
    return (["asmdiff", "compare"] + target + level + arguments + options.words + sides)
      .map(Invocation.quoted).joined(separator: " ")
  }

  /// Whether a triple is what compilers on this machine compile for unless told otherwise.
  private static func isHost(_ triple: String) -> Bool {
    #if arch(x86_64)
      let architecture = "x86_64"
    #else
      let architecture = triple.hasPrefix("arm64") ? "arm64" : "aarch64"
    #endif
    #if os(macOS)
      return triple.hasPrefix("\(architecture)-apple-macosx")
    #else
      return triple == "\(architecture)-unknown-linux-gnu"
    #endif
  }
}

extension ComparisonOptions {
  /// The words of the command line that ask for these options.
  fileprivate var words: [String] {
    let isStrict = rules == NormalizationRule.strict
    let off = NormalizationRule.allCases.filter { !isStrict && !rules.contains($0) }
    let named =
      equatedSymbols.flatMap { ["--equate", "\($0.first)=\($0.second)"] }
      + equatedModules.flatMap { ["--equate-module", "\($0.first)=\($0.second)"] }
    let routines =
      allocators.flatMap { ["--allocator", "\($0.name)=\($0.kind)-like"] }
      + harmlessRoutines.flatMap { ["--harmless", $0] }
    return (isStrict ? ["--strict"] : []) + off.flatMap { ["--without-rule", $0.rawValue] } + named
      + routines
  }
}
