/// Gives the events of an exploration their labels.
struct EventLabels {
  private let exploration: Exploration
  private let convention: CallingConvention
  private let listing: Listing
  /// What a function's own name is called in its events, so that recursion is one label on both sides.
  private let itself: Symbol
  private var names: ValueText
  private var unknownNumbers: [Value: Int] = [:]
  private var nextUnknown = 1
  /// The lines of the listing at which the events of a label stand, 1-based.
  private(set) var lines: [AllocationEvent: Set<Int>] = [:]
  private var values: Values { exploration.values }

  init(
    _ exploration: Exploration, of function: Symbol, _ convention: CallingConvention,
    _ listing: Listing
  ) {
    self.exploration = exploration
    self.convention = convention
    self.listing = listing
    itself = function
    names = ValueText(exploration, convention, listing, scope: .inputs)
  }

  /// Tells carried values of one recurrence apart.
  mutating func mark(_ marks: [Carried: Int]) { names.marks = marks }

  /// The graph of events.
  mutating func graph() -> EventGraph {
    var graph = EventGraph(start: exploration.start, accepting: [Exploration.end])
    for edge in exploration.edges {
      let label = edge.event.map { note($0) }
      graph.edges.append(EventGraph.Edge(from: edge.from, label: label, to: edge.to))
    }
    return graph
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
    case .call(let symbol): return .call(symbol.name)
    case .recursion(let symbol):
      return .call(symbol == itself ? Self.recursionName : symbol.name)
    case .indirectCall: return .indirectCall(SizeExpression(.unknown(newUnknown())))
    case .routine(let name):
      var operands: [EventOperand] = []
      for operand in event.operands {
        operands.append(label(operand, isConstrained: event.isConstrained))
      }
      return .routine(name, operands)
    }
  }

  /// What a function is called in its own events.
  static let recursionName = "itself"

  private mutating func label(
    _ operand: Exploration.Event.Operand, isConstrained: Bool
  ) -> EventOperand {
    switch operand {
    case .size(let value):
      guard let size = size(value) else { return .size(SizeExpression(.unknown(unknown(value)))) }
      // An operation without a meaning is never taken for distinct from another expression.
      return .size(
        isConstrained && size.constant == nil
          ? .operation(SizeExpression.constrained, [size]) : size)
    case .pointer(let value): return .pointer(pointer(value) ?? .unknown(unknown(value)))
    }
  }

  private mutating func newUnknown() -> Int {
    defer { nextUnknown += 1 }
    return nextUnknown
  }

  private mutating func unknown(_ value: Value) -> Int {
    if !value.isUnknown, let number = unknownNumbers[value] { return number }
    let number = newUnknown()
    unknownNumbers[value] = number
    return number
  }

  // MARK: Pointers

  private func pointer(_ value: Value) -> PointerName? {
    if value == .zero { return .null }
    guard let (atom, offset) = values.soleAtom(value) else { return nil }
    switch atom {
    case .allocation(let age): return .age(age, offset: offset)
    case .entry(let register):
      return argument(register).map { .argument($0, offset: offset) }
    case .symbol(let symbol):
      return listing.index.isPrivate(symbol) ? nil : .symbol(symbol.name, offset: offset)
    case .loaded(let address, let bytes, .entry):
      return text(address, bytes).map { .loaded($0, offset: offset) }
    case .stack, .area, .returnAddress, .carried, .operation, .called, .loaded: return nil
    }
  }

  private func argument(_ register: Register) -> Int? {
    convention.arguments.firstIndex(of: register).map { $0 + 1 }
  }

  /// The text of an address in memory that was there at the beginning.
  private func text(_ address: Value, _ bytes: Int) -> String? {
    guard let sum = values.sum(address) else { return nil }
    var parts: [String] = []
    for part in sum.parts {
      guard let text = text(values.atoms[part.atom]) else { return nil }
      parts.append(part.factor == 1 ? text : "\(part.factor)*\(text)")
    }
    parts.sort()
    if sum.constant != 0 { parts.append(String(sum.constant)) }
    let width = bytes == 8 ? "" : " as \(bytes)"
    return parts.joined(separator: "+").replacing("+-", with: "-") + width
  }

  private func text(_ atom: Atom) -> String? {
    switch atom {
    case .entry(let register): ValueText.name(register, convention)
    case .stack: "stack"
    case .symbol(let symbol):
      listing.index.isPrivate(symbol) ? nil : CalleeName.text(symbol.name)
    case .loaded(let address, let bytes, .entry): text(address, bytes).map { "*(\($0))" }
    case .area, .returnAddress, .allocation, .carried, .operation, .called, .loaded: nil
    }
  }

  // MARK: Sizes

  private func size(_ value: Value) -> SizeExpression? {
    guard let sum = values.sum(value) else { return nil }
    var result = SizeExpression(sum.constant)
    for part in sum.parts {
      guard let size = size(values.atoms[part.atom]) else { return nil }
      result = result + size * SizeExpression(part.factor)
    }
    return result
  }

  private func size(_ atom: Atom) -> SizeExpression? {
    switch atom {
    case .entry(let register): return argument(register).map { SizeExpression(.argument($0)) }
    case .loaded(let address, let bytes, .entry):
      return text(address, bytes).map { SizeExpression(.loaded($0)) }
    case .operation(let operation, let operands): return size(operation, operands)
    case .carried(let carried):
      return names.recurrence(carried).map {
        SizeExpression(.carried(CarriedValue(key: $0, isExact: false)))
      }
    case .stack, .area, .returnAddress, .symbol, .allocation, .called, .loaded: return nil
    }
  }

  private func size(_ operation: Operation, _ operands: [Value]) -> SizeExpression? {
    let sizes = operands.compactMap(size)
    guard sizes.count == operands.count else { return nil }
    switch operation {
    case .multiply: return sizes[0] * sizes[1]
    case .shiftLeft: return .operation("<<", sizes)
    case .shiftRight: return .operation(">>", sizes)
    case .shiftRightArithmetic: return .operation("signed_shift", sizes)
    case .and: return .operation("&", inOrder(sizes))
    case .or: return .operation("|", inOrder(sizes))
    case .xor: return .operation("^", inOrder(sizes))
    case .low(let bits): return .operation("low\(bits)", sizes)
    case .signed(let bits): return .operation("signed\(bits)", sizes)
    case .test: return nil
    }
  }

  private func inOrder(_ sizes: [SizeExpression]) -> [SizeExpression] {
    sizes.sorted { $0.text(.exact) < $1.text(.exact) }
  }
}
