/// A traced program that did not come to run its function.
package struct RunError: Error, Hashable, Sendable {
  /// What kept it from running.
  package enum Problem: Hashable, Sendable {
    /// The file for the trace, or the folder to work in, cannot be used.
    case noFile
    /// A limit cannot be set.
    case noLimit
    /// The kernel does not filter system calls.
    case noFilter
    /// The program did not start, or left no trace.
    case noTrace
  }

  /// The command.
  package var invocation: Invocation
  /// The file whose function was to run.
  package var path: String
  /// What kept it from running.
  package var problem: Problem
}

extension RunError.Problem {
  /// The problem that the launcher's exit status tells of.
  init(_ status: Subprocess.Status?) {
    switch status {
    case .exited(65): self = .noFile
    case .exited(66): self = .noLimit
    case .exited(67): self = .noFilter
    default: self = .noTrace
    }
  }

  fileprivate var hint: String {
    switch self {
    case .noFile: "the program could not write to the temporary folder; check that it is writable"
    case .noLimit: "the program could not limit itself, and without limits nothing is run"
    case .noFilter:
      "the kernel does not filter system calls here (seccomp), and without that nothing is run"
    case .noTrace: "the program did not start, or ran into its limits before the function began"
    }
  }
}

extension RunError: DiagnosedError {
  /// The facts in English.
  package var diagnostic: Diagnostic {
    Diagnostic(
      "a function of '\(path)' could not be run", notes: ["command: \(invocation)"],
      hint: problem.hint)
  }
}
