extension AllocationEvent: CustomStringConvertible {
  /// The event as it stands in a pattern.
  package var description: String { text(LabelNames(CollectionOfOne(self))) }

  /// The event as it stands in a pattern: `malloc(16*n)`, `call name`, `call ?`.
  package func text(_ names: LabelNames) -> String {
    switch self {
    case .abort: return "abort"
    case .call(let name): return "call " + CalleeName.text(name)
    case .indirectCall(let callee):
      let text = callee.text(names)
      return "call " + (text == "?" ? text : "[\(text)]")
    case .routine(let name, let operands):
      return "\(name)(\(operands.map { $0.text(names) }.joined(separator: ", ")))"
    }
  }
}

extension AllocationEvent: Comparable {
  /// The order of labels in an automaton.
  package static func < (left: Self, right: Self) -> Bool {
    left.text(.exact) < right.text(.exact)
  }
}

extension Sequence<AllocationEvent> {
  /// The events as a sequence is printed; `nothing` if there are none.
  package var sequenceText: String { sequenceText(LabelNames(self)) }

  /// The events as a sequence is printed, with names from elsewhere.
  package func sequenceText(_ names: LabelNames) -> String {
    let texts = map { $0.text(names) }
    return texts.isEmpty ? "nothing" : texts.joined(separator: " ")
  }
}
