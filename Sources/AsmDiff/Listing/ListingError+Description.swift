extension ListingError {
  /// What is wrong with the listing, where, and what to try.
  public var diagnostic: Diagnostic {
    Diagnostic(
      problem.message, at: .init(path: path, line: line, column: column), notes: problem.notes,
      hint: problem.hint)
  }
}

extension ListingError.Problem {
  fileprivate var message: String {
    switch self {
    case .binary(let kind): kind.map { "not a listing: this is \($0)" } ?? "not a text file"
    case .notUTF8: "not valid UTF-8"
    case .tooLarge(let bytes):
      bytes.map { "the listing has \($0) bytes; the limit is \(Listing.sizeLimit)" }
        ?? "the listing has more than \(Listing.sizeLimit) bytes, which is the limit"
    case .noInstructions: "no instruction in this listing"
    case .unterminatedString: "a string is not closed on its line"
    case .unterminatedLine: "the listing is cut off: its last line has no line feed"
    case .unterminated(let symbol): "the listing is cut off: '\(symbol)' has no end"
    case .unterminatedComment: "the listing is cut off: a comment '/*' has no end"
    case .redefinition(let symbol, _): "'\(symbol)' is defined twice"
    case .undefinedLabel(let label): "the label '\(label)' is not defined in this listing"
    case .syntax(let what): what
    case .unsupportedArchitecture(let name):
      name.map { "listings for \($0) cannot be read" } ?? "the architecture is not recognised"
    case .unsupportedDirective(let name): "the directive '\(name)' cannot be read"
    case .cycle(let symbol): "'\(symbol)' leads back to itself"
    }
  }

  fileprivate var notes: [String] {
    switch self {
    case .redefinition(_, let line): ["the first definition is on line \(line)"]
    default: []
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .binary: "make a listing with 'swiftc -O -emit-assembly' or 'clang -O2 -S'"
    case .tooLarge: "a listing of one module is smaller; split what is larger"
    case .noInstructions: "pass a listing of functions; data alone cannot be compared"
    case .unterminatedLine, .unterminated, .unterminatedComment, .undefinedLabel:
      "make the listing again, and check that the disk was not full"
    case .redefinition: "two listings in one file? pass them as two files"
    case .unsupportedArchitecture:
      "listings for x86-64, in AT&T or Intel syntax, and for AArch64 can be read"
    case .unsupportedDirective:
      "pass what a compiler wrote, or a listing with macros and conditions expanded"
    case .notUTF8, .unterminatedString, .syntax, .cycle: nil
    }
  }
}
