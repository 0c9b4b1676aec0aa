import Foundation

/// What a toolchain says of itself, and what it turned out to accept.
package struct ToolchainFacts: Hashable, Sendable, Codable {
  /// The compiler's version.
  package var version: SwiftVersion
  /// What it compiles for unless told otherwise.
  package var triple: String
  /// The folder of the standard library; the compiler's version covers what lies in it.
  package var resourceFolder: String
  /// Whether the frontend takes `-disable-llvm-merge-functions-pass`.
  package var canDisableMerging: Bool
}

extension ToolchainFacts {
  /// Whether a Swift module comes with the toolchain, for any platform.
  func provides(module: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: resourceFolder)) ?? []
    return names.contains { platform in
      Platform.stamp(of: "\(resourceFolder)/\(platform)/\(module).swiftmodule") != nil
    }
  }

  /// The frontend's option against `jmp other` in place of a function that equals another one.
  package static let disableMerging = "-disable-llvm-merge-functions-pass"

  private struct TargetInfo: Decodable {
    struct Target: Decodable { var triple: String }
    struct Paths: Decodable { var runtimeResourcePath: String }
    var compilerVersion: String
    var target: Target
    var paths: Paths
  }

  /// Asks a toolchain, with two short runs of its compiler.
  ///
  /// - Throws: `ToolchainError.notACompiler` when it answers with something else; `SubprocessError`.
  static func asked(of toolchain: Toolchain, timeLimit: Double) async throws -> ToolchainFacts {
    let question = Invocation(toolchain.swiftc, ["-print-target-info"])
    let answer = try await answer(to: question, timeLimit: timeLimit)
    guard answer.isSuccess,
      let information = try? JSONDecoder().decode(
        TargetInfo.self, from: Data(answer.standardOutput))
    else {
      throw ToolchainError.notACompiler(question, output: answer.text)
    }
    return ToolchainFacts(
      version: SwiftVersion(information.compilerVersion), triple: information.target.triple,
      resourceFolder: information.paths.runtimeResourcePath,
      canDisableMerging: try await accepts(disableMerging, toolchain, timeLimit: timeLimit))
  }

  private static func answer(
    to question: Invocation, timeLimit: Double
  ) async throws -> Subprocess.Outcome {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    return try await Subprocess(
      question, timeLimit: timeLimit, temporaryFolder: folder.path
    ).run()
  }

  /// Whether the frontend takes an option: it parses an empty file with it.
  private static func accepts(
    _ option: String, _ toolchain: Toolchain, timeLimit: Double
  ) async throws -> Bool {
    let question = Invocation(toolchain.swiftc, ["-frontend", "-parse", option, "/dev/null"])
    let answer = try await answer(to: question, timeLimit: timeLimit)
    if answer.isSuccess { return true }
    guard answer.text.contains(option) else {
      throw ToolchainError.notACompiler(question, output: answer.text)
    }
    return false
  }
}

extension Subprocess.Outcome {
  /// All that the program wrote: standard output, then standard error.
  var text: String { String(decoding: standardOutput + standardError, as: UTF8.self) }
}
