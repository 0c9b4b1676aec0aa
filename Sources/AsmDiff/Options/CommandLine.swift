/// A command line that was understood.
package struct CommandLine: Sendable, Equatable {
  /// A request for text about the tool, instead of work.
  package enum Request: Sendable, Equatable {
    /// `-h`.
    case shortHelp
    /// `--help`.
    case longHelp
    /// `--version`.
    case version
  }

  /// What to do.
  package var verb = Verb.check
  /// The arguments that are no options.
  package var arguments: [String] = []
  /// What the options say.
  package var options = Options()
  /// What is asked for instead of work.
  package var request: Request?

  /// Makes the command line that asks for nothing.
  package init() {}
}
