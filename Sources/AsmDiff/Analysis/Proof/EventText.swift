/// Writes events in words that mean the same in every function, with all that code which is not followed gets
/// to see.
struct EventText {
  private(set) var values: ValueText
  private var pointers: ValueText
  private var labels: EventLabels
  private let renamedCalls: [String: String]

  init(
    _ exploration: Exploration, of function: Symbol, _ convention: CallingConvention,
    _ listing: Listing, renamedCalls: [String: String]
  ) {
    self.renamedCalls = renamedCalls
    values = ValueText(exploration, convention, listing, scope: .results)
    pointers = ValueText(exploration, convention, listing, scope: .blocks)
    labels = EventLabels(exploration, of: function, convention, listing)
  }

  /// Tells carried values of one recurrence apart.
  mutating func mark(_ marks: [Carried: Int]) {
    values.marks = marks
    pointers.marks = marks
    labels.mark(marks)
  }

  /// The text of an event; nil where part of it is not known.
  mutating func text(of event: Exploration.Event) -> String? {
    var event = event
    event.isConstrained = false
    let label = labels.label(event).renamingCall(renamedCalls)
    switch event.kind {
    case .routine(let name) where !label.unknowns.isEmpty: return text(name, event.operands)
    default: break
    }
    guard label.unknowns.isEmpty else { return nil }
    switch event.kind {
    case .call, .recursion, .indirectCall, .routine:
      return text(of: event.passed).map { "\(label.text(.exact)) with \($0)" }
    case .abort: return label.text(.exact)
    }
  }

  /// The text of an event whose operands have no age and no name, but come from somewhere: a block that a
  /// join carries, such as one that was allocated on some turn of a loop.
  private func text(_ name: String, _ operands: [Exploration.Event.Operand]) -> String? {
    var texts: [String] = []
    for operand in operands {
      switch operand {
      case .size(let value), .pointer(let value):
        guard let text = pointers.text(value) else { return nil }
        texts.append(text)
      }
    }
    return "\(name) of \(texts.joined(separator: ", "))"
  }

  /// What code that is not followed gets to see: were it something else, it could do something else.
  private func text(of passed: Exploration.Event.Passed) -> String? {
    guard !passed.hasMore else { return nil }
    var texts: [String] = []
    for (register, value) in passed.registers {
      guard let text = values.text(value) else { return nil }
      texts.append("\(register.name) = \(text)")
    }
    for (number, value) in passed.stack.enumerated() {
      guard let text = values.text(value) else { return nil }
      texts.append("argument \(number) on the stack = \(text)")
    }
    for register in passed.blanks { texts.append("\(register.name) = a blank place") }
    for cell in passed.cells {
      guard let base = values.text(cell.base), let value = values.text(cell.value) else {
        return nil
      }
      texts.append("\(cell.bytes) bytes at \(base) + \(cell.offset) = \(value)")
    }
    return texts.sorted().joined(separator: ", ")
  }
}
