import Harness

/// What became of mutants.
struct MutantTally: Sendable {
  /// The numbers of one operator.
  struct Counts: Sendable {
    /// Those that are other programs.
    var judged = 0
    /// Those among them that AsmDiff does not call identical.
    var killed = 0
    /// Those among the killed that AsmDiff could not read.
    var unread = 0
    /// Those that the assembler refuses.
    var void = 0
    /// Those of which the assembler makes the same bytes and relocations.
    var equivalent = 0
  }

  var counts: [MutationOperator: Counts] = [:]
  /// The numbers of each listing.
  var judged: [String: Int] = [:]
  /// The functions that a mutant of data or of a private callee did not touch, and those of them that
  /// were not identical.
  var untouched = 0
  var untouchedAndFound = 0
  /// The mutated listings that AsmDiff could not read at all, though clang assembles them.
  var unreadListings = 0
  /// What is wrong, to be told.
  var failures: [String] = []

  /// Adds another tally.
  mutating func add(_ other: MutantTally) {
    for (mutation, more) in other.counts {
      counts[mutation, default: Counts()].add(more)
    }
    judged.merge(other.judged, uniquingKeysWith: +)
    untouched += other.untouched
    untouchedAndFound += other.untouchedAndFound
    unreadListings += other.unreadListings
    failures += other.failures
  }

  /// All operators together.
  var total: Counts {
    counts.values.reduce(into: Counts()) { $0.add($1) }
  }

  /// The figures, with their limits.
  func figures(atLeast least: Int) -> [Figure] {
    let total = total
    let operators = (MutationOperator.ofCode + MutationOperator.ofData).map { mutation in
      Figure.count("killed of: \(mutation.rawValue)", counts[mutation]?.killed ?? 0, atLeast: 1)
    }
    let listings = judged.sorted { $0.key < $1.key }.map { Figure.count("of \($0.key)", $0.value) }
    return [.count("mutants that are other programs", total.judged, atLeast: least)] + listings
      + operators + [
        .rate("killed: not identical to the original", total.killed, of: total.judged),
        .count("killed because they could not be read", total.unread),
        .count("listings with mutants that could not be read", unreadListings, expected: 0),
        .count("void: the assembler refuses them", total.void),
        .count("equivalent: the same bytes and relocations", total.equivalent),
        .count("functions that mutants of private pieces do not touch", untouched, atLeast: 1),
        .count("untouched and not identical", untouchedAndFound, expected: 0),
      ]
  }
}

extension MutantTally.Counts {
  fileprivate mutating func add(_ other: MutantTally.Counts) {
    judged += other.judged
    killed += other.killed
    unread += other.unread
    void += other.void
    equivalent += other.equivalent
  }
}
