/// What was found out about two functions.
public struct Comparison: Sendable {
  /// One of the two functions.
  public struct Subject: Sendable, Hashable {
    /// The file, as the user named it.
    public var path: String
    /// The function's short name.
    public var function: String
    /// The function's mangled symbol.
    public var symbol: String
    /// The target that it was compiled for; nil for a listing that was read.
    public var triple: String?
    /// The level that it was optimised at; nil for a listing that was read.
    public var optimize: String?
    /// What else the compiler was told.
    public var arguments: [String]
    /// Counts over its instructions.
    public var metrics: Metrics
    /// Its allocation sequences as a regular expression; nil where they are not known, and for identical
    /// functions of whole listings, where nobody looks.
    public var allocations: String?
    /// The line of its label in the listing, 1-based.
    public var line: Int
  }

  /// Private data or a private callee whose content differs.
  public struct Detail: Sendable, Hashable {
    /// The names on both sides.
    public var title: String
    /// The content side by side.
    public var rows: [Row]
  }

  /// An allocation sequence that only one side allows.
  public struct Witness: Sendable, Hashable {
    /// The side that allows it.
    public var allowedBy: Side
    /// The sequence, as events with spaces between them.
    public var sequence: String
    /// For each event the lines of that side's listing at which it stands, 1-based.
    public var lines: [[Int]]
  }

  /// What the candidate is held against.
  public var baseline: Subject
  /// What is claimed to be like the baseline.
  public var candidate: Subject
  /// What was taken for the same.
  public var options: ComparisonOptions
  /// What can be defended about the two.
  public var verdict: Verdict
  /// The rules that changed something, in the order of their declaration.
  public var rules: [NormalizationRule]
  /// Why the verdict is no stronger, a sentence each; empty for `identical`.
  public var reasons: [String]
  /// What to know whatever the verdict: merged bodies, symbols that were equated.
  public var notes: [String]
  /// Both functions, row by row.
  public var rows: [Row]
  /// The content of private data and callees that differ.
  public var details: [Detail]
  /// A shortest sequence that tells the two apart; nil unless the verdict is `different`.
  public var witness: Witness?
  /// Why nothing could be decided about allocations, a sentence each; also among the reasons.
  package var allocationReasons: [String] = []
  /// Whether any path of either function allocates, frees, or calls what might; nil where nobody looked.
  package var hasAllocationEvents: Bool?

  /// Whether both functions have one normal form.
  public var isIdentical: Bool { verdict == .identical }

  /// Whether both functions allow exactly the same allocation sequences: that was proved, or the two are
  /// identical.
  ///
  /// Which input takes which of the sequences is not compared.
  public var hasSameAllocations: Bool { verdict >= .sameAllocations }
}
