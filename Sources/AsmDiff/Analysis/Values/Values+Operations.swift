extension Values {
  /// The value of a binary operation.
  func binary(_ operation: Term.Operator, _ left: Value, _ right: Value) -> Value {
    switch operation {
    case .add: add(left, right)
    case .subtract: subtract(left, right)
    case .multiply: self.operation(.multiply, [left, right])
    case .shiftLeft: self.operation(.shiftLeft, [left, right])
    case .and: self.operation(.and, [left, right])
    case .or: self.operation(.or, [left, right])
    case .xor: self.operation(.xor, [left, right])
    case .shiftRight: self.operation(.shiftRight, [left, right])
    case .shiftRightArithmetic: self.operation(.shiftRightArithmetic, [left, right])
    }
  }

  /// The value of an operation, worked out where the operands allow it.
  func operation(_ operation: Operation, _ operands: [Value]) -> Value {
    if operands.count == 2, let simple = simplified(operation, operands[0], operands[1]) {
      return simple
    }
    if let unknown = unknown(operands) { return unknown }
    if operands.count == 1, let simple = simplified(operation, operands[0]) { return simple }
    let numbers = operands.compactMap { number($0) }
    if numbers.count == operands.count, let value = operation.applied(to: numbers) {
      return number(value)
    }
    return atom(.operation(operation, ordered(operation, operands)))
  }

  /// One order for operands that may stand in any, so that a*b is b*a.
  private func ordered(_ operation: Operation, _ operands: [Value]) -> [Value] {
    operation.isCommutative ? operands.sorted { $0.index < $1.index } : operands
  }

  private func simplified(_ operation: Operation, _ left: Value, _ right: Value) -> Value? {
    switch operation {
    case .multiply:
      if let factor = number(right) { return multiply(left, by: factor) }
      return number(left).map { multiply(right, by: $0) }
    case .shiftLeft:
      guard let count = number(right) else { return nil }
      return (0..<64).contains(count) ? multiply(left, by: 1 << count) : .any
    case .and where left == .zero || right == .zero: return .zero
    default:
      guard !left.isUnknown, !right.isUnknown else { return nil }
      return left == right ? self.operation(operation, same: left) : neutral(operation, left, right)
    }
  }

  private func operation(_ operation: Operation, same value: Value) -> Value? {
    switch operation {
    case .xor, .test(.less, _), .test(.below, _): .zero
    case .and, .or: value
    default: nil
    }
  }

  private func neutral(_ operation: Operation, _ left: Value, _ right: Value) -> Value? {
    switch (operation, number(right)) {
    case (.or, 0), (.xor, 0), (.shiftRight, 0), (.shiftRightArithmetic, 0), (.and, -1): left
    case (.or, -1): right
    default: number(left) == 0 && (operation == .or || operation == .xor) ? right : nil
    }
  }

  private func simplified(_ operation: Operation, _ value: Value) -> Value? {
    switch operation {
    case .low(let bits):
      if bits >= 64 { return value }
      return unsignedBits(value).flatMap { $0 <= bits ? value : nil }
    case .signed(let bits):
      if bits >= 64 { return value }
      return unsignedBits(value).flatMap { $0 < bits ? value : nil }
    default: return nil
    }
  }

  /// How many bits an unsigned value has at the most, where its making says so.
  private func unsignedBits(_ value: Value) -> Int? {
    guard let (atom, offset) = soleAtom(value), offset == 0 else { return nil }
    switch atom {
    case .operation(.low(let bits), _): return bits
    case .operation(.test, _): return 1
    case .loaded(_, let bytes, _) where bytes < 8: return bytes * 8
    default: return nil
    }
  }
}

extension Operation {
  /// Whether the operands may stand in any order.
  var isCommutative: Bool {
    switch self {
    case .multiply, .and, .or, .xor, .test(.sumOverflow, _), .test(.productOverflow, _),
      .test(.sumCarry, _):
      true
    default: false
    }
  }

  /// What the operation gives for numbers; nil where it is not defined.
  func applied(to numbers: [Int64]) -> Int64? {
    switch self {
    case .low(let bits): bits < 64 ? numbers[0] & ((1 << bits) - 1) : numbers[0]
    case .signed(let bits): (numbers[0] << Int64(64 - bits)) >> Int64(64 - bits)
    case .multiply: numbers[0] &* numbers[1]
    case .and: numbers[0] & numbers[1]
    case .or: numbers[0] | numbers[1]
    case .xor: numbers[0] ^ numbers[1]
    case .shiftLeft: Self.isShift(numbers[1]) ? numbers[0] << numbers[1] : nil
    case .shiftRight:
      Self.isShift(numbers[1])
        ? Int64(bitPattern: UInt64(bitPattern: numbers[0]) >> UInt64(numbers[1])) : nil
    case .shiftRightArithmetic: Self.isShift(numbers[1]) ? numbers[0] >> numbers[1] : nil
    case .test(let test, let bits):
      test.holds(numbers[0], numbers[1], bits: bits).map { $0 ? 1 : 0 }
    }
  }

  private static func isShift(_ count: Int64) -> Bool { (0..<64).contains(count) }
}

extension Operation.Test {
  /// Whether the comparison holds for numbers; nil for a width that is not modelled.
  func holds(_ left: Int64, _ right: Int64, bits: Int) -> Bool? {
    guard (1...64).contains(bits) else { return nil }
    let spare = Int64(64 - bits)
    // Moved to the top, numbers of any width overflow where 64 bits do.
    let (first, second) = (left << spare, right << spare)
    switch self {
    case .less: return first < second
    case .below: return UInt64(bitPattern: first) < UInt64(bitPattern: second)
    case .sumOverflow: return first.addingReportingOverflow(second).overflow
    case .differenceOverflow: return first.subtractingReportingOverflow(second).overflow
    case .productOverflow:
      return (first >> spare).multipliedReportingOverflow(by: second).overflow
    case .sumCarry:
      return UInt64(bitPattern: first).addingReportingOverflow(UInt64(bitPattern: second)).overflow
    case .negativeDifference: return first &- second < 0
    }
  }
}
