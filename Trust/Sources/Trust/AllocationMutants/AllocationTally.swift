import AsmDiff
import Harness

/// What became of mutants of allocation sequences.
struct AllocationTally: Sendable {
  /// The mutants that are other programs, by operator.
  var judged: [MutationOperator: Int] = [:]
  var verdicts: [Verdict: Int] = [:]
  var void = 0
  var equivalent = 0
  var unread = 0
  /// The `sameAllocations` that runs bear out, that a hand-checked reason does, and that nothing does.
  var confirmed = 0
  var explained = 0
  var refuted = 0
  /// What is wrong, to be told.
  var failures: [String] = []

  /// Adds another tally.
  mutating func add(_ other: AllocationTally) {
    judged.merge(other.judged, uniquingKeysWith: +)
    verdicts.merge(other.verdicts, uniquingKeysWith: +)
    void += other.void
    equivalent += other.equivalent
    unread += other.unread
    confirmed += other.confirmed
    explained += other.explained
    refuted += other.refuted
    failures += other.failures
  }

  /// The figures, with their limits.
  func figures(atLeast least: Int) -> [Figure] {
    let operators = MutationOperator.ofAllocations.map {
      Figure.count("of: \($0.rawValue)", judged[$0] ?? 0, atLeast: 1)
    }
    let kinds = [Verdict.sameAllocations, .different, .undetermined].map {
      Figure.count("verdict '\($0.rawValue)'", verdicts[$0] ?? 0, atLeast: 1)
    }
    return [
      .count("mutants that are other programs", judged.values.reduce(0, +), atLeast: least)
    ] + operators + kinds + [
      .count("verdict 'identical'", verdicts[.identical] ?? 0, expected: 0),
      .count("not read", unread),
      .count("'sameAllocations' confirmed by runs", confirmed, atLeast: 1),
      .count("'sameAllocations' for a reason checked by hand", explained),
      .count("'sameAllocations' refuted", refuted, expected: 0),
      .count("void: the assembler refuses them", void),
      .count("equivalent: the same bytes and relocations", equivalent),
    ]
  }
}
