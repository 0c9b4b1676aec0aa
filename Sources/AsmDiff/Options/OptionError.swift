/// Words of a command line, or of an `asmdiff-options:` line, that cannot be understood.
package enum OptionError: Error, Equatable {
  /// No option has that name.
  case unknown(name: String, nearest: String?)
  /// The option needs a value and the line ends.
  case missingValue(name: String, placeholder: String)
  /// The option stands alone and was given a value.
  case needlessValue(name: String, value: String)
  /// The value is none that the option takes.
  case badValue(name: String, placeholder: String, value: String, choices: [String])
  /// The verb does not take the option.
  case notForVerb(name: String, verb: Verb, takenBy: [Verb])
  /// An `asmdiff-options:` line does not take the option.
  case notForFixtures(name: String)
  /// An `asmdiff-options:` line holds a word that is no option.
  case strayWord(String)
  /// The verb needs other arguments.
  case argumentCount(verb: Verb, given: [String])
}
