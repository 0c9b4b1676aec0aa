extension X86_64.Lowering {
  mutating func add() -> Bool {
    guard operands.count == 2 else { return false }
    let (left, right) = (read(1), read(0))
    emit(.sum(left, right, bits: bits))
    write(.combined(.add, left, right), to: 1)
    return true
  }

  mutating func subtract() -> Bool {
    guard operands.count == 2 else { return false }
    let (left, right) = isSame(0, 1) ? (.constant(0), .constant(0)) : (read(1), read(0))
    emit(.difference(left, right, bits: bits))
    write(.combined(.subtract, left, right), to: 1)
    return true
  }

  /// Lowers what also adds or subtracts the carry; its flags are not modelled.
  mutating func addWithCarry(_ operation: Term.Operator) -> Bool {
    guard operands.count == 2 else { return false }
    // A register minus itself leaves nothing but the carry.
    let isCancelled = operation == .subtract && isSame(0, 1)
    let (left, right) = isCancelled ? (.constant(0), .constant(0)) : (read(1), read(0))
    let carry = Term.choice(.below, .constant(1), .constant(0))
    write(.combined(operation, .combined(operation, left, right), carry), to: 1)
    emit(.unknown)
    return true
  }

  /// Lowers `inc` and `dec`, which leave the carry as it was: only zero and sign are told.
  mutating func step(_ operation: Term.Operator) -> Bool {
    guard operands.count == 1 else { return false }
    let value = Term.combined(operation, read(0), .constant(1)).low(bits)
    emit(.result(value, bits: bits))
    write(value, to: 0)
    return true
  }

  mutating func negate() -> Bool {
    guard operands.count == 1 else { return false }
    let value = read(0)
    emit(.difference(.constant(0), value, bits: bits))
    write(.combined(.subtract, .constant(0), value), to: 0)
    return true
  }

  mutating func invert() -> Bool {
    guard operands.count == 1 else { return false }
    write(.combined(.xor, read(0), .constant(-1)), to: 0)
    return true
  }

  mutating func compare() -> Bool {
    guard operands.count == 2 else { return false }
    let (left, right) = (read(1), read(0))
    emit(.difference(left, right, bits: bits))
    return true
  }

  mutating func test() -> Bool {
    guard operands.count == 2 else { return false }
    let (left, right) = (read(1), read(0))
    emit(.conjunction(left, right, bits: bits))
    return true
  }

  /// Lowers `and`, `or` and `xor`, which all clear carry and overflow.
  mutating func logic(_ operation: Term.Operator) -> Bool {
    guard operands.count == 2 else { return false }
    writeLogic(logicResult(operation), to: 1)
    return true
  }

  private mutating func logicResult(_ operation: Term.Operator) -> Term {
    if operation == .xor && isSame(0, 1) { return .constant(0) }
    let (left, right) = (read(1), read(0))
    if operation == .or && right == Term.constant(-1).low(bits) { return right }
    return .combined(operation, left, right)
  }

  /// A result's conjunction with itself says just what such an operation does to the flags.
  private mutating func writeLogic(_ result: Term, to index: Int) {
    emit(.conjunction(result, result, bits: bits))
    write(result, to: index)
  }

  mutating func andNot() -> Bool {
    guard operands.count == 3 else { return false }
    let (left, right) = (read(1), read(0))
    writeLogic(.combined(.and, .combined(.xor, left, .constant(-1)).low(bits), right), to: 2)
    return true
  }
}
