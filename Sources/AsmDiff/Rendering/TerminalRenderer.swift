/// Writes styled lines for a terminal, or as plain text.
package struct TerminalRenderer: Sendable {
  /// Whether roles become colours.
  package var isColored: Bool

  /// Makes a renderer.
  package init(isColored: Bool) { self.isColored = isColored }

  /// The lines as text, each with its line break.
  package func render(_ lines: [StyledText]) -> String {
    lines.map { render($0) + "\n" }.joined()
  }

  /// One line, without a line break.
  package func render(_ line: StyledText) -> String {
    guard isColored else { return line.plainText }
    var runs = line.runs
    while let last = runs.last, !last.isChanged, last.text.allSatisfy({ $0 == " " }) {
      runs.removeLast()
    }
    return runs.map(render).joined()
  }

  private func render(_ run: StyledText.Run) -> String {
    let codes = [run.style.code, run.isChanged ? "7" : nil].compactMap { $0 }
    if codes.isEmpty || run.text.isEmpty { return run.text }
    return "\u{1B}[\(codes.joined(separator: ";"))m\(run.text)\u{1B}[0m"
  }
}

extension StyledText.Style {
  /// The parameter of the terminal's "select graphic rendition"; nil for none.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .dim: "2"
    case .success: "32"
    case .failure, .removed: "31"
    case .added: "32"
    case .token(let role): role.code
    }
  }
}

extension Token.Role {
  fileprivate var code: String? {
    switch self {
    case .label, .branchTarget: "34"
    case .mnemonic: "1"
    case .register: "36"
    case .number: "33"
    case .symbol: "35"
    case .string: "32"
    case .comment: "2"
    case .punctuation: nil
    }
  }
}
