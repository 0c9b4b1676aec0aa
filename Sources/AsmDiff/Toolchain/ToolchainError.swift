/// Why there is no compiler to use.
public enum ToolchainError: Error, Hashable, Sendable {
  /// Who named a compiler.
  public enum Source: String, Hashable, Sendable {
    /// The option `--swiftc`.
    case option = "--swiftc"
    /// The environment variable `SWIFTC`.
    case environment = "SWIFTC"
  }

  /// No `swiftc` was found in any of these folders of `PATH`.
  case notFound(folders: [String])
  /// The file that the user named is missing or is no program.
  case notExecutable(path: String, source: Source)
  /// A program that belongs to the toolchain is not beside its `swiftc`.
  case incomplete(tool: String, swiftc: String)
  /// The program does not answer as a Swift compiler does.
  case notACompiler(Invocation, output: String)
}
