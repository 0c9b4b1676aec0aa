/// A system call that a run may not make.
package struct RefusedCall: Hashable, Sendable {
  /// What the call would have done.
  package enum Purpose: UInt64, Sendable {
    /// Something else; the raw values are those of the runtime's C source.
    case unknown
    /// Make, write, change, rename or delete a file or a folder.
    case writing
    /// Start a process, or become another program.
    case process
    /// Open a socket.
    case socket
    /// Signal or change another process.
    case signal
  }

  /// The number that the system knows the call by; nil where it was made with its signal blocked, as the
  /// C library does while it starts a process.
  package var number: Int?
  package var purpose: Purpose

  /// Makes a call.
  package init(number: Int?, purpose: Purpose) {
    self.number = number
    self.purpose = purpose
  }
}

extension RefusedCall: CustomStringConvertible {
  /// What it tried to do, in English.
  package var description: String {
    switch purpose {
    case .unknown:
      "to make a system call that a run may not make" + (number.map { " (number \($0))" } ?? "")
    case .writing: "to write to a file or change one"
    case .process: "to start a process"
    case .socket: "to open a socket"
    case .signal: "to signal or change another process"
    }
  }
}
