/// A function, and what came of running it.
package struct FunctionRuns: Sendable {
  /// One run.
  package struct Run: Sendable {
    /// What the function was given.
    package var input: RunInput
    /// What it did.
    package var trace: Trace
    /// The input as a person writes it: `(3)`.
    package var inputText: String
    /// The trace as events, with how the run ended if it did not return.
    package var text: String
    /// The events that another function's are compared with; calls that were followed are left out.
    var events: [AllocationEvent]
    /// What the run says of the analysis; nil where the analysis says nothing.
    package var finding: RunFinding?
  }

  /// What came of it.
  package enum Outcome: Sendable {
    /// The function cannot be run.
    case refused(RunRefusal)
    /// The analysis says nothing that a run could confirm, for these reasons.
    case unknown([String])
    /// It was run, in the order of the inputs.
    case run
  }

  /// The file, as the user named it.
  package var path: String
  /// The function.
  package var function: Function
  /// What the function takes; nil where it cannot be run.
  package var signature: RunSignature?
  /// What came of it.
  package var outcome: Outcome
  /// The sequences that the analysis says the function has; nil where it says nothing.
  package var sequences: String?
  /// Whether a claim of the fixture is about the function.
  package var isNamedByClaim = false
  /// The runs; a function whose language is not known may have some, to be compared with another's.
  package var runs: [Run] = []

  /// The runs that are outside of what the analysis says.
  package var defects: [Run] {
    runs.filter { if case .defect? = $0.finding { true } else { false } }
  }

  /// The runs that say nothing because of how they ended.
  package var interrupted: [Run] {
    runs.filter { if case .interrupted? = $0.finding { true } else { false } }
  }

  /// How many runs are as the analysis says.
  package var confirmedCount: Int { runs.count { $0.finding == .confirmed } }
}
