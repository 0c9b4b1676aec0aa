extension AllocationAutomaton: CustomStringConvertible {
  /// How many characters of an expression are printed.
  package static let defaultTextLimit = 4000

  /// The set as a regular expression; nil where it would be too large to be read.
  package var expression: AllocationExpression? { StateElimination.expression(of: self) }

  /// The set as a pattern; what is very long ends in `…`.
  package var description: String { text() }

  /// The set as a pattern of not many more than `limit` characters; what is longer ends in `…`.
  ///
  /// Sets that are printed side by side take names from `LabelNames(baseline.events + candidate.events)`.
  package func text(_ names: LabelNames? = nil, limit: Int = defaultTextLimit) -> String {
    // What is known of a size besides is not printed, so that labels may be alike.
    let shown = (try? mapLabels(\.unconstrained)) ?? self
    guard let expression = shown.expression else {
      return "… (an automaton of \(states.count) states)"
    }
    let text = expression.text(names ?? LabelNames(expression.events))
    guard text.count > limit else { return text }
    let head = text.prefix(limit)
    return head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + " …"
  }
}
