import AsmDiff
import Harness

/// A function of a file at one level, what is proved of it, and what it did.
struct ProgramVersion {
  /// The number of its family in the file.
  let family: Int
  /// 0 for the function, 1 for the same in other words, 2 for another one.
  let form: Int
  let level: OptimizationLevel
  let listing: Listing
  let function: Function
  let runs: [ProgramRun]
  /// The sequences that are proved, as they are printed; nil where nothing is.
  let sequences: String?
  /// The sequences as they are looked up; nil also where they are too long to be printed.
  let matcher: SequenceMatcher?
  /// How long the analysis took, in seconds of a processor.
  let seconds: Double

  /// Analyses the function.
  ///
  /// - Throws: What the analysis throws, and `TrustError.unreadable`.
  init(
    family: Int, form: Int, level: OptimizationLevel, listing: Listing, function: Function,
    runs: [ProgramRun]
  ) throws {
    (self.family, self.form, self.level) = (family, form, level)
    (self.listing, self.function, self.runs) = (listing, function, runs)
    let start = ProcessorTime.ofThread
    let summary = try listing.allocations(of: function)
    seconds = ProcessorTime.ofThread - start
    sequences = summary.reasons.isEmpty ? summary.expression : nil
    let isWhole = sequences.map { !$0.contains("…") } ?? false
    matcher = isWhole ? try sequences.map { try SequenceMatcher($0) } : nil
  }
}
