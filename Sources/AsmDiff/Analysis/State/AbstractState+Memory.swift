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

  /// Whether the eight bytes at an address are known to hold something else than they should.
  func hasWritten(_ address: Value, _ right: Value?) -> Bool {
    guard case .cell(let base, let offset) = target(address) else { return false }
    let range = offset..<(offset &+ 8)
    let written = cells.filter { $0.base == base && $0.range.overlaps(range) }
    return written.contains { $0.value != right || $0.range != range }
  }

  // MARK: Writing

  /// Writes the low bytes of a value to memory.
  mutating func store(_ value: Value, _ address: Value, bytes: Int, isSaved: Bool = false) {
    let target = target(address)
    forget(target, bytes: bytes)
    if target.isOutside || memory.stackEscaped || values.traits(of: value).contains(.stack) {
      noteStored(value, target)
    } else if target.isInBlock {
      escape(value)
    }
    guard case .cell(let base, let offset) = target else {
      stray(value)
      return noteLost(target)
    }
    let kept = bytes == 8 ? value : values.operation(.low(8 * bytes), [value])
    let cell = Cell(
      base: base, offset: offset, bytes: bytes, value: kept, isSaved: isSaved && base.isInStack)
    insert(cell)
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
    case .elsewhere: cells.removeAll { !$0.base.isInStack }
    case .anywhere:
      for cell in cells where !cell.isSaved { stray(cell.value) }
      cells.removeAll { !$0.isSaved }
    }
  }

  /// Forgets cells of a base: some bytes, or all where it is not known how many.
  private mutating func forgetCells(_ base: CellBase, _ offset: Int64, _ bytes: Int?) {
    guard let bytes else {
      // An address that was worked out from the stack's beginning may lie in an area, too.
      let lost = cells.filter {
        !$0.isSaved && ($0.base == base || base == .stack && $0.base.isInStack)
      }
      for cell in lost { stray(cell.value) }
      cells.removeAll {
        !$0.isSaved && ($0.base == base || base == .stack && $0.base.isInStack)
      }
      return noteLost(base)
    }
    let range = offset..<(offset &+ Int64(bytes))
    let lost = cells.filter { $0.base == base && $0.range.overlaps(range) }
    guard !lost.isEmpty else { return }
    cells.removeAll { $0.base == base && $0.range.overlaps(range) }
    // What is only partly overwritten stays written.
    for cell in lost where cell.range.clamped(to: range) != cell.range { noteLost(cell) }
  }

  /// Notes that what a cell told is not what memory's name says either.
  mutating func noteLost(_ cell: Cell) {
    let hadArguments = memory.hasArguments
    stray(cell.value)
    noteLost(cell.base)
    if cell.base == .stack && cell.offset < 0 && cell.range.upperBound <= 0 {
      memory.hasArguments = hadArguments
    }
  }

  private mutating func noteLost(_ base: CellBase) {
    switch base {
    case .block(let age): if age <= 63 { memory.lostBlocks |= 1 << UInt64(age) }
    case .area: memory.hasLostStack = true
    case .stack:
      memory.hasLostStack = true
      memory.hasArguments = false
    case .outside: memory.writes = .many
    }
  }

  private mutating func noteLost(_ target: Target) {
    switch target {
    case .cell(let base, _), .within(let base): noteLost(base)
    case .elsewhere:
      memory.writes = .many
      memory.lostBlocks = .max
    case .anywhere:
      memory.writes = .many
      memory.lostBlocks = .max
      noteLost(.stack)
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
      cells.removeAll { $0.base.isInStack && !$0.isSaved }
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
    guard case .cell(let base, let offset) = target else { return noteLost(target) }
    let cell = Cell(base: base, offset: offset, bytes: bytes ?? .max, value: .any)
    if let bytes, bytes <= 8, bytes > 0 { insert(cell) } else { noteLost(cell) }
  }

  /// Copies bytes, as far as it is known which.
  mutating func copy(from source: Value, to destination: Value, bytes: Int?) {
    let copied = cells(at: source, bytes: bytes)
    if copied.isEmpty { escapeAll(at: source) }
    clobber(destination, bytes: bytes)
    guard case .cell(let base, let offset) = target(destination) else { return }
    for (distance, cell) in copied {
      let address = offset &+ distance
      forgetCells(base, address, cell.bytes)
      if case .block = base { escape(cell.value) }
      if !base.isInStack || memory.stackEscaped { escapeDeeply(cell.value) }
      insert(Cell(base: base, offset: address, bytes: cell.bytes, value: cell.value))
    }
  }

  /// The cells that lie wholly in some bytes, with how far in.
  private func cells(at address: Value, bytes: Int?) -> [(distance: Int64, cell: Cell)] {
    guard let bytes, (1...Self.longestCopy).contains(bytes),
      case .cell(let base, let offset) = target(address)
    else { return [] }
    let range = offset..<(offset &+ Int64(bytes))
    return cells.filter { $0.base == base && $0.range.clamped(to: range) == $0.range }
      .map { ($0.offset &- offset, $0) }
  }

  /// Notes that what stands in a piece of memory may be known elsewhere.
  private mutating func escapeAll(at source: Value) {
    let concerned = cells.filter { cell in
      switch target(source) {
      case .cell(let base, _), .within(let base): cell.base == base
      case .elsewhere: !cell.base.isInStack
      case .anywhere: true
      }
    }
    for cell in concerned { escapeDeeply(cell.value) }
  }

  /// Fills bytes with the low byte of a value, as far as it is known.
  mutating func fill(_ destination: Value, with value: Value, bytes: Int?) {
    clobber(destination, bytes: bytes)
    guard let bytes, (8...Self.longestCopy).contains(bytes), let number = values.number(value),
      case .cell(let base, let offset) = target(destination)
    else { return }
    let word = Int64(bitPattern: UInt64(UInt8(truncatingIfNeeded: number)) &* 0x0101_0101_0101_0101)
    for index in 0..<Int64(bytes / 8) {
      let place = offset &+ 8 * index
      forgetCells(base, place, 8)
      insert(Cell(base: base, offset: place, bytes: 8, value: values.number(word)))
    }
  }

  /// How many bytes are copied or filled cell by cell at the most.
  private static let longestCopy = 1024

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

  /// Whether this function may have written what stands behind a pointer, other than cells tell that stay.
  func mayHaveContents(_ pointer: Value) -> Bool {
    switch target(pointer) {
    case .cell(.outside(let base), _), .within(.outside(let base)):
      mayBeUnescapedBlock(base)
    case .cell(.block(let age), _), .within(.block(let age)):
      age > 63 || memory.lostBlocks & (1 << UInt64(age)) != 0
        || cells.contains { $0.base == .block(age) }
    case .cell, .within, .elsewhere, .anywhere: true
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
      case .stack, .area: state.memory.stackEscaped && !cell.isSaved
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
  fileprivate var isInBlock: Bool {
    switch self {
    case .cell(.block, _), .within(.block): true
    default: false
    }
  }

  fileprivate var isOutside: Bool {
    switch self {
    case .cell(.outside, _), .elsewhere, .anywhere: true
    default: false
    }
  }
}
