public import Foundation

/// A program to run, and what it took.
public struct Command {
  /// What a program did.
  public struct Outcome {
    /// How long it took, in seconds.
    public var seconds: Double
    /// The processor time of the program and of all that it started, in seconds.
    public var processorSeconds: Double
    /// What it wrote to standard output.
    public var output: Data
    /// What it wrote to standard error.
    public var errors: Data
    /// Its exit status, or the number of the signal that ended it.
    public var status: Int32
  }

  var executable: String
  var arguments: [String]
  var folder: String
  var environment: [String: String]

  /// Names a program by its path, and says where and how to run it.
  public init(
    _ executable: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:]
  ) {
    self.executable = executable
    self.arguments = arguments
    self.folder = folder
    self.environment = environment
  }

  /// Runs the program and waits until it has ended.
  ///
  /// - Throws: `HarnessError` when it ends with a status that is not expected.
  @discardableResult
  public func run(accepting statuses: Set<Int32> = [0]) throws -> Outcome {
    let outcome = try start().finish()
    guard statuses.contains(outcome.status) else {
      throw HarnessError.failed(
        command: ([executable] + arguments).joined(separator: " "), status: outcome.status,
        output: String(decoding: outcome.errors + outcome.output, as: UTF8.self))
    }
    return outcome
  }

  /// Starts the program.
  public func start() throws -> RunningCommand { try RunningCommand(self) }
}

extension Duration {
  /// The duration as a number of seconds.
  public var inSeconds: Double { self / .seconds(1) }
}
