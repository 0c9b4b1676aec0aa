/// Gives the events of an exploration their labels.
struct EventLabels {
  private let exploration: Exploration
  private let convention: CallingConvention
  /// What a function's own name is called in its events, so that recursion is one label on both sides.
  private let itself: Symbol
  private var unknownNumbers: [AbstractValue: Int] = [:]
  private var nextUnknown = 1
  /// The lines of the listing at which the events of a label stand, 1-based.
  private(set) var lines: [AllocationEvent: Set<Int>] = [:]

  init(_ exploration: Exploration, of function: Symbol, _ convention: CallingConvention) {
    self.exploration = exploration
    self.convention = convention
    itself = function
  }

  /// The graph of events.
  ///
  /// - Parameter showsSteps: Whether the turns on which a loop changes a value that an event shows are
  ///   events too. Equal sets of sequences with them are equal without; the other way round they need
  ///   not be, because a name such as `n` does not say when it changes.
  mutating func graph(showsSteps: Bool) -> EventGraph {
    var graph = EventGraph(start: exploration.start, accepting: [Exploration.end])
    let shown = showsSteps ? carriedInEvents : []
    var between = -1
    for edge in exploration.edges {
      let label = edge.event.map { note($0) }
      guard let step = step(edge, shown) else {
        graph.edges.append(EventGraph.Edge(from: edge.from, label: label, to: edge.to))
        continue
      }
      graph.edges.append(EventGraph.Edge(from: edge.from, label: label, to: between))
      graph.edges.append(EventGraph.Edge(from: between, label: .call(step), to: edge.to))
      between -= 1
    }
    return graph
  }

  /// The carried values that events show, and those that these are made of.
  private var carriedInEvents: Set<AbstractValue.Carried> {
    var found: Set<AbstractValue.Carried> = []
    var waiting = exploration.edges.flatMap { $0.event?.operands ?? [] }.map { operand in
      switch operand {
      case .size(let value), .pointer(let value): value
      }
    }
    while let value = waiting.popLast() {
      for case .carried(let carried) in value.atoms where found.insert(carried).inserted {
        waiting += exploration.recurrences[carried] ?? []
      }
    }
    return found
  }

  private func step(_ edge: Exploration.Edge, _ shown: Set<AbstractValue.Carried>) -> String? {
    let texts = edge.step.filter { shown.contains($0.key) }.map { carried, value in
      var names: [AbstractValue.Carried: Int] = [:]
      return "\(recurrence(carried) ?? "?") := \(text(value, &names) ?? "?")"
    }
    return texts.isEmpty ? nil : texts.sorted().joined(separator: ", ")
  }

  /// The label of an event, whose line is remembered.
  private mutating func note(_ event: Exploration.Event) -> AllocationEvent {
    let label = label(event)
    lines[label, default: []].insert(event.line)
    return label
  }

  /// The label of an event.
  mutating func label(_ event: Exploration.Event) -> AllocationEvent {
    switch event.kind {
    case .abort: return .abort
    case .call(let symbol): return .call(symbol == itself ? "itself" : symbol.name)
    case .indirectCall: return .indirectCall(SizeExpression(.unknown(newUnknown())))
    case .routine(let name):
      var operands: [EventOperand] = []
      for operand in event.operands {
        operands.append(label(operand, isConstrained: event.isConstrained))
      }
      return .routine(name, operands)
    }
  }

  private mutating func label(
    _ operand: Exploration.Event.Operand, isConstrained: Bool
  ) -> EventOperand {
    switch operand {
    case .size(let value):
      guard let size = size(value) else { return .size(SizeExpression(.unknown(unknown(value)))) }
      // An operation without a meaning is never taken for distinct from another expression.
      return .size(isConstrained && size.constant == nil ? .operation("", [size]) : size)
    case .pointer(let value): return .pointer(pointer(value) ?? .unknown(unknown(value)))
    }
  }

  private mutating func newUnknown() -> Int {
    defer { nextUnknown += 1 }
    return nextUnknown
  }

  private mutating func unknown(_ value: AbstractValue) -> Int {
    if value != .any, let number = unknownNumbers[value] { return number }
    let number = newUnknown()
    unknownNumbers[value] = number
    return number
  }

  // MARK: Pointers

  private func pointer(_ value: AbstractValue) -> PointerName? {
    if value.number == 0 { return .null }
    guard let (atom, offset) = value.soleAtom else { return nil }
    switch atom {
    case .allocation(let age): return .age(age, offset: offset)
    case .entry(let register):
      return argument(register).map { .argument($0, offset: offset) }
    case .symbol(let symbol): return .symbol(symbol.name, offset: offset)
    case .loaded(let address, let bytes):
      return text(address, bytes).map { .loaded($0, offset: offset) }
    case .stack, .carried, .operation, .unknown: return nil
    }
  }

  private func argument(_ register: Register) -> Int? {
    convention.arguments.firstIndex(of: register).map { $0 + 1 }
  }

