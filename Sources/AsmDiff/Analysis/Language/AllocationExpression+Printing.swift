extension AllocationExpression: CustomStringConvertible {
  /// What stands for the set without sequences.
  static let neverText = "never returns"
  /// What stands for the sequence without events.
  static let nothingText = "nothing"

  /// How tightly an expression holds together, without parentheses.
  private enum Binding: Int {
    case choice
    case sequence
    case single
  }

  /// The events, left to right.
  package var events: [AllocationEvent] {
    switch self {
    case .never, .nothing: []
    case .event(let event): [event]
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.events)
    case .star(let body), .plus(let body), .optional(let body): body.events
    }
  }

  /// The expression as a pattern.
  package var description: String { text(LabelNames(events)) }

  /// The expression as a pattern, with names from elsewhere.
  package func text(_ names: LabelNames) -> String {
    switch self {
    case .never: Self.neverText
    case .nothing: Self.nothingText
    case .event(let event): event.text(names)
    case .sequence(let parts): parts.map { $0.text(names, .sequence) }.joined(separator: " ")
    case .choice(let parts): parts.map { $0.text(names, .choice) }.joined(separator: " | ")
    case .star(let body): body.text(names, .single) + "*"
    case .plus(let body): body.text(names, .single) + "+"
    case .optional(let body): body.text(names, .single) + "?"
    }
  }

  private func text(_ names: LabelNames, _ binding: Binding) -> String {
    let text = text(names)
    return self.binding.rawValue < binding.rawValue ? "(\(text))" : text
  }

  private var binding: Binding {
    switch self {
    case .choice: .choice
    // The words of a call or of 'never returns' belong together, and so do two operators.
    case .sequence, .star, .plus, .optional, .event(.call), .event(.indirectCall), .never: .sequence
    case .nothing, .event: .single
    }
  }
}
