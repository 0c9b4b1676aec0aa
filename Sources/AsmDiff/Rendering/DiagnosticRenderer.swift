extension Diagnostic {
  /// How much a diagnostic matters.
  package enum Severity: String, Sendable {
    case error
    case warning
  }

  /// The diagnostic as the tool writes it on standard error:
  /// `asmdiff: error: PATH:LINE: MESSAGE`, then a line for each note and for the hint.
  package func lines(_ severity: Severity = .error) -> [StyledText] {
    var headline = StyledText("asmdiff: ")
    headline.append(severity.rawValue, .failure)
    headline.append(
      ": " + [location?.description, message].compactMap(\.self).joined(separator: ": "))
    let notes = notes.flatMap { Self.block("  note: ", $0) }
    return [headline] + notes + (hint.map { Self.block("  hint: ", $0) } ?? [])
  }

  /// A text whose further lines stand below its first one.
  private static func block(_ label: String, _ text: String) -> [StyledText] {
    let indent = String(repeating: " ", count: label.count)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { StyledText(($0.offset == 0 ? label : indent) + $0.element.expandingTabs) }
  }
}
