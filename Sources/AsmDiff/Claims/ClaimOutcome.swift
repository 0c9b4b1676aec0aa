/// What checking a claim came to, for one target at one level of optimisation.
public struct ClaimOutcome: Sendable, Hashable {
  /// Whether a claim holds.
  public enum Status: String, Sendable, Codable {
    /// It was shown to hold.
    case holds
    /// It does not hold, or it cannot be decided.
    case fails
    /// It could not be checked.
    case error
  }

  /// The fixture, as the user named it.
  public var path: String
  /// The claim's line, 1-based.
  public var line: Int
  /// The claim as it is written.
  public var text: String
  /// The target; nil where nothing was compiled.
  public var triple: String?
  /// The level of optimisation; nil where nothing was compiled.
  public var optimize: String?
  /// Whether the claim holds.
  public var status: Status
  /// Why, in one line.
  public var message: String

  /// Makes an outcome.
  public init(
    path: String, line: Int, text: String, triple: String? = nil, optimize: String? = nil,
    status: Status, message: String
  ) {
    self.path = path
    self.line = line
    self.text = text
    self.triple = triple
    self.optimize = optimize
    self.status = status
    self.message = message
  }
}
