import AsmDiff
import Foundation
import Testing

/// The built command, run as a person runs it.
struct BuiltCommand {
  /// What a run gave back.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder to run in; results of compilers are kept there.
  var folder: String

  /// What a run may use; one that uses more is ended, and the test fails.
  struct Limits {
    /// The processor's time, in seconds.
    var seconds = 20
    /// The address space, in bytes; the memory that is used cannot be more.
    var addressSpace = 1 << 30
    /// The command of a shell whose output is the standard input.
    var input: String?
  }

  /// Runs the command.
  ///
  /// - Parameter script: The commands of a shell that run it in their own way; it is their `$0`.
  func run(
    _ words: [String], temporaryFolder: String? = nil, limits: Limits? = nil,
    script: String? = nil
  ) async throws -> Result {
    let limited = limits.map { ["/bin/sh", "-c", $0.script, "sh"] }
    let shell = script.map { ["/bin/sh", "-c", $0] } ?? limited ?? []
    let arguments = ["-C", folder] + shell + [try Self.executable()] + words
    let invocation = Invocation(
      "/usr/bin/env", arguments, environment: ["ASMDIFF_CACHE": folder + "/.cache"])
    let outcome = try await Subprocess(
      invocation, timeLimit: 300, temporaryFolder: temporaryFolder
    ).run()
    // A shell that waits for a pipe says of a signal that it is a status above 128.
    guard case .exited(let status) = outcome.status, status < 128 else {
      Issue.record("the command crashed: \(outcome.status)")
      return Result(status: -1, output: "", errors: "")
    }
    return Result(
      status: status, output: String(decoding: outcome.standardOutput, as: UTF8.self),
      errors: String(decoding: outcome.standardError, as: UTF8.self))
  }

  /// The command beside the test bundle.
  private static func executable() throws -> String {
    let products = [
      URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]), Bundle.main.bundleURL,
    ].flatMap { [$0, $0.deletingLastPathComponent()] }
    return try #require(
      products.map { $0.appendingPathComponent("asmdiff").path }
        .first(where: FileManager.default.isExecutableFile(atPath:)))
  }
}

extension BuiltCommand.Limits {
  /// The shell's commands: it sets the limits, and then becomes the command.
  fileprivate var script: String {
    let limits = "ulimit -t \(seconds) && ulimit -v \(addressSpace >> 10)"
    return input.map { "\($0) | { \(limits) && exec \"$@\"; }" } ?? "\(limits) && exec \"$@\""
  }
}
