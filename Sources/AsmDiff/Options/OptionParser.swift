/// Reads command lines and `asmdiff-options:` lines by the table of options.
package struct OptionParser {
  private enum Source { case commandLine, fixture }

  private var words: ArraySlice<String>
  private let source: Source
  private var given: [Option] = []
  private var result = CommandLine()
  private var verb: Verb?
  private var position = 0

  private init(_ words: [String], from source: Source) {
    self.words = words[...]
    self.source = source
  }

  /// Reads the words of a command line, the tool's own name not among them.
  package static func parse(_ words: [String]) throws(OptionError) -> CommandLine {
    var parser = OptionParser(words, from: .commandLine)
    try parser.readWords()
    if parser.result.request == nil { try parser.checkUse() }
    return parser.result
  }

  /// What is wrong with an `asmdiff-options:` line, and with which of its words, from 0.
  struct FixtureError: Error {
    var cause: OptionError
    var index: Int
  }

  /// Adds what the words of an `asmdiff-options:` line say to `options`.
  static func parseFixture(
    _ words: [String], into options: inout Options
  ) throws(FixtureError) {
    var parser = OptionParser(words, from: .fixture)
    parser.result.options = options
    do throws(OptionError) {
      try parser.readWords()
    } catch {
      throw FixtureError(cause: error, index: parser.position)
    }
    options = parser.result.options
  }

  private mutating func readWords() throws(OptionError) {
    while result.request == nil, let word = words.popFirst() {
      position = words.startIndex - 1
      if word == "--", source == .commandLine {
        result.arguments += words
        return
      }
      if word.hasPrefix("-"), word != "-", !word.hasPrefix("-:") {
        try readOption(word)
      } else {
        try readArgument(word)
      }
    }
  }

  private mutating func readArgument(_ word: String) throws(OptionError) {
    guard source == .commandLine else { throw .strayWord(word) }
    if verb == nil, result.arguments.isEmpty, let named = Verb(rawValue: word) {
      verb = named
      result.verb = named
    } else {
      result.arguments.append(word)
    }
  }

  private mutating func readOption(_ word: String) throws(OptionError) {
    let (name, attached) = Self.split(word)
    guard let option = OptionTable.option(named: name) else {
      throw .unknown(
        name: name, nearest: NameMatch.nearest(to: name, among: OptionTable.all.map(\.name)).first)
    }
    if source == .fixture, !option.isForFixtures { throw .notForFixtures(name: name) }
    given.append(option)
    switch option.effect {
    case .request(let request):
      try Self.refuse(attached, for: name)
      result.request = request
    case .flag(let apply):
      try Self.refuse(attached, for: name)
      apply(&result.options)
    case .value(let placeholder, let apply):
      let value = try self.value(of: option, attached, placeholder)
      guard option.choices.isEmpty || option.choices.contains(value),
        apply(&result.options, value)
      else {
        throw .badValue(
          name: name, placeholder: placeholder, value: value, choices: option.choices)
      }
    case .checkedValue(let placeholder, let apply):
      try apply(&result.options, try value(of: option, attached, placeholder))
    }
  }

  private mutating func value(
    of option: Option, _ attached: String?, _ placeholder: String
  ) throws(OptionError) -> String {
    if let attached { return attached }
    guard let next = words.first,
      option.takesAnyValue || (next != "--" && OptionTable.option(named: Self.split(next).0) == nil)
    else { throw .missingValue(name: option.name, placeholder: placeholder) }
    words.removeFirst()
    return next
  }

  private func checkUse() throws(OptionError) {
    let verb = result.verb
    for option in given where !option.verbs.contains(verb) {
      throw .notForVerb(
        name: option.name, verb: verb, takenBy: Verb.allCases.filter(option.verbs.contains))
    }
    if verb == .show, given.contains(where: { $0.name == "--format" }),
      result.options.format != .text, !result.options.showsAllocations
    {
      throw .notAlone(name: "--format", verb: verb, with: "--allocations")
    }
    guard verb.argumentCount.contains(result.arguments.count) else {
      throw .argumentCount(verb: verb, given: result.arguments)
    }
  }

  private static func refuse(_ value: String?, for name: String) throws(OptionError) {
    if let value { throw .needlessValue(name: name, value: value) }
  }

  private static func split(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("-"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }
}
