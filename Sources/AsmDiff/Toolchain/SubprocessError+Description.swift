extension SubprocessError: DiagnosedError {
  /// The facts in English.
  public var diagnostic: Diagnostic {
    switch self {
    case .cannotLaunch(let invocation, let reason):
      Diagnostic(
        "cannot start '\(invocation.executable)': \(reason)", notes: ["command: \(invocation)"])
    case .timedOut(let invocation, let seconds):
      Diagnostic(
        "'\(invocation.executable)' did not finish in \(Self.spelled(seconds))",
        notes: ["command: \(invocation)"], hint: "give it longer with --timeout SECONDS")
    }
  }

  /// A duration as a person writes it.
  static func spelled(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
  }
}
