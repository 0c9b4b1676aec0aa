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
  /// Its output goes through files: a pipe would have to be emptied while it runs.
  ///
  /// - Throws: `HarnessError` when it ends with a status that is not expected.
  @discardableResult
  public func run(accepting statuses: Set<Int32> = [0]) throws -> Outcome {
    let files = FileManager.default.temporaryDirectory
      .appendingPathComponent("asmdiff-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    let (output, errors) = (files.appendingPathComponent("1"), files.appendingPathComponent("2"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let (clock, processor) = (ContinuousClock.now, ProcessorTime.ofChildren)
    try process.run()
    process.waitUntilExit()
    let outcome = Outcome(
      seconds: clock.duration(to: .now).inSeconds,
      processorSeconds: ProcessorTime.ofChildren - processor,
      output: try Data(contentsOf: output), errors: try Data(contentsOf: errors),
      status: process.terminationStatus)
    guard statuses.contains(outcome.status) else {
      throw HarnessError.failed(
        command: ([executable] + arguments).joined(separator: " "), status: outcome.status,
        output: String(decoding: outcome.errors + outcome.output, as: UTF8.self))
    }
    return outcome
  }
}

extension Duration {
  /// The duration as a number of seconds.
  public var inSeconds: Double { self / .seconds(1) }
}
