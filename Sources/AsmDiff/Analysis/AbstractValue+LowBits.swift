extension AbstractValue {
  /// The low bits as a number, the others zero; nil where they are not known.
  func lowBits(_ bits: Int) -> Int64? {
    if let number { return Simplifier.truncated(AbstractValue(number), bits: bits).number }
    guard bits < 64, let (atom, offset) = soleAtom, case .operation("or", let parts) = atom,
      parts.count == 2, parts[0].isZero(below: bits)
    else { return nil }
    return parts[1].number.flatMap { (AbstractValue($0) + AbstractValue(offset)).lowBits(bits) }
  }

  /// Whether the low bits are zero, because a mask made them so.
  private func isZero(below bits: Int) -> Bool {
    guard let (atom, offset) = soleAtom, offset == 0, case .operation("and", let parts) = atom,
      parts.count == 2, let mask = parts[1].number
    else { return false }
    return Simplifier.truncated(AbstractValue(mask), bits: bits).number == 0
  }
}
