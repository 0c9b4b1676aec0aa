import AsmDiff

/// What a compiler made of a program.
struct Compilation: Sendable {
  var invocation: Invocation
  var status: Subprocess.Status
  /// All that the compiler wrote.
  var output: String
  /// The executable, where one was asked for and the program was accepted.
  var executable: String

  var isSuccess: Bool { status == .exited(0) }

  /// The errors without their places, in order.
  var errors: [String] {
    output.split(separator: "\n").compactMap { line in
      line.firstRange(of: ": error: ").map { String(line[$0.upperBound...]) }
    }
  }
}
