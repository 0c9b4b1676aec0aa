extension AllocationPattern {
  /// The number of a pattern's `?`; those of functions are not negative.
  static let unknown = -1

  /// What a name in a pattern stands for; a key that no function's value has.
  static func value(named name: String) -> CarriedValue {
    CarriedValue(key: "pattern \(name)")
  }

  /// How many carried values are tried in every order: 120 orders.
  private static let triedValues = 5

  /// Compares the pattern, as the baseline, with a function's sequences.
  ///
  /// Names of carried values are matched one to one: every way is tried for a few values, and only the order
  /// of first appearance for more. An unknown operand of the function is equal to a `?` in the same place:
  /// this says what is known of the function, not that two unknown values are equal.
  package func compare(to function: AllocationAutomaton) -> LanguageComparison {
    do throws(AutomatonLimitError) {
      let named = try function.withAnonymousUnknowns()
      for pattern in try renamings(for: named) where pattern == named { return .equal }
      return LanguageComparison(baseline: try renamed(for: named), candidate: function)
    } catch {
      return .exceeded(limit: error.limit)
    }
  }

  /// Whether the pattern says exactly what the function's sequences are.
  package func matches(_ function: AllocationAutomaton) -> Bool {
    compare(to: function) == .equal
  }

  /// The pattern with its names replaced in order of first appearance.
  private func renamed(
    for function: AllocationAutomaton
  ) throws(AutomatonLimitError) -> AllocationAutomaton {
    let pairs = zip(automaton.carriedValues, function.carriedValues)
    return try automaton.renaming(Dictionary(uniqueKeysWithValues: pairs))
  }

  /// The pattern with its names replaced in every way; none if the numbers of names differ.
  private func renamings(
    for function: AllocationAutomaton
  ) throws(AutomatonLimitError) -> [AllocationAutomaton] {
    let names = automaton.carriedValues
    let values = function.carriedValues
    guard names.count == values.count else { return [] }
    guard names.count <= Self.triedValues else { return [try renamed(for: function)] }
    var results: [AllocationAutomaton] = []
    for order in Self.orders(of: values) {
      results.append(try automaton.renaming(Dictionary(uniqueKeysWithValues: zip(names, order))))
    }
    return results
  }

  /// All orders of some values.
  private static func orders(of values: [CarriedValue]) -> [[CarriedValue]] {
    guard !values.isEmpty else { return [[]] }
    return values.indices.flatMap { index in
      var rest = values
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }
}

extension AllocationAutomaton {
  /// The values that loops carry, in order of first appearance.
  package var carriedValues: [CarriedValue] {
    var seen: Set<CarriedValue> = []
    return events.flatMap(\.carriedValues).filter { seen.insert($0).inserted }
  }

  fileprivate func renaming(
    _ names: [CarriedValue: CarriedValue]
  ) throws(AutomatonLimitError) -> Self {
    try mapLabels { event in
      event.mapAtoms { atom in
        guard case .carried(let value) = atom, let name = names[value] else { return atom }
        return .carried(name)
      }
    }
  }

  /// The same set, with one number for all unknowns: that of a pattern's `?`.
  fileprivate func withAnonymousUnknowns() throws(AutomatonLimitError) -> Self {
    try mapLabels { event in
      event.unconstrained.mapAtoms {
        if case .unknown = $0 { .unknown(AllocationPattern.unknown) } else { $0 }
      }
    }
  }
}
