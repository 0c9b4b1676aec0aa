/// One of the two functions, or listings, of a comparison.
public enum Side: String, Sendable, Codable, CaseIterable {
  /// What the other side is held against.
  case baseline
  /// What is claimed to be like the baseline.
  case candidate

  /// The side that this one is compared with.
  public var other: Side { self == .baseline ? .candidate : .baseline }
}
