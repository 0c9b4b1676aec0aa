extension X86_64.Lowering {
  /// Lowers a shift by a number or by `cl`.
  mutating func shift(_ operation: Term.Operator) -> Bool {
    guard (1...2).contains(operands.count) else { return false }
    let last = operands.count - 1
    let count = last == 0 ? .constant(1) : masked(read(0, bits: 8))
    let value = shifted(operation, read(last), by: count)
    emitFlags(of: value, shiftedBy: count)
    write(value, to: last)
    return true
  }

  /// A shift by nothing leaves the flags alone, and whether `cl` is nothing is not followed.
  private mutating func emitFlags(of value: Term, shiftedBy count: Term) {
    switch count {
    case .constant(0): break
    case .constant: emit(.result(value.low(bits), bits: bits))
    default: emit(.unknown)
    }
  }

  /// Lowers a shift that leaves its source and the flags alone.
  mutating func shiftInto(_ operation: Term.Operator) -> Bool {
    guard operands.count == 3 else { return false }
    let (count, source) = (masked(read(0)), read(1))
    write(shifted(operation, source, by: count), to: 2)
    return true
  }

  /// The processor looks at the low five bits of a count, or at six for 64 bits.
  private func masked(_ count: Term) -> Term {
    .combined(.and, count, .constant(bits == 64 ? 63 : 31))
  }

  private func shifted(_ operation: Term.Operator, _ value: Term, by count: Term) -> Term {
    let isSigned = operation == .shiftRightArithmetic
    return .combined(operation, isSigned ? value.signed(bits) : value, count)
  }
}
