extension AArch64.Lowering {
  /// The value of an operand, shifted or extended as the one behind it says.
  func shifted(_ index: Int) -> Term {
    guard operands.count == index + 2 else {
      return operands.count == index + 1 ? read(index) : .unknown
    }
    guard case .shift(let shift) = operands[index + 1] else { return .unknown }
    return Self.shifted(read(index), shift, bits: general(index)?.bits ?? 64)
  }

  static func shifted(_ value: Term, _ shift: Operand.Shift, bits: Int) -> Term {
    let amount = Term.constant(shift.amount ?? 0)
    guard (0...63).contains(shift.amount ?? 0) else { return .unknown }
    switch shift.kind {
    case "lsl", "uxtx", "sxtx": return .combined(.shiftLeft, value, amount)
    case "lsr": return .combined(.shiftRight, value, amount)
    case "asr": return .combined(.shiftRightArithmetic, value.signed(bits), amount)
    case "ror": return rotated(value, by: shift.amount ?? 0, bits: bits)
    case "uxtb": return .combined(.shiftLeft, value.low(8), amount)
    case "uxth": return .combined(.shiftLeft, value.low(16), amount)
    case "uxtw": return .combined(.shiftLeft, value.low(32), amount)
    case "sxtb": return .combined(.shiftLeft, value.signed(8), amount)
    case "sxth": return .combined(.shiftLeft, value.signed(16), amount)
    case "sxtw": return .combined(.shiftLeft, value.signed(32), amount)
    default: return .unknown
    }
  }

  static func rotated(_ value: Term, by count: Int64, bits: Int) -> Term {
    guard count > 0, count < bits else { return count == 0 ? value : .unknown }
    let low = Term.combined(.shiftRight, value.low(bits), .constant(count))
    let high = Term.combined(.shiftLeft, value, .constant(Int64(bits) - count))
    return .combined(.or, low, high)
  }

  // MARK: Sums

  mutating func add() -> Bool {
    guard general(0) != nil, general(1) != nil else { return false }
    if let address = completedAddress() {
      write(address, to: 0)
    } else {
      write(.combined(.add, read(1), shifted(2)), to: 0)
    }
    return true
  }

  mutating func subtract() -> Bool {
    guard general(0) != nil, general(1) != nil else { return false }
    write(isSame(1, 2) ? .constant(0) : .combined(.subtract, read(1), shifted(2)), to: 0)
    return true
  }

  mutating func addSettingFlags() -> Bool {
    guard general(0) != nil, general(1) != nil else { return false }
    let (left, right) = (read(1), shifted(2))
    emitSum(left, right, bits)
    writeBehindFlags(.combined(.add, left, right))
    return true
  }

  mutating func subtractSettingFlags() -> Bool {
    guard general(0) != nil, general(1) != nil else { return false }
    let (left, right) = isSame(1, 2) ? (.constant(0), .constant(0)) : (read(1), shifted(2))
    emitDifference(left, right, bits)
    writeBehindFlags(.combined(.subtract, left, right))
    return true
  }

  mutating func compare() -> Bool {
    guard general(0) != nil else { return false }
    emitDifference(read(0), shifted(1), bits)
    return true
  }

  mutating func compareNegated() -> Bool {
    guard general(0) != nil else { return false }
    emitSum(read(0), shifted(1), bits)
    return true
  }

  mutating func negate() -> Bool {
    guard general(0) != nil else { return false }
    write(.combined(.subtract, .constant(0), shifted(1)), to: 0)
    return true
  }

  mutating func negateSettingFlags() -> Bool {
    guard general(0) != nil else { return false }
    let value = shifted(1)
    emitDifference(.constant(0), value, bits)
    writeBehindFlags(.combined(.subtract, .constant(0), value))
    return true
  }

  mutating func addWithCarry() -> Bool {
    guard general(0) != nil, operands.count == 3 else { return false }
    let carry = Term.choice(.aboveOrEqual, .constant(1), .constant(0))
    write(.combined(.add, .combined(.add, read(1), read(2)), carry), to: 0)
    return true
  }

  mutating func subtractWithBorrow() -> Bool {
    guard general(0) != nil, operands.count == 3 else { return false }
    let borrow = Term.choice(.below, .constant(1), .constant(0))
    write(.combined(.subtract, .combined(.subtract, read(1), read(2)), borrow), to: 0)
    return true
  }

  /// Writes the first operand; flags are read from the state before it.
  private mutating func writeBehindFlags(_ value: Term) { write(value, to: 0) }

  private mutating func emitDifference(_ left: Term, _ right: Term, _ bits: Int) {
    if left == .unknown || right == .unknown { return emit(.unknown) }
    emit(.difference(left, right, bits: bits))
  }

  /// Sets the flags of a sum.
  ///
  /// `a + b` with a number for `b` is the difference of `a` and `-b` in all flags, but for nothing
  /// and for the least number. Of any other sum zero and sign are told alone: conditions ask of the
  /// carry as it is behind a difference, and the carry of a sum is the opposite here.
  private mutating func emitSum(_ left: Term, _ right: Term, _ bits: Int) {
    if left == .unknown || right == .unknown { return emit(.unknown) }
    let least = Int64.min >> Int64(64 - bits)
    guard case .constant(let number) = right.signed(bits), number != 0, number != least else {
      return emit(.result(.combined(.add, left, right).low(bits), bits: bits))
    }
    emit(.difference(left, .constant(0 &- number), bits: bits))
  }

  /// Whether two operands, the last ones, are one register.
  func isSame(_ first: Int, _ second: Int) -> Bool {
    guard operands.count == second + 1, let left = general(first), left.number != nil else {
      return false
    }
    return operands[first] == operands[second]
  }

  // MARK: Products

  mutating func multiply() -> Bool {
    guard general(0) != nil, operands.count == 3 else { return false }
    write(.combined(.multiply, read(1), read(2)), to: 0)
    return true
  }

  mutating func multiplyNegated() -> Bool {
    guard general(0) != nil, operands.count == 3 else { return false }
    let product = Term.combined(.multiply, read(1), read(2))
    write(.combined(.subtract, .constant(0), product), to: 0)
    return true
  }

  mutating func multiplyAdd(_ operation: Term.Operator) -> Bool {
    guard general(0) != nil, operands.count == 4 else { return false }
    write(.combined(operation, read(3), .combined(.multiply, read(1), read(2))), to: 0)
    return true
  }

  /// Lowers a product of halves, with or without something that it is added to.
  mutating func multiplyWide(isSigned: Bool, isSubtracted: Bool = false) -> Bool {
    guard general(0) != nil, (3...4).contains(operands.count), general(1)?.bits == 32 else {
      return false
    }
    let (left, right) = (read(1), read(2))
    let product = Term.combined(
      .multiply, isSigned ? left.signed(32) : left, isSigned ? right.signed(32) : right)
    let other = operands.count == 4 ? read(3) : .constant(0)
    write(.combined(isSubtracted ? .subtract : .add, other, product), to: 0)
    return true
  }
}
