/// What checking fixtures came to.
package struct CheckReport: Sendable {
  /// One fixture, compiled for one target at one level.
  package struct Section: Sendable {
    package var path: String
    package var triple: String?
    package var optimize: String?
    /// The claims in the file's order.
    package var results: [Result] = []
    /// The comparisons that the claims needed, each once.
    package var comparisons: [Comparison] = []
    /// What came of running functions; empty unless that was asked for.
    package var runs: [FunctionRuns] = []
  }

  /// A claim that was checked, or that could not be.
  package struct Result: Sendable {
    package var outcome: ClaimOutcome
    /// Which of the section's comparisons the claim needed.
    package var comparison: Int?
  }

  /// What compiled the fixtures; nil if nothing did.
  package var toolchain: String?
  /// The fixtures, in the order of the paths.
  package var sections: [Section] = []
  /// What went wrong, besides claims that do not hold.
  package var errors: [Diagnostic] = []
  /// How many claims were not checked, because they are about other targets or levels.
  package var skipped = 0

  /// The claims of all sections.
  package var outcomes: [ClaimOutcome] { sections.flatMap { $0.results.map(\.outcome) } }

  /// How many claims have that status.
  package func count(_ status: ClaimOutcome.Status) -> Int {
    outcomes.count { $0.status == status }
  }

  /// 0: all claims hold; 1: one does not; 2: something went wrong.
  package var exitStatus: Int32 {
    if !errors.isEmpty || count(.error) > 0 { return 2 }
    return count(.fails) > 0 ? 1 : 0
  }
}
