import Harness

/// A change of a listing that leaves its code alone.
enum Transformation: String, Sendable, CaseIterable {
  case renumbered = "local labels renumbered"
  case shuffled = "functions and data shuffled"
  case commented = "other comments"
  case uncommented = "no comments"
  case carriageReturns = "CRLF"
  case blanks = "other blanks"
  case blankLines = "blank lines"
  case renamed = "another name of the module"
  case debug = "compiled with -g"
  case plain = "compiled without comments"
  case intel = "Intel for AT&T"

  /// How the module is compiled again; nil for a change of the text.
  var variant: ListingVariant? {
    switch self {
    case .renamed: .renamed
    case .debug: .debug
    case .plain: .plain
    case .intel: .intel
    default: nil
    }
  }

  /// The changed text; nil for a listing that is compiled again.
  func apply(to text: ListingText, using numbers: inout RandomNumbers) -> ListingText? {
    switch self {
    case .renumbered: text.renumbered(using: &numbers).text
    case .shuffled: text.shuffled(using: &numbers)
    case .commented: text.commented(using: &numbers)
    case .uncommented: text.withoutComments()
    case .carriageReturns: text.withCarriageReturns()
    case .blanks: text.withOtherBlanks(using: &numbers)
    case .blankLines: text.withBlankLines(using: &numbers)
    case .renamed, .debug, .plain, .intel: nil
    }
  }
}
