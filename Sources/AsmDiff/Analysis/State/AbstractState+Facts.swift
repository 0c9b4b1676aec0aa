extension AbstractState {
  /// What is known of a value.
  func fact(_ value: Value) -> Fact {
    guard let sum = values.sum(value) else { return .nothing }
    if sum.parts.isEmpty { return Fact(sum.constant) }
    var fact = stored(value).and(summed(sum))
    if !facts.isEmpty {
      fact = fact.and(stored(values.multiply(value, by: -1)).negated)
    }
    return fact
  }

  private func stored(_ value: Value) -> Fact {
    let place = facts.partitioningIndex { $0.value.index >= value.index }
    return place < facts.count && facts[place].value == value ? facts[place].fact : .nothing
  }

  /// The fact that the parts of a sum give.
  private func summed(_ sum: Values.Sum) -> Fact {
    var total = Fact(sum.constant)
    for part in sum.parts {
      total = Fact.sum(total, Fact.multiple(fact(ofAtom: part.atom), part.factor))
      if total == .nothing { break }
    }
    return total
  }

  private func fact(ofAtom number: Int) -> Fact {
    let atom = values.atoms[number]
    let known = facts.isEmpty ? .nothing : stored(values.atom(atom))
    switch atom {
    case .stack, .area, .returnAddress, .symbol: return known.and(Fact(isNonzero: true))
    case .loaded(_, let bytes, _) where bytes < 8:
      return known.and(Fact(minimum: 0, maximum: 1 << (8 * Int64(bytes)) - 1))
    case .operation(.low(let bits), _) where bits < 63:
      return known.and(Fact(minimum: 0, maximum: 1 << Int64(bits) - 1))
    case .operation(.signed(let bits), _) where bits < 63:
      let limit: Int64 = 1 << Int64(bits - 1)
      return known.and(Fact(minimum: -limit, maximum: limit - 1))
    case .operation(.test, _): return known.and(Fact(minimum: 0, maximum: 1))
    case .operation(.shiftRight, let operands):
      guard let count = values.number(operands[1]), (1..<64).contains(count) else { return known }
      return known.and(Fact(minimum: 0, maximum: .max >> (count - 1)))
    default: return known
    }
  }

  /// Adds what a path proved of a value.
  ///
  /// - Returns: Whether the path can run.
  mutating func learn(_ value: Value, _ fact: Fact) -> Bool {
    let both = self.fact(value).and(fact)
    if both.isImpossible { return false }
    guard let sum = values.sum(value), !sum.parts.isEmpty else { return true }
    if both.minimum == both.maximum, let (atom, offset) = values.soleAtom(value) {
      return learn(atom, equals: both.minimum &- offset)
    }
    setFact(value, both)
    return true
  }

  mutating func setFact(_ value: Value, _ fact: Fact) {
    let place = facts.partitioningIndex { $0.value.index >= value.index }
    if place < facts.count && facts[place].value == value {
      facts[place].fact = fact
    } else {
      facts.insert(KnownFact(value: value, fact: fact), at: place)
    }
  }

  /// Puts a number in place of an atom.
  private mutating func learn(_ atom: Atom, equals number: Int64) -> Bool {
    let known = fact(values.atom(atom)).and(Fact(number))
    if known.isImpossible { return false }
    let new = values.number(number)
    let replaced = values.allAtoms(of: values.atom(atom))
    rename { [values] value in
      guard values.allAtoms(of: value).isSuperset(of: replaced) else { return value }
      return values.replacing(value) { $0 == atom ? new : nil }
    }
    guard !facts.contains(where: { $0.fact.isImpossible }) else { return false }
    // What is worked out or read again is known then as well.
    switch atom {
    case .operation, .loaded: setFact(values.atom(atom), Fact(number))
    default: break
    }
    return true
  }

  /// The number in place of a value that is known to be one.
  func known(_ value: Value) -> Value {
    guard !facts.isEmpty else { return value }
    let fact = stored(value)
    return fact.minimum == fact.maximum ? values.number(fact.minimum) : value
  }

  /// Whether a path knows more of a value than its expression says.
  func constrains(_ value: Value) -> Bool {
    guard values.number(value) == nil, !facts.isEmpty else { return false }
    let atoms = values.allAtoms(of: value)
    return facts.contains { !atoms.isDisjoint(with: values.allAtoms(of: $0.value)) }
  }

  /// Forgets facts about what no slot holds any more.
  mutating func dropUnusedFacts() {
    guard !facts.isEmpty else { return }
    // The answer to a question that is asked once more hangs on what the flags are about.
    var held = Set(registers).union(lowBytes).union(flags.values).union(vectors).union(
      cells.lazy.map(\.value))
    for case .outside(let base) in cells.lazy.map(\.base) { held.insert(base) }
    var used: Set<Int> = []
    for value in held { used.formUnion(values.allAtoms(of: value)) }
    facts = facts.filter { isUsed($0.value, used) }
  }

  /// Whether all atoms are held somewhere; of the answer to a comparison, what was compared.
  private func isUsed(_ value: Value, _ used: Set<Int>) -> Bool {
    guard let sum = values.sum(value) else { return false }
    return sum.parts.allSatisfy { part in
      if used.contains(part.atom) { return true }
      switch values.atoms[part.atom] {
      case .operation(_, let operands): return operands.allSatisfy { isUsed($0, used) }
      case .loaded(let address, _, let name): return name == memory.name && isUsed(address, used)
      default: return false
      }
    }
  }
}
