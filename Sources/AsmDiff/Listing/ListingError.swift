/// A listing that cannot be read, and where.
public struct ListingError: DiagnosedError, Hashable {
  /// What is wrong with a listing.
  public enum Problem: Sendable, Hashable {
    /// The bytes are not text; the associated value says what they look like.
    case binary(lookingLike: String?)
    /// A byte sequence is not UTF-8.
    case notUTF8
    /// The listing has more bytes than are read; nil when its end was not reached.
    case tooLarge(bytes: Int?)
    /// There is no instruction in it.
    case noInstructions
    /// A quoted string has no end on its line.
    case unterminatedString
    /// The last line does not end with a line feed.
    case unterminatedLine
    /// A function or a data object begins and does not end.
    case unterminated(symbol: String)
    /// A block comment has no end.
    case unterminatedComment
    /// A symbol is defined on an earlier line as well.
    case redefinition(symbol: String, previousLine: Int)
    /// A local label is used and defined nowhere.
    case undefinedLabel(String)
    /// An operand or a directive's argument does not parse.
    case syntax(String)
    /// The listing is not for an architecture that can be read.
    case unsupportedArchitecture(String?)
    /// A directive that makes the assembler write or leave out statements: what it writes cannot be
    /// known without running it.
    case unsupportedDirective(String)
    /// A chain of jumps or assignments leads back to its own beginning.
    case cycle(symbol: String)
  }

  /// What is wrong.
  public var problem: Problem
  /// The listing, as the user named it.
  public var path: String
  /// The line, 1-based, where there is one.
  public var line: Int?
  /// The column in bytes, 1-based, where there is one.
  public var column: Int?

  /// Makes an error.
  public init(_ problem: Problem, path: String, line: Int? = nil, column: Int? = nil) {
    self.problem = problem
    self.path = path
    self.line = line
    self.column = column
  }
}
