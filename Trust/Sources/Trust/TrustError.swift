/// Why nothing could be measured.
enum TrustError: Error, CustomStringConvertible {
  /// A word of the command line is not understood.
  case usage(String, parts: [String])
  /// The system does not say what processes do.
  case noProcessTable

  var description: String {
    switch self {
    case .noProcessTable: "the load was not measured: there is no '/proc' to read memory from"
    case .usage(let word, let parts):
      """
      '\(word)' is not understood
      hint: trust [--short | --long] [--seed N] [--keep FOLDER] [PART...], where PART is one of \
      \(parts.joined(separator: ", "))
      """
    }
  }
}
