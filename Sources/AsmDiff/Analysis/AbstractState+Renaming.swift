extension AbstractState {
  /// Puts values in place of atoms, everywhere.
  mutating func rename(_ replacement: (AbstractValue.Atom) -> AbstractValue?) {
    registers = registers.compactMapValues { Self.kept($0.replacing(replacement)) }
    vectors = vectors.mapValues {
      Halves(low: $0.low.replacing(replacement), high: $0.high.replacing(replacement))
    }
    stack = stack.compactMapValues { Self.kept($0.replacing(replacement)) }
    var renamed: [AbstractValue.Sum: Fact] = [:]
    for (sum, fact) in facts {
      guard case .sum(let key) = AbstractValue.sum(sum).replacing(replacement),
        !key.factors.isEmpty
      else { continue }
      renamed[key] = (renamed[key] ?? .nothing).and(fact)
    }
    facts = renamed
    flags = flags.renamed(replacement)
  }

  static func kept(_ value: AbstractValue) -> AbstractValue? {
    value == .any ? nil : value
  }

  /// Makes every allocation one older and gives the newest one its name.
  mutating func age() {
    rename {
      if case .allocation(let age) = $0 { AbstractValue(.allocation(age + 1)) } else { nil }
    }
  }

  /// A value from outside, named by the place where it comes in; the one that had the name before
  /// loses it.
  mutating func unknown(at place: Int) -> AbstractValue {
    rename { $0 == .unknown(place) ? .any : nil }
    return AbstractValue(.unknown(place))
  }

  /// Forgets facts about what no slot holds any more.
  mutating func dropUnusedFacts() {
    var used: Set<AbstractValue.Atom> = []
    for value in registers.values { used.formUnion(value.atoms) }
    for value in stack.values { used.formUnion(value.atoms) }
    for halves in vectors.values { used.formUnion(halves.low.atoms + halves.high.atoms) }
    facts = facts.filter { fact in
      fact.key.factors.keys.allSatisfy { atom in
        used.contains(atom)
          || (atom.isCondition && AbstractValue(atom).atoms.dropFirst().allSatisfy(used.contains))
      }
    }
  }
}

extension AbstractState.FlagState {
  fileprivate func renamed(
    _ replacement: (AbstractValue.Atom) -> AbstractValue?
  ) -> Self {
    func new(_ value: AbstractValue) -> AbstractValue { value.replacing(replacement) }
    return switch self {
    case .difference(let left, let right, let bits): .difference(new(left), new(right), bits: bits)
    case .conjunction(let left, let right, let bits):
      .conjunction(new(left), new(right), bits: bits)
    case .sum(let left, let right, let bits): .sum(new(left), new(right), bits: bits)
    case .result(let value, let bits): .result(new(value), bits: bits)
    case .product(let left, let right, let bits): .product(new(left), new(right), bits: bits)
    case .unknown: .unknown
    }
  }
}
