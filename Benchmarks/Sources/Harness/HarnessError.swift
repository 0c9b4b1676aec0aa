/// Why a measurement could not be made.
public enum HarnessError: Error, CustomStringConvertible {
  /// A command that has to work did not.
  case failed(command: String, status: Int32, output: String)
  /// SwiftPM's description of a build has no such module.
  case noModule(String)

  /// What went wrong, in English.
  public var description: String {
    switch self {
    case .failed(let command, let status, let output):
      "'\(command)' ended with status \(status)\n\(output)"
    case .noModule(let name): "SwiftPM's description.json has no module '\(name)'"
    }
  }
}
