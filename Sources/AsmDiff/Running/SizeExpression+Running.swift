extension SizeExpression {
  /// Whether the expression can have a value in a run, where the arguments are known.
  ///
  /// What loops carry, what memory held and what is not known may be any number; a multiple of it may not.
  /// Arithmetic wraps at 64 bits, so that only powers of two are left of a factor.
  func canBe(_ value: UInt64, arguments: [UInt64]) -> Bool {
    var known: UInt64 = 0
    var free: UInt64 = 0
    for (atoms, coefficient) in terms {
      var product = UInt64(bitPattern: coefficient)
      var isKnown = true
      for atom in atoms {
        guard let value = atom.value(arguments) else {
          isKnown = false
          continue
        }
        product &*= value
      }
      if isKnown { known &+= product } else { free |= product }
    }
    let rest = value &- known
    return free == 0 ? rest == 0 : rest.trailingZeroBitCount >= free.trailingZeroBitCount
  }

  /// The value; nil where part of it is not known.
  fileprivate func value(_ arguments: [UInt64]) -> UInt64? {
    var sum: UInt64 = 0
    for (atoms, coefficient) in terms {
      var product = UInt64(bitPattern: coefficient)
      for atom in atoms {
        guard let value = atom.value(arguments) else { return nil }
        product &*= value
      }
      sum &+= product
    }
    return sum
  }
}

extension SizeExpression.Atom {
  fileprivate func value(_ arguments: [UInt64]) -> UInt64? {
    switch self {
    case .argument(let number):
      return arguments.indices.contains(number - 1) ? arguments[number - 1] : nil
    case .carried, .loaded, .unknown: return nil
    // A mark that more is known of the number; it does not change it.
    case .operation("", let operands):
      return operands.count == 1 ? operands[0].value(arguments) : nil
    case .operation(let name, let operands):
      let values = operands.compactMap { $0.value(arguments) }
      return values.count == operands.count ? SizeOperation.value(name, of: values) : nil
    }
  }
}
