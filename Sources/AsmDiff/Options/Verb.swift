/// What the command is asked to do.
package enum Verb: String, Sendable, CaseIterable {
  /// Check every claim under the paths.
  case check
  /// Compare two functions, or two whole listings.
  case compare
  /// Print one normalised listing.
  case show
  /// List the functions of a listing.
  case list

  /// The arguments as the usage names them.
  package var usage: String {
    switch self {
    case .check: "asmdiff [check] PATH..."
    case .compare: "asmdiff compare BASELINE CANDIDATE"
    case .show: "asmdiff show PATH[:FUNCTION]"
    case .list: "asmdiff list PATH"
    }
  }

  /// What the verb does, in a few words.
  package var summary: String {
    switch self {
    case .check: "check every claim under the paths (files or folders)"
    case .compare: "compare two PATH:FUNCTION, or two PATHs: whole listings"
    case .show: "print one normalised listing, or its allocation sequences"
    case .list: "list functions, with instructions, calls, allocation events"
    }
  }

  /// How many arguments the verb takes.
  package var argumentCount: ClosedRange<Int> {
    switch self {
    case .check: 1...Int.max
    case .compare: 2...2
    case .show, .list: 1...1
    }
  }
}
