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

  /// The pairs of a family at two levels: `versions[level][form]`.
  static func all(_ versions: [[ProgramVersion]]) -> [ProgramPair] {
    let (level, next) = (versions[0], versions[1])
    return [
      ProgramPair("one level, rewritten", level[0], level[1], true),
      versions[0][0].family % 2 == 0
        ? ProgramPair("two levels", level[0], next[0], true)
        : ProgramPair("two levels, rewritten", level[1], next[0], true),
      ProgramPair("one level, altered", next[0], next[2], false),
    ]
  }

  private init(
    _ kind: String, _ baseline: ProgramVersion, _ candidate: ProgramVersion, _ isOneProgram: Bool
  ) {
    self.kind = kind
    self.baseline = baseline
    self.candidate = candidate
    self.isOneProgram = isOneProgram
  }

  /// Compares them, and says how many seconds of a processor it took.
  ///
  /// - Throws: What the comparison throws.
  func compare() throws -> (Comparison, Double) {
    let start = ProcessorTime.ofThread
    let comparison = try candidate.listing.compare(
      candidate.function.symbol.name, to: baseline.function.symbol.name, in: baseline.listing)
    return (comparison, ProcessorTime.ofThread - start)
  }
}
