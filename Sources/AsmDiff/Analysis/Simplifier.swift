/// Computes operations on abstract values.
enum Simplifier {
  /// The value of a binary operation.
  static func binary(
    _ operation: Term.Operator, _ left: AbstractValue, _ right: AbstractValue
  ) -> AbstractValue {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: product(left, right)
    case .shiftLeft: shifted(left, by: right)
    case .and, .or, .xor, .shiftRight, .shiftRightArithmetic:
      self.operation(operation.rawValue, [left, right])
    }
  }

  private static func product(_ left: AbstractValue, _ right: AbstractValue) -> AbstractValue {
    if let factor = right.number { return left * factor }
    if let factor = left.number { return right * factor }
    // One order for both, so that a*b is b*a.
    let operands = [left, right].sorted { "\($0)" < "\($1)" }
    return .operation("multiply", operands)
  }

  private static func shifted(_ left: AbstractValue, by right: AbstractValue) -> AbstractValue {
    if let count = right.number {
      return (0..<64).contains(count) ? left * (1 << count) : .any
    }
    return .operation("shiftLeft", [left, right])
  }

  /// The value of a named operation, computed where all operands are numbers.
  static func operation(_ name: String, _ operands: [AbstractValue]) -> AbstractValue {
    if name == "multiply" || name == "shiftLeft" {
      return name == "multiply"
        ? product(operands[0], operands[1]) : shifted(operands[0], by: operands[1])
    }
    if let simple = identity(name, operands) { return simple }
    let numbers = operands.compactMap(\.number)
    if numbers.count == operands.count, let value = computed(name, numbers) {
      return AbstractValue(value)
    }
    return .operation(name, operands)
  }

  private static func identity(_ name: String, _ operands: [AbstractValue]) -> AbstractValue? {
    guard operands.count == 2, operands[0] != .any, operands[1] != .any else { return nil }
    let isSame = operands[0] == operands[1]
    switch name {
    case "xor" where isSame: return AbstractValue(0)
    case "and" where isSame, "or" where isSame: return operands[0]
    case "and" where operands.contains(AbstractValue(0)): return AbstractValue(0)
    case "and" where operands[1].number == -1: return operands[0]
    case "or" where operands[1].number == 0, "xor" where operands[1].number == 0,
      "shiftRight" where operands[1].number == 0,
      "shiftRightArithmetic" where operands[1].number == 0:
      return operands[0]
    default: return nil
    }
  }

  private static func computed(_ name: String, _ numbers: [Int64]) -> Int64? {
    switch (name, numbers.count) {
    case ("and", 2): numbers[0] & numbers[1]
    case ("or", 2): numbers[0] | numbers[1]
    case ("xor", 2): numbers[0] ^ numbers[1]
    case ("shiftRight", 2) where (0..<64).contains(numbers[1]):
      Int64(bitPattern: UInt64(bitPattern: numbers[0]) >> UInt64(numbers[1]))
    case ("shiftRightArithmetic", 2) where (0..<64).contains(numbers[1]): numbers[0] >> numbers[1]
    default: nil
    }
  }

  /// The low bits of a value, the others zero.
  static func truncated(_ value: AbstractValue, bits: Int) -> AbstractValue {
    if bits >= 64 { return value }
    if let number = value.number { return AbstractValue(number & ((1 << bits) - 1)) }
    if let narrow = value.unsignedBits, narrow <= bits { return value }
    return .operation("low\(bits)", [value])
  }

  /// The low bits of a value, their highest repeated.
  static func signExtended(_ value: AbstractValue, bits: Int) -> AbstractValue {
    if bits >= 64 { return value }
    if let number = value.number {
      return AbstractValue((number << (64 - bits)) >> (64 - bits))
    }
    if let narrow = value.unsignedBits, narrow < bits { return value }
    return .operation("signed\(bits)", [value])
  }
}

extension AbstractValue {
  /// How many bits an unsigned value has at the most, where its making says so.
  fileprivate var unsignedBits: Int? {
    guard let (atom, offset) = soleAtom, offset == 0 else { return nil }
    switch atom {
    case .operation(let name, _) where name.hasPrefix("low"): return Int(name.dropFirst(3))
    case .loaded(_, let bytes) where bytes < 8: return bytes * 8
    default: return nil
    }
  }
}
