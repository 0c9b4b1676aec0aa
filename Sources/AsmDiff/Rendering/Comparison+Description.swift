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
    let options = [("--target", candidate.triple), ("--optimize", candidate.optimize)]
      .compactMap { name, value in value.map { [name, $0] } }.joined()
    let sides = [baseline, candidate].map { "\($0.path):\($0.function)" }
    return (["asmdiff", "compare"] + options + sides).map(Invocation.quoted)
      .joined(separator: " ")
  }
}
