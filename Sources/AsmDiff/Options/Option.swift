/// A row of the table of options: the one place that knows the option.
package struct Option: Sendable {
  /// Where options of one kind stand in the help.
  package enum Group: String, Sendable, CaseIterable {
    case compilation = "What is compiled"
    case comparison = "What is compared"
    case report = "What is reported"
    case help = "Help"
  }

  /// What an option does to the result.
  package enum Effect: Sendable {
    /// The option stands alone.
    case flag(@Sendable (inout Options) -> Void)
    /// The option takes a value; false refuses it.
    case value(String, @Sendable (inout Options, String) -> Bool)
    /// The option takes a value, and says itself what is wrong with one.
    case checkedValue(String, @Sendable (inout Options, String) throws(OptionError) -> Void)
    /// The option ends the parsing with a request.
    case request(CommandLine.Request)
  }

  /// The name with its dashes.
  package var name: String
  /// Where it stands in the help.
  package var group: Group
  /// The verbs that take it.
  package var verbs: Set<Verb>
  /// Whether an `asmdiff-options:` line takes it.
  package var isForFixtures = false
  /// Whether it may be given several times, each time adding a value.
  package var isRepeatable = false
  /// Whether a value that looks like an option is a value.
  package var takesAnyValue = false
  /// The values that it takes; empty where they cannot be listed.
  package var choices: [String] = []
  /// What it does, in a few words.
  package var summary: String
  /// What the long help says besides.
  package var details = ""
  /// What it does to the result.
  package var effect: Effect

  /// The name with the name of its value: `--width N`.
  package var usage: String {
    placeholder.map { "\(name) \($0)" } ?? name
  }

  /// The name of its value; nil where it takes none.
  package var placeholder: String? {
    switch effect {
    case .value(let placeholder, _), .checkedValue(let placeholder, _): placeholder
    case .flag, .request: nil
    }
  }
}
