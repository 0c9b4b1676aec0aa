extension FixtureError: DiagnosedError {
  /// What is wrong with the path, and what would do.
  public var diagnostic: Diagnostic {
    switch self {
    case .notFound(let path):
      Diagnostic("no such file or folder: '\(path)'", hint: Self.hint(forMissing: path))
    case .unreadable(let path, let reason):
      Diagnostic("cannot read '\(path)'", notes: [reason])
    case .notText(let path, let line):
      Diagnostic(
        "the file is no UTF-8 text", at: Diagnostic.Location(path: path, line: line),
        hint: "a fixture is Swift or C source")
    case .unknownKind(let path):
      Diagnostic(
        "'\(path)' is no fixture: it ends neither in .swift nor in .c",
        hint: "compare a listing with 'asmdiff compare PATH:FUNCTION PATH:FUNCTION'")
    case .noClaims(let path):
      Diagnostic("'\(path)' makes no claim", hint: Self.claimHint)
    case .noFixtures(let folder, let sources):
      Diagnostic(
        "no fixture under '\(folder)'",
        notes: [
          sources == 0
            ? "it holds no .swift or .c file"
            : "none of its \(sources) .swift and .c files makes a claim"
        ], hint: Self.claimHint)
    }
  }

  private static func hint(forMissing path: String) -> String {
    path.contains(":")
      ? "fixtures are checked whole; 'asmdiff show PATH:FUNCTION' shows one function"
      : "check the spelling; the path begins at the current folder unless it begins with '/'"
  }

  private static let claimHint =
    "a claim is a line such as '// asmdiff: f(_:) identical-to g(_:)'"
}