  /// The text of an address in memory that was there at the beginning.
  private func text(_ address: AbstractValue, _ bytes: Int) -> String? {
    guard case .sum(let sum) = address else { return nil }
    var parts: [String] = []
    for (atom, factor) in sum.factors {
      guard let text = text(atom) else { return nil }
      parts.append(factor == 1 ? text : "\(factor)*\(text)")
    }
    parts.sort()
    if sum.constant != 0 { parts.append(String(sum.constant)) }
    let width = bytes == 8 ? "" : " as \(bytes)"
    return parts.joined(separator: "+").replacing("+-", with: "-") + width
  }

  private func text(_ atom: AbstractValue.Atom) -> String? {
    switch atom {
    case .entry(let register): argument(register).map { "arg\($0)" } ?? "%\(register.name)"
    case .stack: "stack"
    case .symbol(let symbol): CalleeName.text(symbol.name)
    case .loaded(let address, let bytes): text(address, bytes).map { "*(\($0))" }
    case .allocation, .carried, .operation, .unknown: nil
    }
  }

  // MARK: Sizes

  private func size(_ value: AbstractValue) -> SizeExpression? {
    guard case .sum(let sum) = value else { return nil }
    var result = SizeExpression(sum.constant)
    for (atom, factor) in sum.factors {
      guard let part = size(atom) else { return nil }
      result = result + part * SizeExpression(factor)
    }
    return result
  }

  private func size(_ atom: AbstractValue.Atom) -> SizeExpression? {
    switch atom {
    case .entry(let register): return argument(register).map { SizeExpression(.argument($0)) }
    case .loaded(let address, let bytes):
      return text(address, bytes).map { SizeExpression(.loaded($0)) }
    case .operation(let name, let operands): return operation(name, operands)
    case .carried(let carried):
      return recurrence(carried).map {
        SizeExpression(.carried(CarriedValue(key: $0, isExact: false)))
      }
    case .stack, .symbol, .allocation, .unknown: return nil
    }
  }

  private static let operators = [
    "multiply": "*", "shiftLeft": "<<", "shiftRight": ">>", "shiftRightArithmetic": ">>>",
    "and": "&", "or": "|", "xor": "^",
  ]

  private func operation(_ name: String, _ operands: [AbstractValue]) -> SizeExpression? {
    let sizes = operands.compactMap(size)
    guard sizes.count == operands.count else { return nil }
    if name == "multiply" { return sizes[0] * sizes[1] }
    return SizeExpression.operation(Self.operators[name] ?? name, sizes)
  }

  // MARK: Loops

  /// What a carried value begins with and what a turn makes of it.
  ///
  /// The text is the same for the same recurrence in any function; nil where part of it is not known.
  private func recurrence(_ carried: AbstractValue.Carried) -> String? {
    var names: [AbstractValue.Carried: Int] = [:]
    return recurrence(carried, &names)
  }

  private func recurrence(
    _ carried: AbstractValue.Carried, _ names: inout [AbstractValue.Carried: Int]
  ) -> String? {
    if let number = names[carried] { return "#\(number)" }
    let number = names.count
    names[carried] = number
    guard let values = exploration.recurrences[carried], !values.isEmpty else { return nil }
    // A value that comes back unchanged says nothing.
    let steps = values.filter { $0 != AbstractValue(.carried(carried)) }
    var texts: [(order: String, text: String)] = []
    for value in steps.sorted(by: { shape($0) < shape($1) }) {
      guard let text = text(value, &names) else { return nil }
      texts.append((shape(value), text))
    }
    return "#\(number){" + Set(texts.map(\.text)).sorted().joined(separator: ";") + "}"
  }

  /// A text that orders the values of a recurrence before its names are known.
  private func shape(_ value: AbstractValue) -> String {
    var names: [AbstractValue.Carried: Int] = [:]
    func blank(_ value: AbstractValue) -> AbstractValue {
      value.replacing { if case .carried = $0 { AbstractValue(.unknown(0)) } else { nil } }
    }
    return text(blank(value), &names) ?? "?"
  }

  private func text(
    _ value: AbstractValue, _ names: inout [AbstractValue.Carried: Int]
  ) -> String? {
    guard case .sum(let sum) = value else { return nil }
    var parts: [String] = []
    for (atom, factor) in sum.factors.sorted(by: {
      shape(AbstractValue($0.key)) < shape(AbstractValue($1.key))
    }) {
      guard let text = text(atom, &names) else { return nil }
      parts.append("\(factor)*\(text)")
    }
    return (parts + ["\(sum.constant)"]).joined(separator: "+")
  }

  private func text(
    _ atom: AbstractValue.Atom, _ names: inout [AbstractValue.Carried: Int]
  ) -> String? {
    switch atom {
    case .carried(let carried): return recurrence(carried, &names)
    case .unknown(0): return "?"
    case .operation(let name, let operands):
      var texts: [String] = []
      for operand in operands {
        guard let text = text(operand, &names) else { return nil }
        texts.append(text)
      }
      return "\(name)(\(texts.joined(separator: ",")))"
    case .entry, .loaded, .symbol: return text(atom)
    case .stack, .allocation, .unknown: return nil
    }
  }
}
