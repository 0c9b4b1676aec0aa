/// Why nothing could be measured.
enum TrustError: Error, CustomStringConvertible {
  /// A word of the command line is not understood.
  case usage(String, parts: [String])

  var description: String {
    switch self {
    case .usage(let word, let parts):
      """
      '\(word)' is not understood
      hint: trust [--short | --long] [--seed N] [--keep FOLDER] [PART...], where PART is one of \
      \(parts.joined(separator: ", "))
      """
    }
  }
}
