/// A traced program that did not come to run its function.
package struct RunError: Error, Hashable, Sendable {
  /// The command.
  package var invocation: Invocation
  /// The file whose function was to run.
  package var path: String
}

extension RunError: DiagnosedError {
  /// The facts in English.
  package var diagnostic: Diagnostic {
    Diagnostic(
      "a function of '\(path)' could not be run", notes: ["command: \(invocation)"],
      hint: "the program could not limit itself, or could not write to the temporary folder")
  }
}
