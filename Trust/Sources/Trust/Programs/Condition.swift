/// A condition of a random program.
indirect enum Condition: Sendable {
  /// How two numbers are compared; the signed ones as numbers of 64 bits.
  enum Relation: CaseIterable, Sendable {
    case equal
    case unequal
    case less
    case lessOrEqual
    case signedLess
    case signedLessOrEqual
  }

  case compare(Relation, Number, Number)
  /// Whether the variable holds no block.
  case isNull(String)
  case not(Condition)
  case both(Condition, Condition)
  case either(Condition, Condition)
}
