import AsmDiff
import Harness

/// Two functions to compare.
struct ProgramPair {
  /// What the two are to each other, as figures name it.
  var kind: String
  var baseline: ProgramVersion
  var candidate: ProgramVersion
  /// Whether equal inputs lead to equal calls of the heap.
  var isOneProgram: Bool

  /// The pairs of a family: `versions[level][form]`.
  static func all(_ versions: [[ProgramVersion]]) -> [ProgramPair] {
    let rewritten = versions.map { ProgramPair("one level, rewritten", $0[0], $0[1], true) }
    let across = [(0, 1), (1, 2)].map { left, right in
      ProgramPair("two levels", versions[left][0], versions[right][0], true)
    }
    let both = [ProgramPair("two levels, rewritten", versions[0][1], versions[2][0], true)]
    let others = versions.map { ProgramPair("one level, altered", $0[0], $0[2], false) }
    return rewritten + across + both + others
  }

  private init(
    _ kind: String, _ baseline: ProgramVersion, _ candidate: ProgramVersion, _ isOneProgram: Bool
  ) {
    self.kind = kind
    self.baseline = baseline
    self.candidate = candidate
    self.isOneProgram = isOneProgram
  }

  /// Compares them, and says how many seconds it took.
  ///
  /// - Throws: What the comparison throws.
  func compare() throws -> (Comparison, Double) {
    let start = ContinuousClock.now
    let comparison = try candidate.listing.compare(
      candidate.function.symbol.name, to: baseline.function.symbol.name, in: baseline.listing)
    return (comparison, start.duration(to: .now).inSeconds)
  }
}
