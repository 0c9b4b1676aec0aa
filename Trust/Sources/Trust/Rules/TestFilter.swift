import Foundation

/// Some tests: names of suites or of single tests.
struct TestFilter: Hashable, Sendable {
  /// The regular expression that the testing library takes.
  var pattern: String

  /// Reads names with commas between them.
  ///
  /// A name without a space is a suite's type, and is meant as a whole; any other one is the raw identifier of
  /// a suite or a test.
  init(_ names: String) {
    pattern = names.components(separatedBy: ", ").map { name in
      let escaped = NSRegularExpression.escapedPattern(for: name)
      return name.contains(" ") ? escaped : "\\." + escaped + "/"
    }.joined(separator: "|")
  }

  /// All of some tests.
  init(all filters: some Sequence<TestFilter>) {
    pattern = Set(filters.map(\.pattern)).sorted().joined(separator: "|")
  }
}
