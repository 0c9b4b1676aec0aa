extension ToolchainError: DiagnosedError {
  /// The facts in English.
  public var diagnostic: Diagnostic {
    switch self {
    case .notFound(let folders):
      Diagnostic(
        "no swiftc found", notes: ["searched PATH: \(folders.joined(separator: ":"))"],
        hint: "name one with --swiftc FILE, or set SWIFTC")
    case .notExecutable(let path, let source):
      Diagnostic(
        "'\(path)' cannot be run as a compiler", notes: ["named by \(source.rawValue)"],
        hint: "name a file that exists and is executable")
    case .incomplete(let tool, let swiftc):
      Diagnostic(
        "no '\(tool)' beside '\(swiftc)'", hint: "use the swiftc of a complete toolchain")
    case .notACompiler(let invocation, let output):
      Diagnostic(
        "'\(invocation.executable)' does not answer as a Swift compiler",
        notes: ["command: \(invocation)"] + CompilerError.note(ofOutput: output),
        hint: "name a swiftc of Swift 5.3 or later with --swiftc FILE")
    }
  }
}
