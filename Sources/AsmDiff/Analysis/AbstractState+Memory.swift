extension AbstractState {
  /// The offset from where the analysed function's stack began; nil for an address elsewhere.
  static func stackOffset(_ address: AbstractValue) -> Int64? {
    guard let (atom, offset) = address.soleAtom, atom == .stack else { return nil }
    return offset
  }

  /// Whether an address can be within this stack.
  func canReachStack(_ address: AbstractValue) -> Bool {
    if address.contains({ $0 == .stack }) { return true }
    // A value of which nothing is known may have been computed from a stack address.
    return stackEscaped ? !isElsewhere(address) : address == .any
  }

  /// Whether an address is surely not in this stack: what the caller or an allocator gave, a symbol.
  private func isElsewhere(_ address: AbstractValue) -> Bool {
    guard case .sum(let sum) = address, !sum.factors.isEmpty else { return false }
    return sum.factors.keys.contains {
      switch $0 {
      case .allocation, .symbol: true
      default: false
      }
    }
  }

  /// What memory holds; `place` names what comes from outside.
  mutating func load(_ address: AbstractValue, bytes: Int, at place: Int) -> AbstractValue {
    if let offset = Self.stackOffset(address) { return loadStack(offset, bytes: bytes, at: place) }
    if memoryIsEntry, address != .any, isNameable(address) {
      return AbstractValue(.loaded(address, bytes: bytes))
    }
    return unknown(at: place)
  }

  /// Whether the memory at an address was there at the beginning and has not been written since.
  private func isNameable(_ address: AbstractValue) -> Bool {
    address.atoms.allSatisfy {
      switch $0 {
      case .entry, .symbol, .loaded: true
      default: false
      }
    }
  }

  private mutating func loadStack(_ offset: Int64, bytes: Int, at place: Int) -> AbstractValue {
    if let value = stack[StackSlot(offset: offset, bytes: bytes)] { return value }
    // The low part of a wider slot.
    for width in [8, 4, 2] where width > bytes {
      if let value = stack[StackSlot(offset: offset, bytes: width)] {
        return Simplifier.truncated(value, bits: 8 * bytes)
      }
    }
    if let number = assembled(offset, bytes) { return AbstractValue(number) }
    let isCallers = offset >= 0 && memoryIsEntry && !stackEscaped
    if isCallers {
      return AbstractValue(.loaded(AbstractValue(.stack, plus: offset), bytes: bytes))
    }
    // What the stack holds can be a stack address, unless that is known to be out already.
    return stackEscaped ? unknown(at: place) : .any
  }

  /// A number whose bytes are all known, from whatever slots cover it.
  private func assembled(_ offset: Int64, _ bytes: Int) -> Int64? {
    var result: UInt64 = 0
    for index in 0..<bytes {
      guard let byte = byte(offset + Int64(index)) else { return nil }
      result |= UInt64(byte) << UInt64(8 * index)
    }
    return Int64(bitPattern: result)
  }

  private func byte(_ offset: Int64) -> UInt8? {
    for width in [8, 4, 2, 1] {
      for start in (offset - Int64(width) + 1)...offset {
        guard let number = stack[StackSlot(offset: start, bytes: width)]?.number else { continue }
        return UInt8(truncatingIfNeeded: number >> (8 * (offset - start)))
      }
    }
    return nil
  }

  /// Writes memory.
  mutating func store(_ value: AbstractValue, _ address: AbstractValue, bytes: Int) {
    guard let offset = Self.stackOffset(address) else {
      if value.contains({ $0 == .stack }) || value == .any { escapeStack(value) }
      return storeElsewhere(address)
    }
    if offset + Int64(bytes) > 0 && offset >= 0 { memoryIsEntry = false }
    forgetStack(offset..<(offset + Int64(bytes)))
    let kept = bytes == 8 ? value : Simplifier.truncated(value, bits: 8 * bytes)
    if kept != .any { stack[StackSlot(offset: offset, bytes: bytes)] = kept }
  }

  private mutating func escapeStack(_ value: AbstractValue) {
    if value.contains({ $0 == .stack }) { stackEscaped = true }
  }

  private mutating func storeElsewhere(_ address: AbstractValue) {
    if canReachStack(address) { stack = [:] }
    let isFresh = address.contains { if case .allocation = $0 { true } else { false } }
    if !isFresh { memoryIsEntry = false }
  }

  /// Forgets a stretch of the stack.
  mutating func forgetStack(_ range: Range<Int64>) {
    stack = stack.filter { !$0.key.overlaps(range) }
  }

  /// Forgets what lies below the stack pointer: it is not the function's any more.
  mutating func dropStack(below offset: Int64) {
    stack = stack.filter { $0.key.offset >= offset }
  }

  /// Forgets a number of bytes from an address, or everything that the address may reach.
  mutating func clobber(_ address: AbstractValue, bytes: Int?) {
    if let offset = Self.stackOffset(address), let bytes {
      return forgetStack(offset..<(offset + Int64(bytes)))
    }
    storeElsewhere(address)
  }

  /// Lets code run that is not followed: it may change whatever it can reach.
  mutating func runUnknownCode(seeing values: [AbstractValue]) {
    if values.contains(where: { value in value.contains { $0 == .stack } }) { stackEscaped = true }
    if stackEscaped { stack = [:] }
    memoryIsEntry = false
  }
}
