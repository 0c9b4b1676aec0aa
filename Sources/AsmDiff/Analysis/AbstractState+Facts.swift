extension AbstractState {
  /// What is known of a value.
  func fact(_ value: AbstractValue) -> Fact {
    if let number = value.number { return Fact(number) }
    guard case .sum(let sum) = value else { return .nothing }
    var fact = facts[sum] ?? .nothing
    if let opposite = facts[Self.negated(sum)] { fact = fact.and(opposite.negated) }
    fact = fact.and(summedFact(sum))
    return fact
  }

  /// Whether a path knows more of a size than its expression says.
  func constrains(_ operand: Exploration.Event.Operand) -> Bool {
    guard case .size(let value) = operand, value.number == nil else { return false }
    let atoms = Set(value.atoms)
    return facts.keys.contains { !atoms.isDisjoint(with: AbstractValue.sum($0).atoms) }
  }

  private static func negated(_ sum: AbstractValue.Sum) -> AbstractValue.Sum {
    AbstractValue.Sum(
      constant: 0 &- sum.constant, factors: sum.factors.mapValues { 0 &- $0 })
  }

  /// The fact that the parts of a sum give.
  private func summedFact(_ sum: AbstractValue.Sum) -> Fact {
    sum.factors.reduce(Fact(sum.constant)) { total, part in
      Fact.sum(total, Fact.multiple(atomFact(part.key), part.value))
    }
  }

  private func atomFact(_ atom: AbstractValue.Atom) -> Fact {
    let known = facts[AbstractValue.Sum(factors: [atom: 1])] ?? .nothing
    switch atom {
    case .stack, .symbol: return known.and(Fact(isNonzero: true))
    case .loaded(_, let bytes) where bytes < 8:
      return known.and(Fact(minimum: 0, maximum: 1 << (8 * Int64(bytes)) - 1))
    case .operation(let name, _) where name.hasPrefix("low"):
      let bits = Int64(name.dropFirst(3)) ?? 63
      return bits < 63 ? known.and(Fact(minimum: 0, maximum: 1 << bits - 1)) : known
    default: return known
    }
  }

  /// Adds what a path proved of a value.
  ///
  /// - Returns: Whether the path can run.
  mutating func learn(_ value: AbstractValue, _ fact: Fact) -> Bool {
    let both = self.fact(value).and(fact)
    if both.isImpossible { return false }
    guard case .sum(let sum) = value, !sum.factors.isEmpty else { return true }
    if both.minimum == both.maximum { return learn(value, equals: both.minimum) }
    facts[sum] = both
    return true
  }

  /// Puts a number in place of a value.
  private mutating func learn(_ value: AbstractValue, equals number: Int64) -> Bool {
    guard let (atom, offset) = value.soleAtom, !atom.isCondition else {
      if case .sum(let sum) = value { facts[sum] = Fact(number) }
      return true
    }
    let replacement = AbstractValue(number &- offset)
    guard !fact(AbstractValue(atom)).and(Fact(number &- offset)).isImpossible else { return false }
    rename { $0 == atom ? replacement : nil }
    return true
  }
}
