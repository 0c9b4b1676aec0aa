/// A row of the two listings side by side.
public struct Row: Sendable, Hashable {
  /// How the two sides of a row relate.
  public enum Kind: String, Sendable, CaseIterable {
    /// Both sides are the same.
    case equal
    /// Both sides are there and differ; the differing tokens are marked.
    case changed
    /// Only the baseline has it.
    case removed
    /// Only the candidate has it.
    case added
  }

  /// One side of a row.
  public struct Line: Sendable, Hashable {
    /// The text, in order; joined without separators it is the line.
    public var tokens: [Token]
    /// The line of the listing, 1-based.
    public var number: Int

    /// Makes one side of a row.
    public init(tokens: [Token], number: Int) {
      self.tokens = tokens
      self.number = number
    }

    /// The text without roles.
    public var text: String { tokens.map(\.text).joined() }
  }

  /// How the sides relate.
  public var kind: Kind
  /// The baseline's line; nil in an added row.
  public var baseline: Line?
  /// The candidate's line; nil in a removed row.
  public var candidate: Line?

  /// Makes a row.
  public init(kind: Kind, baseline: Line?, candidate: Line?) {
    self.kind = kind
    self.baseline = baseline
    self.candidate = candidate
  }
}
