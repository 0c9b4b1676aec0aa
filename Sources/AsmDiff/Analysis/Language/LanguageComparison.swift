/// What can be said about two functions' sets of allocation sequences.
///
/// A set is known up to its unknowns: a label with an unknown operand stands for some event of its kind,
/// another one perhaps each time. Let two labels be *compatible* unless their relation is `distinct`.
///
/// - `equal`: the automata are `==` and no label holds an unknown. Every label is then the same event on
///   both sides, so the sets are the same.
/// - `different`: one side allows a sequence of which no sequence of the other side is compatible, label by
///   label. Whatever the unknowns are, what the sequence turns out to be is not what any of the others
///   turns out to be: two of equal length differ in an event whose labels are distinct. So the sets
///   differ, and the sequence is a witness.
/// - `undecided`: every sequence has a compatible one on the other side. Some values of the unknowns might
///   make the sets equal; nothing is claimed.
///
/// Where no label holds an unknown and different labels are distinct, compatible means equal, and one
/// of the first two cases is certain.
package enum LanguageComparison: Hashable, Sendable {
  /// The sets are the same.
  case equal
  /// One set holds a sequence that the other does not; the shortest such one.
  case different(SequenceDifference)
  /// This event, on either side, is why nothing can be said.
  case undecided(AllocationEvent)
  /// The comparison would need more than so many pairs of states.
  case exceeded(limit: Int)

  /// How many pairs of states are compared.
  static let limit = 1 << 16

  /// Compares two sets.
  package init(baseline: AllocationAutomaton, candidate: AllocationAutomaton) {
    let unknown = [baseline, candidate].lazy.flatMap(\.events).first { !$0.unknowns.isEmpty }
    if baseline == candidate {
      self = unknown.map(Self.undecided) ?? .equal
      return
    }
    switch Self.shortest(baseline: baseline, candidate: candidate) {
    case .found(let difference): self = .different(difference)
    case .exceeded: self = .exceeded(limit: Self.limit)
    case .none:
      let difference = candidate.shortestDifference(from: baseline)
      let others = difference?.allowedBy == .baseline ? candidate.events : baseline.events
      let suspect = difference?.sequence.first { $0.isUncertain(among: others) }
      self = (suspect ?? unknown).map(Self.undecided) ?? .exceeded(limit: Self.limit)
    }
  }

  private enum Search {
    case found(SequenceDifference)
    case none
    case exceeded
  }

  private static func shortest(
    baseline: AllocationAutomaton, candidate: AllocationAutomaton
  ) -> Search {
    let results = [(Side.baseline, baseline, candidate), (.candidate, candidate, baseline)].map {
      side, automaton, other in
      let search = EscapeSearch(for: automaton, outside: other, limit: limit) {
        $0.relation(to: $1) != .distinct
      }
      return (side: side, result: search.run())
    }
    var differences: [SequenceDifference] = []
    for case (let side, .found(let word)) in results {
      differences.append(SequenceDifference(allowedBy: side, sequence: word))
    }
    if let difference = SequenceDifference.shortest(differences) { return .found(difference) }
    return results.contains { $0.result == .exceeded } ? .exceeded : .none
  }
}

extension AllocationEvent {
  /// Whether the event might be another label's, or is not known itself.
  fileprivate func isUncertain(among others: [Self]) -> Bool {
    !unknowns.isEmpty || others.contains { $0 != self && $0.relation(to: self) != .distinct }
  }
}

extension SequenceDifference {
  /// The shorter one, else the first.
  fileprivate static func shortest(_ differences: [Self]) -> Self? {
    differences.min { $0.sequence.count < $1.sequence.count }
  }
}

extension AllocationAutomaton {
  /// The shortest sequence that only one of the two sets holds, label by label as written.
  ///
  /// This set is the candidate, the other one the baseline. Of equally short ones it is the baseline's,
  /// then the first in the order of labels.
  package func shortestDifference(from baseline: Self) -> SequenceDifference? {
    let differences = [(Side.baseline, baseline, self), (.candidate, self, baseline)].compactMap {
      side, automaton, other -> SequenceDifference? in
      let search = EscapeSearch(for: automaton, outside: other, mayBe: ==)
      guard case .found(let word) = search.run() else { return nil }
      return SequenceDifference(allowedBy: side, sequence: word)
    }
    return .shortest(differences)
  }
}
