extension CompilerError: DiagnosedError {
  /// The facts in English; the last note is the whole of what the compiler said.
  public var diagnostic: Diagnostic {
    switch self {
    case .unreadable(let path, let reason):
      Diagnostic("cannot read '\(path)': \(reason)")
    case .unknownLanguage(let path):
      Diagnostic(
        "cannot compile '\(path)'", notes: ["only .swift and .c files are compiled"])
    case .failed(let subject, let invocation, let status, let output):
      Diagnostic(
        "\(subject.name) does not compile",
        notes: ["command: \(invocation)", "exit status: \(status)"] + Self.note(ofOutput: output))
    case .crashed(let subject, let invocation, let signal, let output):
      Diagnostic(
        "the compiler of \(subject.name) was ended by a signal: \(Platform.signalName(signal))",
        notes: ["command: \(invocation)"] + Self.note(ofOutput: output))
    case .timedOut(let subject, let invocation, let seconds):
      Diagnostic(
        "compiling \(subject.name) did not finish in \(SubprocessError.spelled(seconds))",
        notes: ["command: \(invocation)"], hint: "give it longer with --timeout SECONDS")
    case .noOutput(let subject, let invocation, let reason):
      Diagnostic(
        "the compiler of \(subject.name) left nothing to read: \(reason)",
        notes: ["command: \(invocation)"])
    case .cannotWrite(let folder, let reason):
      Diagnostic(
        "cannot make a file in '\(folder)': \(reason)",
        hint: "free some space, or set TMPDIR to another folder")
    }
  }

  /// A note that holds an output whole, each of its lines as it was; none for an empty output.
  static func note(ofOutput output: String) -> [String] {
    var lines = output[...]
    while lines.last?.isNewline == true { lines = lines.dropLast() }
    return lines.isEmpty ? [] : ["output:\n\(lines)"]
  }
}

extension CompilerError.Subject {
  /// The subject within a sentence.
  var name: String {
    switch self {
    case .source(let path): "'\(path)'"
    case .package(let folder): "the package in '\(folder)'"
    case .program(let path): "the program that runs functions of '\(path)'"
    }
  }
}
