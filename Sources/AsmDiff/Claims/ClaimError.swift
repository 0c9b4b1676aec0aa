/// A line that begins like a claim and is none.
public struct ClaimError: Error, Equatable {
  /// What is wrong with the line.
  public enum Problem: Sendable, Equatable {
    /// After `// asmdiff` stands neither `:` nor `-options:`.
    case unknownMarker(String)
    /// The marker is written in a way that is no claim's, such as `/// asmdiff:`.
    case misspeltMarker(String)
    /// Code stands before the comment.
    case afterCode
    /// The line ends where this should stand.
    case missing(Expectation)
    /// A quotation mark has no partner.
    case unclosedQuote
    /// The word is no verb of a claim.
    case unknownVerb(String, nearest: String?)
    /// The claim is complete, and a word is left.
    case stray(String)
    /// The word is no whole number.
    case notANumber(String)
    /// The word names no function.
    case notAFunction(String)
    /// The word after `--only` is neither a level nor a triple.
    case badRestriction(String)
    /// The word is an option, but a claim takes none but `--only`.
    case optionInClaim(String)
    /// The pattern of allocations is wrong.
    case pattern(Diagnostic)
    /// The options of an `asmdiff-options:` line are wrong.
    case options(Diagnostic)
  }

  /// What should stand where a line ends.
  public enum Expectation: String, Sendable {
    case function = "a function"
    case verb = "a verb"
    case pattern = "a pattern of allocations"
    case number = "a whole number"
    case restriction = "a level or a target triple and a ':'"
    case options = "options"
  }

  /// What is wrong.
  public var problem: Problem
  /// Where, with the column.
  public var location: Diagnostic.Location
  /// The claim as it is written.
  public var text: String
}
