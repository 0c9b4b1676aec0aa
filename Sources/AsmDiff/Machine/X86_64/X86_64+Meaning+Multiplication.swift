extension X86_64.Lowering {
  mutating func multiply() -> Bool {
    switch operands.count {
    case 1: return multiplyWide(isSigned: true)
    case 2, 3:
      // The form with a number and one register multiplies that register.
      let (left, right) = (read(0).signed(bits), read(1).signed(bits))
      emit(.product(left, right, bits: bits))
      write(.combined(.multiply, left, right), to: operands.count - 1)
      return true
    default: return false
    }
  }

  /// Lowers a product of the accumulator that is twice as wide as its factors.
  mutating func multiplyWide(isSigned: Bool) -> Bool {
    guard operands.count == 1 else { return false }
    let right = isSigned ? read(0).signed(bits) : read(0)
    let own = Term.register(Register("rax"))
    let left = isSigned ? own.signed(bits) : own.low(bits)
    emit(isSigned ? .product(left, right, bits: bits) : .unknown)
    writeWide(.combined(.multiply, left, right))
    return true
  }

  private mutating func writeWide(_ product: Term) {
    let accumulator = X86_64.RegisterPart(whole: Register("rax"), bits: bits)
    let upper = X86_64.RegisterPart(whole: Register("rdx"), bits: bits)
    switch bits {
    case 8: write(product, to: X86_64.RegisterPart(whole: Register("rax"), bits: 16))
    case 64:
      write(product, to: accumulator)
      clobber(upper.whole)
    default:
      let kept = product == .unknown ? .unknown : keep(product)
      write(.combined(.shiftRight, kept, .constant(Int64(bits))), to: upper)
      write(kept, to: accumulator)
    }
  }

  /// Lowers `mulx`: source, low half, high half; the flags stay.
  mutating func multiplyInto() -> Bool {
    guard operands.count == 3, bits >= 32 else { return false }
    let factor = Term.register(Register("rdx")).low(bits)
    let product = Term.combined(.multiply, factor, read(0))
    let kept = product == .unknown ? .unknown : keep(product)
    // One register for both halves keeps the high one.
    if !isSame(1, 2) { write(kept, to: 1) }
    write(bits == 64 ? .unknown : .combined(.shiftRight, kept, .constant(32)), to: 2)
    return true
  }
}
