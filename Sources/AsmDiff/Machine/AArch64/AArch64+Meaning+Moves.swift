extension AArch64.Lowering {
  mutating func move() -> Bool {
    guard general(0) != nil else { return false }
    if general(1) != nil || operands.count == 2 {
      guard operands.count == 2, general(1) != nil || number(1) != nil else { return false }
      write(read(1), to: 0)
      return true
    }
    guard let value = shiftedNumber else { return false }
    write(.constant(value), to: 0)
    return true
  }

  mutating func moveInverted() -> Bool {
    guard general(0) != nil, let value = shiftedNumber else { return false }
    write(.constant(~value), to: 0)
    return true
  }

  mutating func moveIntoPart() -> Bool {
    guard general(0) != nil, let value = shiftedNumber else { return false }
    let rest = Term.combined(.and, read(0), .constant(~(0xffff << partShift)))
    write(.combined(.or, rest, .constant(value)), to: 0)
    return true
  }

  /// The number in the second operand, shifted as the third one says.
  private var shiftedNumber: Int64? {
    guard let number = number(1), operands.count == 2 || isShiftedPart, (0...48).contains(partShift)
    else { return nil }
    return number << partShift
  }

  private var isShiftedPart: Bool {
    guard operands.count == 3, case .shift(let shift) = operands[2] else { return false }
    return shift.kind == "lsl"
  }

  private var partShift: Int64 {
    guard operands.count == 3, case .shift(let shift) = operands[2] else { return 0 }
    return shift.amount ?? 0
  }

  mutating func invert() -> Bool {
    guard general(0) != nil else { return false }
    write(Self.inverted(shifted(1)), to: 0)
    return true
  }

  // MARK: Logic

  /// Lowers `and`, `orr`, `eor` and those that invert what stands last.
  mutating func logic(_ operation: Term.Operator, isInverted: Bool = false) -> Bool {
    guard general(0) != nil, general(1) != nil else { return false }
    write(logicResult(operation, isInverted: isInverted), to: 0)
    return true
  }

  private func logicResult(_ operation: Term.Operator, isInverted: Bool) -> Term {
    if operation == .xor && isSame(1, 2) { return .constant(isInverted ? -1 : 0) }
    let right = isInverted ? Self.inverted(shifted(2)) : shifted(2)
    return .combined(operation, read(1), right).low(bits)
  }

  /// Lowers `ands` and `bics`; that they clear carry and overflow is not told, since a carry that
  /// is clear is one that was borrowed here.
  mutating func logicSettingFlags(isInverted: Bool = false) -> Bool {
    guard general(0) != nil, general(1) != nil else { return false }
    let value = logicResult(.and, isInverted: isInverted)
    emitResult(value)
    write(value, to: 0)
    return true
  }

  mutating func test() -> Bool {
    guard general(0) != nil else { return false }
    emitResult(.combined(.and, read(0), shifted(1)).low(bits))
    return true
  }

  private mutating func emitResult(_ value: Term) {
    emit(value == .unknown ? .unknown : .result(value, bits: bits))
  }

  // MARK: Conditions

  static func incremented(_ value: Term) -> Term { .combined(.add, value, .constant(1)) }
  static func inverted(_ value: Term) -> Term { .combined(.xor, value, .constant(-1)) }
  static func negated(_ value: Term) -> Term { .combined(.subtract, .constant(0), value) }

  /// Lowers a choice between two registers, the second one changed.
  mutating func select(_ change: (Term) -> Term) -> Bool {
    guard general(0) != nil, let condition = condition(3) else { return false }
    writeChoice(condition, read(1), change(read(2)))
    return true
  }

  /// Lowers a change of a register where a condition holds.
  mutating func change(_ change: (Term) -> Term) -> Bool {
    guard general(0) != nil, let condition = condition(2) else { return false }
    writeChoice(condition, change(read(1)), read(1))
    return true
  }

  mutating func set(to value: Int64) -> Bool {
    guard general(0) != nil, let condition = condition(1) else { return false }
    writeChoice(condition, .constant(value), .constant(0))
    return true
  }

  private mutating func writeChoice(_ condition: Condition, _ first: Term, _ second: Term) {
    if first == .unknown || second == .unknown { return write(.unknown, to: 0) }
    write(.choice(condition, first.low(bits), second.low(bits)), to: 0)
  }

  /// The condition that an operand, the last one, names; nil where it is not modelled.
  private func condition(_ index: Int) -> Condition? {
    guard operands.count == index + 1, case .literal(let name) = operands[index] else { return nil }
    return Self.conditions[name]
  }

  /// What a name asks of the flags, as they are behind a difference: there the carry is set where
  /// nothing was borrowed.
  static let conditions: [String: Condition] = [
    "eq": .equal, "ne": .notEqual, "hs": .aboveOrEqual, "lo": .below, "mi": .negative,
    "pl": .notNegative, "vs": .overflow, "vc": .noOverflow, "hi": .above, "ls": .belowOrEqual,
    "ge": .greaterOrEqual, "lt": .less, "gt": .greater, "le": .lessOrEqual,
  ]
}
