extension AArch64.Lowering {
  /// Lowers a shift by a number or by the low bits of a register.
  mutating func shift(_ operation: Term.Operator) -> Bool {
    guard general(0) != nil, operands.count == 3 else { return false }
    let value = operation == .shiftRightArithmetic ? read(1).signed(bits) : read(1)
    write(.combined(operation, value, count(2)), to: 0)
    return true
  }

  private func count(_ index: Int) -> Term {
    .combined(.and, read(index), .constant(Int64(bits - 1)))
  }

  mutating func rotate() -> Bool {
    guard general(0) != nil, operands.count == 3 else { return false }
    if let count = number(2) {
      write(Self.rotated(read(1), by: count, bits: bits), to: 0)
      return true
    }
    let count = count(2)
    let rest = Term.combined(
      .and, .combined(.subtract, .constant(0), count), .constant(Int64(bits - 1)))
    let low = Term.combined(.shiftRight, read(1), count)
    write(.combined(.or, low, .combined(.shiftLeft, read(1), rest)), to: 0)
    return true
  }

  /// Lowers `extr`: the bits of two registers, from a place in the second one on.
  mutating func extractPair() -> Bool {
    guard general(0) != nil, operands.count == 4, let count = number(3),
      (0..<Int64(bits)).contains(count)
    else { return false }
    if count == 0 {
      write(read(2), to: 0)
      return true
    }
    let low = Term.combined(.shiftRight, read(2), .constant(count))
    let high = Term.combined(.shiftLeft, read(1), .constant(Int64(bits) - count))
    write(.combined(.or, low, high), to: 0)
    return true
  }

  // MARK: Bits

  /// The place and the number of bits that operands name; nil where they are not within a register.
  private func field(_ index: Int) -> (place: Int64, width: Int)? {
    guard operands.count == index + 2, let place = number(index), let width = number(index + 1),
      place >= 0, width > 0, place + width <= Int64(bits)
    else { return nil }
    return (place, Int(width))
  }

  private func part(_ value: Term, _ width: Int, isSigned: Bool) -> Term {
    isSigned ? value.signed(width) : value.low(width)
  }

  mutating func extractBits(isSigned: Bool) -> Bool {
    guard general(0) != nil, let (place, width) = field(2) else { return false }
    let moved = Term.combined(.shiftRight, read(1), .constant(place))
    write(part(moved, width, isSigned: isSigned), to: 0)
    return true
  }

  mutating func insertInZeros(isSigned: Bool) -> Bool {
    guard general(0) != nil, let (place, width) = field(2) else { return false }
    let bits = part(read(1), width, isSigned: isSigned)
    write(.combined(.shiftLeft, bits, .constant(place)), to: 0)
    return true
  }

  mutating func insertBits() -> Bool {
    guard general(0) != nil, let (place, width) = field(2) else { return false }
    replace(.combined(.shiftLeft, read(1).low(width), .constant(place)), place, width)
    return true
  }

  mutating func insertLowBits() -> Bool {
    guard general(0) != nil, let (place, width) = field(2) else { return false }
    replace(Term.combined(.shiftRight, read(1), .constant(place)).low(width), 0, width)
    return true
  }

  mutating func clearBits() -> Bool {
    guard general(0) != nil, let (place, width) = field(1) else { return false }
    replace(.constant(0), place, width)
    return true
  }

  /// Replaces some bits of the first operand.
  private mutating func replace(_ value: Term, _ place: Int64, _ width: Int) {
    let ones: Int64 = width == 64 ? -1 : (1 << Int64(width)) - 1
    let rest = Term.combined(.and, read(0), .constant(~(ones << place)))
    write(.combined(.or, rest, value), to: 0)
  }

  mutating func extend(_ width: Int, isSigned: Bool) -> Bool {
    guard general(0) != nil, general(1) != nil, operands.count == 2 else { return false }
    write(part(read(1), width, isSigned: isSigned), to: 0)
    return true
  }
}
