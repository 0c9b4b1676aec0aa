import AsmDiff

/// What a compiler made of a program.
struct Compilation: Sendable {
  var invocation: Invocation
  var status: Subprocess.Status
  /// All that the compiler wrote.
  var output: String
  /// The file that it wrote, if it accepted the program.
  var product: String

  var isSuccess: Bool { status == .exited(0) }

  /// The errors without their places, in order.
  var errors: [String] {
    output.split(separator: "\n").compactMap { line in
      line.firstRange(of: ": error: ").map { String(line[$0.upperBound...]) }
    }
  }
}
