/// A program to run: what, with which arguments, and with what added to the environment.
///
/// Equal invocations run the same command; tests look at these values instead of at processes.
public struct Invocation: Hashable, Sendable {
  /// The program's file.
  public var executable: String
  /// The arguments, without the program's own name.
  public var arguments: [String]
  /// Environment variables that are set for this command besides those of this process.
  public var environment: [String: String]

  /// Makes an invocation.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
  }
}

extension Invocation: CustomStringConvertible {
  /// The invocation as a line to paste into a POSIX shell.
  public var description: String {
    let variables = environment.sorted { $0.key < $1.key }
      .map { "\($0.key)=\(Self.quoted($0.value))" }
    return (variables + ([executable] + arguments).map(Self.quoted)).joined(separator: " ")
  }

  /// A word as a POSIX shell reads it back: single quotes keep every character but themselves.
  package static func quoted(_ word: String) -> String {
    let plain = !word.isEmpty && word.utf8.allSatisfy(isPlain)
    return plain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "%+,-./:=@_".utf8.contains(byte)
    }
  }
}
