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

  func run(_ words: [String], temporaryFolder: String? = nil) async throws -> Result {
    let arguments = ["-C", folder, try Self.executable()] + words
    let invocation = Invocation(
      "/usr/bin/env", arguments, environment: ["ASMDIFF_CACHE": folder + "/.cache"])
    let outcome = try await Subprocess(
      invocation, timeLimit: 300, temporaryFolder: temporaryFolder
    ).run()
    guard case .exited(let status) = outcome.status else {
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
