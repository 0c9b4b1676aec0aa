/// Why nothing could be measured.
enum TrustError: Error, CustomStringConvertible {
  /// A word of the command line is not understood.
  case usage(String, parts: [String])
  /// The system does not say what processes do.
  case noProcessTable
  /// A printed set of event sequences is not what the README says; the position is in bytes.
  case unreadable(String, position: Int)
  /// A tracer wrote less than it should have.
  case traces

  var description: String {
    switch self {
    case .noProcessTable: "the load was not measured: there is no '/proc' to read memory from"
    case .usage(let word, let parts):
      """
      '\(word)' is not understood
      hint: trust [--short | --long] [--seed N] [--keep FOLDER] [PART...], where PART is one of \
      \(parts.joined(separator: ", "))
      """
    case .unreadable(let text, let position):
      "the allocation sequences '\(text)' cannot be read beyond position \(position)"
    case .traces: "a tracer wrote fewer words than its runs take"
    }
  }
}
