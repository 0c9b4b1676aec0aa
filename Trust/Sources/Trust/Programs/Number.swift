/// An expression of a random program: an unsigned number of 64 bits, whose arithmetic wraps.
indirect enum Number: Sendable {
  case constant(UInt64)
  case variable(String)
  case sum(Number, Number)
  case difference(Number, Number)
  /// A product with a number.
  case product(Number, UInt64)
  /// A shift to the left, by fewer than 64 places.
  case shifted(Number, Int)
  case exclusiveOr(Number, Number)
  case masked(Number, UInt64)
  /// The low bits, 8 or 32 of them.
  case low(Number, bits: Int)
  /// A call of a helper that is not inlined.
  case mixed(Number, Number)
  /// One of four cells on the stack; the low bits of the number say which.
  case cell(Number)
  /// A variable of the file.
  case total
}
