extension SizeExpression {
  /// How many inputs are tried before two expressions count as perhaps equal.
  private static let samples: UInt64 = 24

  /// Whether the values of two expressions are equal.
  ///
  /// Expressions in one form are equal. Others are distinct only if some input is found for which they
  /// are: that input is the proof. Arguments, initial memory and exact carried values are inputs here;
  /// a carried value that cannot vary should be given as a number.
  package func relation(to other: Self) -> LabelRelation {
    // An unknown has no value to compare, and numbers of unknowns of two functions may coincide.
    if hasUnknown || other.hasUnknown { return .possible }
    if self == other { return .same }
    for seed in 0..<Self.samples {
      guard let value = value(seed), let otherValue = other.value(seed) else { return .possible }
      if value != otherValue { return .distinct }
    }
    return .possible
  }

  /// The value for one of many inputs; nil where it cannot be computed.
  private func value(_ seed: UInt64) -> UInt64? {
    var sum: UInt64 = 0
    for (atoms, coefficient) in terms {
      var product = UInt64(bitPattern: coefficient)
      for atom in atoms {
        guard let value = atom.value(seed) else { return nil }
        product &*= value
      }
      sum &+= product
    }
    return sum
  }
}

extension SizeExpression.Atom {
  fileprivate func value(_ seed: UInt64) -> UInt64? {
    switch self {
    case .argument, .loaded: return sample(seed)
    case .carried(let carried): return carried.isExact ? sample(seed) : nil
    case .unknown: return nil
    case .operation(let name, let operands):
      let values = operands.compactMap { $0.value(seed) }
      return values.count == operands.count ? SizeOperation.value(name, of: values) : nil
    }
  }

  /// A number that is the same for the same atom and seed: small for the first seeds, then any.
  private func sample(_ seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ seed
    for byte in text(.exact).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 31)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    return seed < 12 ? hash % (4 << seed) : hash
  }
}
