/// A change of AsmDiff's own code that switches one rule off, and the tests that have to notice.
struct RuleMutant: Sendable {
  /// A piece of a source file and what stands there instead.
  struct Edit: Sendable {
    /// What the file holds exactly once.
    var original: String
    /// What replaces it; each `MUTANT` in it is true where the rule is off.
    var mutated: String
  }

  /// What the mutant is called in reports.
  var identifier: String
  /// The rule that it switches off.
  var rule: String
  /// The file, relative to `Sources/AsmDiff`.
  var file: String
  /// The tests that are run one after the other until one fails.
  var filters: [TestFilter]
  var edits: [Edit] = []
  /// Where the entry stands, such as `machine.txt:12`.
  var place: String

  /// The word that the mutated text has for whether the rule is off.
  static let marker = "MUTANT"
}
