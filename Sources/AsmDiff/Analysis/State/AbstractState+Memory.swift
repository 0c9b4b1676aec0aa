extension AbstractState {
  // MARK: Reading

  /// What memory holds.
  func load(_ address: Value, bytes: Int) -> Value {
    let target = target(address)
    if isConstant(address) {
      return known(values.atom(.loaded(address, bytes: bytes, .entry)))
    }
    guard case .cell(let base, let offset) = target else {
      switch target {
      case .within(.stack), .within(.area), .anywhere: return .any
      default: return unknownContent
      }
    }
    if let value = held(base, offset, bytes) { return value }
    switch base {
    case .block: return unknownContent
    case .area: return .any
    case .stack:
      guard offset >= 0, isNamed(.stack, offset, bytes) else { return .any }
      return known(values.atom(.loaded(address, bytes: bytes, .entry)))
    case .outside(let pointer):
      guard isNamed(base, offset, bytes), !mayBeUnescapedBlock(pointer) else {
        return unknownContent
      }
      return known(values.atom(.loaded(address, bytes: bytes, memory.name)))
    }
  }

  /// Whether an address is that of data that nothing can write.
  private func isConstant(_ address: Value) -> Bool {
    guard let sum = values.sum(address) else { return false }
    return sum.parts.contains { part in
      guard part.factor == 1, case .symbol(let symbol) = values.atoms[part.atom] else {
        return false
      }
      return values.isConstant(symbol)
    }
  }

  /// What memory outside of the stack can hold.
  private var unknownContent: Value { memory.stackEscaped ? .any : .elsewhere }

  /// Whether what no cell tells of is what the memory's name says.
  private func isNamed(_ base: CellBase, _ offset: Int64, _ bytes: Int) -> Bool {
    let range = offset..<(offset &+ Int64(bytes))
    if cells.contains(where: { $0.base == base && $0.range.overlaps(range) }) { return false }
    if case .stack = base { return memory.hasArguments }
    switch memory.writes {
    case .none: return true
    case .base(let written): return base == .outside(written)
    case .many: return false
    }
  }

  /// The value that cells tell; nil where none does.
  private func held(_ base: CellBase, _ offset: Int64, _ bytes: Int) -> Value? {
    if let cell = cells.first(where: { $0.base == base && $0.offset == offset }) {
      if cell.bytes == bytes { return cell.value }
      // The low part of a wider one.
      if cell.bytes > bytes { return values.operation(.low(8 * bytes), [cell.value]) }
    }
    return assembled(base, offset, bytes).map(values.number)
  }

  /// A number whose bytes are all known, from whatever cells cover it.
  private func assembled(_ base: CellBase, _ offset: Int64, _ bytes: Int) -> Int64? {
    var result: UInt64 = 0
    for index in 0..<Int64(bytes) {
      let place = offset &+ index
      guard
        let cell = cells.first(where: { $0.base == base && $0.range.contains(place) }),
        let number = values.number(cell.value)
      else { return nil }
      let byte = UInt64(bitPattern: number >> (8 * (place &- cell.offset))) & 0xFF
      result |= byte << UInt64(8 * index)
    }
    return Int64(bitPattern: result)
  }

  // MARK: Writing

  /// Writes the low bytes of a value to memory.
  mutating func store(_ value: Value, _ address: Value, bytes: Int) {
    let target = target(address)
    forget(target, bytes: bytes)
    if target.isOutside || memory.stackEscaped || values.traits(of: value).contains(.stack) {
      noteStored(value, target)
    } else if case .cell(.block, _) = target {
      escape(value)
    }
    guard case .cell(let base, let offset) = target else { return }
    let kept = bytes == 8 ? value : values.operation(.low(8 * bytes), [value])
    let cell = Cell(base: base, offset: offset, bytes: bytes, value: kept)
    if kept != .any || cell.hidesNamedMemory { insert(cell) }
  }

  /// A value that lies where code elsewhere can read it is known there.
  private mutating func noteStored(_ value: Value, _ target: Target) {
    switch target {
    case .cell(.stack, _), .cell(.area, _), .within(.stack), .within(.area):
      if memory.stackEscaped { escapeDeeply(value) }
    case .cell, .within, .elsewhere, .anywhere: escapeDeeply(value)
    }
  }

  private mutating func insert(_ cell: Cell) {
    let place = cells.partitioningIndex { !($0 < cell) }
    cells.insert(cell, at: place)
    guard case .outside(let base) = cell.base else { return }
    switch memory.writes {
    case .none: memory.writes = .base(base)
    case .base(base), .many: break
    case .base: memory.writes = .many
    }
  }

  /// Forgets what a write makes untrue.
  private mutating func forget(_ target: Target, bytes: Int?) {
    switch target {
    case .cell(.stack, let offset): forgetCells(.stack, offset, bytes)
    case .cell(.area(let number), let offset): forgetCells(.area(number), offset, bytes)
    case .cell(.block(let age), let offset):
      forgetCells(.block(age), offset, bytes)
      forgetAliases(ofBlock: age)
    case .cell(.outside(let base), let offset):
      forgetCells(.outside(base), offset, bytes)
      forgetAliases(of: base)
    case .within(let base):
      forgetCells(base, 0, nil)
      if case .block(let age) = base { forgetAliases(ofBlock: age) }
    case .elsewhere:
      cells.removeAll { !$0.base.isInStack }
      memory.writes = .many
    case .anywhere:
      cells = []
      memory.writes = .many
      memory.hasArguments = false
    }
  }

  /// Forgets cells of a base: some bytes, or all where it is not known how many.
  private mutating func forgetCells(_ base: CellBase, _ offset: Int64, _ bytes: Int?) {
    guard let bytes else {
      // An address that was worked out from the stack's beginning may lie in an area, too.
      cells.removeAll { $0.base == base || base == .stack && $0.base.isInStack }
      switch base {
      case .block, .area: break
      case .stack: memory.hasArguments = false
      case .outside: memory.writes = .many
      }
      return
    }
    let range = offset..<(offset &+ Int64(bytes))
    let lost = cells.filter { $0.base == base && $0.range.overlaps(range) }
    guard !lost.isEmpty else { return }
    cells.removeAll { $0.base == base && $0.range.overlaps(range) }
    // What is only partly overwritten stays written.
    for cell in lost where cell.hidesNamedMemory && cell.range.clamped(to: range) != cell.range {
      noteLost(cell)
    }
  }

  /// Notes that what a cell told is not what memory's name says either.
  mutating func noteLost(_ cell: Cell) {
    switch cell.base {
    case .block, .area: break
    case .stack: if cell.offset >= 0 { memory.hasArguments = false }
    case .outside: memory.writes = .many
    }
  }

  private mutating func forgetAliases(ofBlock age: Int) {
    if hasEscaped(age) { memory.writes = .many }
    forgetOutside { state, other in
      state.mayBeUnescapedBlock(other) || state.hasEscaped(age) && !state.isForeign(other)
    }
  }

  private mutating func forgetAliases(of base: Value) {
    forgetOutside { _, other in other != base }
    guard !isForeign(base) else { return }
    let isAnyBlock = mayBeUnescapedBlock(base)
    let state = self
    if memory.stackEscaped {
      cells.removeAll { $0.base.isInStack }
      memory.hasArguments = false
    }
    cells.removeAll {
      if case .block(let age) = $0.base { isAnyBlock || state.hasEscaped(age) } else { false }
    }
  }

  private mutating func forgetOutside(_ isAlias: (Self, Value) -> Bool) {
    let before = cells.count
    let state = self
    cells.removeAll {
      if case .outside(let other) = $0.base { isAlias(state, other) } else { false }
    }
    if cells.count != before { memory.writes = .many }
  }

  /// Forgets a number of bytes from an address, or everything that the address may reach.
  mutating func clobber(_ address: Value, bytes: Int?) {
    let target = target(address)
    let bytes = bytes.flatMap { (0...Self.longestWrite).contains($0) ? $0 : nil }
    forget(target, bytes: bytes)
    guard case .cell(let base, let offset) = target else { return }
    if case .block = base { return }
    if case .area = base { return }
    let cell = Cell(base: base, offset: offset, bytes: bytes ?? .max, value: .any)
    if let bytes, bytes <= 8, bytes > 0 { insert(cell) } else { noteLost(cell) }
  }

  /// A write of more bytes than this is one of a number of bytes that is not known.
  private static let longestWrite = 1 << 40

  /// Forgets what lies below the stack pointer: it is not the function's any more.
  mutating func dropStack(below pointer: Value) {
    guard case .cell(let base, let offset) = target(pointer), base.isInStack else { return }
    cells.removeAll { cell in
      switch (base, cell.base) {
      case (.stack, .area): true
      case (.area(let number), .area(let other)) where other > number: true
      default: cell.base == base && cell.offset < offset
      }
    }
  }

  /// Forgets what a freed allocation held.
  mutating func dropBlock(_ pointer: Value) {
    if case .cell(.block(let age), _) = target(pointer) {
      cells.removeAll { $0.base == .block(age) }
    }
  }

  /// Lets code run that is not followed: it may change whatever it can reach.
  ///
  /// What memory holds then is named by the event that this is.
  mutating func runUnknownCode(seeing seen: [Value]) {
    for value in seen { escapeDeeply(value) }
    let state = self
    cells.removeAll { cell in
      switch cell.base {
      case .stack, .area: state.memory.stackEscaped
      case .block(let age): state.hasEscaped(age)
      case .outside: true
      }
    }
    if memory.stackEscaped { memory.hasArguments = false }
    memory.writes = .none
    memory.name = .event(age: 0)
  }
}

extension AbstractState.Target {
  fileprivate var isOutside: Bool {
    switch self {
    case .cell(.outside, _), .elsewhere, .anywhere: true
    default: false
    }
  }
}
