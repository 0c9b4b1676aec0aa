extension InputError: DiagnosedError {
  package var diagnostic: Diagnostic {
    switch self {
    case .notFound(let path):
      Diagnostic(
        "no such file: '\(path)'",
        hint: "check the spelling; the path begins at the current folder unless it begins with '/'")
    case .unreadable(let path, let reason): Diagnostic("cannot read '\(path)'", notes: [reason])
    case .unknownKind(let path):
      Diagnostic(
        "'\(path)' is neither source nor listing",
        hint: "name a .swift or .c file (compiled), a .s file (read), or '-' for standard input")
    case .oneFunction(let argument, let other):
      Diagnostic(
        "'\(argument)' names a function, and '\(other)' does not",
        hint: "compare PATH:FUNCTION with PATH:FUNCTION, or PATH with PATH")
    case .standardInputTwice: Diagnostic("standard input can be read only once")
    case .nothingApplies(let claims):
      Diagnostic(
        "no claim was checked",
        notes: ["all \(claims.counted("claim", "claims")) are about other targets or levels"],
        hint: "name them with --target and --optimize")
    case .noPairs(let baseline, let candidate):
      Diagnostic(
        "no function of '\(candidate)' has a namesake in '\(baseline)'",
        hint: "compare single functions: PATH:FUNCTION")
    }
  }
}
