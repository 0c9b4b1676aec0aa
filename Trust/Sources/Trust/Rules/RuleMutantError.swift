/// Why no mutant of a rule can be made or judged.
enum RuleMutantError: Error, CustomStringConvertible {
  /// A line of a table is none.
  case syntax(place: String, String)
  /// Two entries have one name.
  case duplicate(String, place: String)
  /// The text that an entry replaces stands in its file no longer, or more than once.
  case stale(RuleMutant, original: String, count: Int)
  /// Two entries replace one text.
  case overlap(RuleMutant, RuleMutant)
  /// An entry changes what is kept in the cache of compilations, which all runs share.
  case cached(RuleMutant)
  /// Tests fail without a mutant, so that nothing is proved with one.
  case unmutated(output: String)
  /// A filter matches no test.
  case noTests(RuleMutant, TestFilter)
  /// A run of tests ended in a way that is neither a pass nor a failure.
  case ended(RuleMutant, status: Int32, output: String)

  var description: String {
    switch self {
    case .syntax(let place, let line): "\(place): '\(line)' is no line of a table of rules"
    case .duplicate(let name, let place): "\(place): there is a mutant '\(name)' already"
    case .stale(let mutant, let original, let count):
      """
      \(mutant.place): the mutant '\(mutant.identifier)' is stale: Sources/AsmDiff/\(mutant.file) holds \
      \(count == 0 ? "no longer" : "\(count) times") the text
      \(original)
      hint: say what the rule's code is now, or take the entry out with the rule
      """
    case .overlap(let first, let second):
      "\(second.place): '\(second.identifier)' replaces text that '\(first.identifier)' replaces, too"
    case .cached(let mutant):
      "\(mutant.place): '\(mutant.identifier)' would change what is kept in the cache of compilations"
    case .unmutated(let output): "tests fail without a mutant:\n\(output)"
    case .noTests(let mutant, let filter):
      "\(mutant.place): no test of '\(mutant.identifier)' matches \(filter.pattern)"
    case .ended(let mutant, let status, let output):
      "\(mutant.place): the tests of '\(mutant.identifier)' ended with \(status)\n\(output)"
    }
  }
}
