import Foundation

/// A program to run, and what it took.
struct Command {
  /// What a program did.
  struct Outcome {
    /// How long it took, in seconds.
    var seconds: Double
    /// The processor time of the program and of all that it started, in seconds.
    var processorSeconds: Double
    /// What it wrote to standard output.
    var output: Data
    /// What it wrote to standard error.
    var errors: Data
    var status: Int32
  }

  var executable: String
  var arguments: [String]
  var folder: String
  var environment: [String: String]

  init(
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
  func run(accepting statuses: Set<Int32> = [0]) throws -> Outcome {
    let files = FileManager.default.temporaryDirectory
      .appendingPathComponent("asmdiff-benchmark-\(UUID().uuidString)")
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
      throw BenchmarkError.failed(
        command: ([executable] + arguments).joined(separator: " "), status: outcome.status,
        output: String(decoding: outcome.errors + outcome.output, as: UTF8.self))
    }
    return outcome
  }
}

extension Duration {
  /// The duration as a number of seconds.
  var inSeconds: Double { self / .seconds(1) }
}
