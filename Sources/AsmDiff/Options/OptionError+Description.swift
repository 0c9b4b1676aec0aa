extension OptionError: DiagnosedError {
  package var diagnostic: Diagnostic {
    switch self {
    case .unknown(let name, let nearest):
      Diagnostic("unknown option '\(name)'", hint: Self.hint(nearest: nearest))
    case .missingValue(let name, let placeholder):
      Diagnostic("option '\(name)' needs a value", hint: "write '\(name) \(placeholder)'")
    case .needlessValue(let name, let value):
      Diagnostic("option '\(name)' takes no value, but '\(value)' was given")
    case .badValue(let name, let placeholder, let value, let choices):
      Self.badValue(name, placeholder, value, choices)
    case .badAllocator(let value, let nearest):
      Diagnostic(
        "option '--allocator' does not take '\(value)'",
        notes: [
          "it takes NAME=KIND-like; the kinds are " + AllocationRoutines.commonKinds.listed
            + ", and the other routines of the table"
        ], hint: nearest.map { "did you mean '\($0)-like'?" } ?? "write 'NAME=malloc-like'")
    case .namedTwice(let option, let routine):
      Diagnostic(
        "option '\(option)' names '\(routine)', of which something is said already",
        hint: "say once what a routine does")
    case .notAlone(let name, let verb, let other):
      Diagnostic("'asmdiff \(verb)' takes the option '\(name)' only with '\(other)'")
    case .notForVerb(let name, let verb, let verbs):
      Diagnostic(
        "'asmdiff \(verb)' does not take the option '\(name)'",
        notes: ["'\(name)' is for " + verbs.map { "'\($0)'" }.joined(separator: ", ")])
    case .notForFixtures(let name):
      Diagnostic(
        "an 'asmdiff-options:' line does not take the option '\(name)'",
        hint: "it takes " + OptionTable.all.filter(\.isForFixtures).map(\.name).listed)
    case .strayWord(let word):
      Diagnostic("'\(word)' is no option", hint: "an 'asmdiff-options:' line holds only options")
    case .argumentCount(let verb, let given): Self.argumentCount(verb, given)
    }
  }

  private static func hint(nearest: String?) -> String {
    nearest.map { "did you mean '\($0)'?" } ?? "run 'asmdiff -h' to see all options"
  }

  private static func badValue(
    _ name: String, _ placeholder: String, _ value: String, _ choices: [String]
  ) -> Diagnostic {
    let nearest = NameMatch.nearest(to: value, among: choices).first
    return Diagnostic(
      "option '\(name)' does not take '\(value)'",
      notes: choices.isEmpty ? [] : ["it takes " + choices.listed],
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? (choices.isEmpty ? OptionTable.valueHint(name, placeholder) : nil))
  }

  private static func argumentCount(_ verb: Verb, _ given: [String]) -> Diagnostic {
    let message =
      given.isEmpty
      ? "nothing to \(verb)"
      : "'asmdiff \(verb)' takes \(verb.argumentCount.lowerBound) "
        + (verb.argumentCount.lowerBound == 1 ? "argument" : "arguments") + ", not \(given.count)"
    return Diagnostic(
      message, hint: "usage: \(verb.usage); run 'asmdiff -h' to see all options")
  }
}

extension [String] {
  /// The words as a sentence lists them: `a, b or c`.
  package var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}

extension OptionTable {
  /// What a value that cannot be listed looks like.
  fileprivate static func valueHint(_ name: String, _ placeholder: String) -> String {
    switch placeholder {
    case "N" where name == "--context": "\(placeholder) is a whole number, 0 or more"
    case "N" where name == "--width":
      "\(placeholder) is a whole number, \(SideBySideLayout.minimumWidth) or more"
    case "N", "SECONDS": "\(placeholder) is a whole number, 1 or more"
    case "TRIPLE": "a triple is ARCHITECTURE-VENDOR-SYSTEM, such as 'riscv32-none-none-eabi'"
    case "A=B": "write two names with one '=' between; a name that holds '=' by its symbol"
    default: "write '\(name) \(placeholder)'"
    }
  }
}
