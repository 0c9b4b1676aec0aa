/// A name that stands for no function of a listing, or for several.
public struct FunctionLookupError: DiagnosedError, Hashable {
  /// What is wrong with a name.
  public enum Problem: Sendable, Hashable {
    /// No function has the name; the associated values are the nearest names and the number of all
    /// functions.
    case noMatch(similar: [String], count: Int)
    /// Several functions have the name: their symbols and full names.
    case ambiguous(candidates: [String])
  }

  /// The name as the user wrote it.
  public var name: String
  /// The listing, as the user named it.
  public var path: String
  /// What is wrong.
  public var problem: Problem

  /// Makes an error.
  public init(name: String, path: String, problem: Problem) {
    self.name = name
    self.path = path
    self.problem = problem
  }
}
