import Foundation

/// A program that was started.
///
/// Its output goes through files: a pipe would have to be emptied while it runs.
public final class RunningCommand {
  private let process = Process()
  private let files: URL
  private let started = ContinuousClock.now
  private let processorTime = ProcessorTime.ofChildren

  init(_ command: Command) throws {
    files = FileManager.default.temporaryDirectory
      .appendingPathComponent("asmdiff-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = URL(fileURLWithPath: command.executable)
    process.arguments = command.arguments
    process.currentDirectoryURL = URL(fileURLWithPath: command.folder)
    process.environment = ProcessInfo.processInfo.environment.merging(command.environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(at: files) }

  private var output: URL { files.appendingPathComponent("1") }
  private var errors: URL { files.appendingPathComponent("2") }

  /// The number of the process.
  public var identifier: Int32 { process.processIdentifier }
  /// Whether it has not ended yet.
  public var isRunning: Bool { process.isRunning }

  /// Sends a signal to the process alone, not to what it started.
  public func send(_ signal: Int32) { kill(identifier, signal) }

  /// Waits until the program has ended.
  public func finish() throws -> Command.Outcome {
    process.waitUntilExit()
    return Command.Outcome(
      seconds: started.duration(to: .now).inSeconds,
      processorSeconds: ProcessorTime.ofChildren - processorTime,
      output: try Data(contentsOf: output), errors: try Data(contentsOf: errors),
      status: process.terminationStatus)
  }
}
