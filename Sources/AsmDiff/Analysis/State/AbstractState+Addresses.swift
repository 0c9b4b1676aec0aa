extension AbstractState {
  /// Where an address points.
  enum Target: Hashable {
    /// Exactly there.
    case cell(CellBase, Int64)
    /// Somewhere behind that.
    case within(CellBase)
    /// Nobody knows, but not in the stack.
    case elsewhere
    /// Nobody knows.
    case anywhere
  }

  /// Where an address points.
  func target(_ address: Value) -> Target {
    guard let sum = values.sum(address) else {
      return address == .elsewhere ? .elsewhere : .anywhere
    }
    let traits = values.traits(of: address)
    // No object is that large, and the end of such a cell would overflow.
    let isNear = sum.constant.magnitude < 1 << 62
    guard !traits.isDisjoint(with: [.stack, .allocation]) else {
      guard isNear else { return .elsewhere }
      return .cell(.outside(values.add(address, 0 &- sum.constant)), sum.constant)
    }
    let pointers = sum.parts.filter {
      $0.factor == 1 && base(ofAtom: $0.atom) != nil
    }
    // Pointers within operations, or several of them, are not taken apart.
    guard isNear, pointers.count == 1, let base = base(ofAtom: pointers[0].atom),
      sum.parts.allSatisfy({ $0 == pointers[0] || isPlain($0.atom) })
    else { return .anywhere }
    return sum.parts.count == 1 ? .cell(base, sum.constant) : .within(base)
  }

  private func base(ofAtom number: Int) -> CellBase? {
    switch values.atoms[number] {
    case .stack: .stack
    case .area(let number): .area(number)
    case .allocation(let age): .block(age)
    default: nil
    }
  }

  private func isPlain(_ atom: Int) -> Bool {
    values.traits(of: values.atom(values.atoms[atom])).isDisjoint(with: [.stack, .allocation])
  }

  /// Whether a pointer was there before the function began, so that nothing made here lies behind it.
  func isForeign(_ base: Value) -> Bool {
    guard let sum = values.sum(base) else { return false }
    return sum.parts.allSatisfy { part in
      switch values.atoms[part.atom] {
      case .entry, .symbol: true
      case .loaded(let address, _, .entry): isForeign(address)
      case .operation(_, let operands): operands.allSatisfy(isForeign)
      default: false
      }
    }
  }

  /// Whether a pointer may lead into an allocation that code elsewhere does not know.
  func mayBeUnescapedBlock(_ base: Value) -> Bool {
    !values.traits(of: base).isDisjoint(with: .carried)
  }

  func hasEscaped(_ age: Int) -> Bool {
    age > 63 || memory.escapedBlocks & (1 << UInt64(age)) != 0
  }

  /// Notes that code elsewhere gets to know a value.
  mutating func escape(_ value: Value) {
    if value == .any || value == .elsewhere { memory.escapedBlocks |= memory.strayBlocks }
    if value == .any && memory.hasStrayStack { escapeStack() }
    if values.traits(of: value).contains(.stack) { escapeStack() }
    memory.escapedBlocks |= blocks(in: value)
  }

  private mutating func escapeStack() {
    memory.stackEscaped = true
    memory.escapedBlocks |= memory.strayBlocks
  }

  /// Notes that no expression tells any more where a value is that was known.
  mutating func stray(_ value: Value) {
    memory.strayBlocks |= blocks(in: value)
    if values.traits(of: value).contains(.stack) { memory.hasStrayStack = true }
    if memory.stackEscaped { memory.escapedBlocks |= memory.strayBlocks }
  }

  /// The allocations that occur in a value, as bits by age.
  private func blocks(in value: Value) -> UInt64 {
    guard values.traits(of: value).contains(.allocation) else { return 0 }
    var found: UInt64 = 0
    _ = values.contains(value) {
      if case .allocation(let age) = $0, (0...63).contains(age) { found |= 1 << UInt64(age) }
      return false
    }
    return found
  }

  /// Notes that code elsewhere gets to know a value, and all that is stored in the blocks it leads to.
  mutating func escapeDeeply(_ value: Value) {
    let before = memory
    escape(value)
    while memory != before {
      let known = memory
      for cell in cells where isReachable(cell.base) { escape(cell.value) }
      if memory == known { return }
    }
  }

  private func isReachable(_ base: CellBase) -> Bool {
    switch base {
    case .stack, .area: memory.stackEscaped
    case .block(let age): hasEscaped(age)
    case .outside: true
    }
  }
}

extension CellBase {
  /// Whether it is in the analysed function's stack.
  var isInStack: Bool {
    switch self {
    case .stack, .area: true
    case .block, .outside: false
    }
  }
}
