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
  /// The value is not `NAME=KIND-like` with the name of a routine of the table.
  case badAllocator(value: String, nearest: String?)
  /// The routine has been named before, as an allocator or as harmless.
  case namedTwice(option: String, routine: String)
  /// The verb takes the option only together with another one.
  case notAlone(name: String, verb: Verb, with: String)
  /// The verb does not take the option.
  case notForVerb(name: String, verb: Verb, takenBy: [Verb])
  /// An `asmdiff-options:` line does not take the option.
  case notForFixtures(name: String)
  /// An `asmdiff-options:` line holds a word that is no option.
  case strayWord(String)
  /// The verb needs other arguments.
  case argumentCount(verb: Verb, given: [String])
}
