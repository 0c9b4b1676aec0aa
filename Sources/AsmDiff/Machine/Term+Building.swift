extension Term {
  /// Two terms combined, with what is plain worked out: constants, neutral elements, symbols.
  static func combined(_ operation: Operator, _ left: Term, _ right: Term) -> Term {
    switch (operation, left, right) {
    case (.and, _, .constant(0)), (.multiply, _, .constant(0)): return .constant(0)
    case (.or, _, .constant(-1)): return .constant(-1)
    case (_, .unknown, _), (_, _, .unknown): return .unknown
    case (_, .constant(let left), .constant(let right)):
      return .constant(operation.applied(left, right))
    case (.add, .symbol(let symbol, let offset), .constant(let number)):
      return .symbol(symbol, offset: offset &+ number)
    case (.add, .constant(0), _): return right
    case (.multiply, _, .constant(1)): return left
    case (.and, _, .constant(-1)): return left
    case (.add, _, .constant(0)), (.subtract, _, .constant(0)), (.or, _, .constant(0)),
      (.xor, _, .constant(0)), (.shiftLeft, _, .constant(0)), (.shiftRight, _, .constant(0)),
      (.shiftRightArithmetic, _, .constant(0)):
      return left
    default: return .binary(operation, left, right)
    }
  }

  /// The low bits, the others zero.
  func low(_ bits: Int) -> Term {
    switch self {
    case .constant(let number): .constant(number.low(bits))
    case .unknown: .unknown
    case .truncate(_, let own) where own <= bits: self
    default: bits == 64 ? self : .truncate(self, bits: bits)
    }
  }

  /// The low bits, the highest of them repeated in all others.
  func signed(_ bits: Int) -> Term {
    switch self {
    case .constant(let number): .constant((number << Int64(64 - bits)) >> Int64(64 - bits))
    case .unknown: .unknown
    case .truncate(let inner, let own) where own == bits: inner.signed(bits)
    default: bits == 64 ? self : .signExtend(self, bits: bits)
    }
  }
}

extension Term.Operator {
  /// What the operation gives for two numbers; a shift is by the low six bits.
  fileprivate func applied(_ left: Int64, _ right: Int64) -> Int64 {
    switch self {
    case .add: left &+ right
    case .subtract: left &- right
    case .multiply: left &* right
    case .and: left & right
    case .or: left | right
    case .xor: left ^ right
    case .shiftLeft: left &<< right
    case .shiftRight: Int64(bitPattern: UInt64(bitPattern: left) &>> UInt64(bitPattern: right))
    case .shiftRightArithmetic: left &>> right
    }
  }
}

extension Int64 {
  /// The low bits, the others zero.
  fileprivate func low(_ bits: Int) -> Int64 { bits == 64 ? self : self & ((1 << bits) - 1) }
}
