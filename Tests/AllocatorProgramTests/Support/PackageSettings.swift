import AsmDiff
import Foundation

/// What SwiftPM would tell `swiftc` for the targets of this package.
///
/// The manifest says it, so that no flag stands in a second place. Settings that a dependency may not have
/// (`unsafeFlags`) are refused, as everything is that is not known here.
struct PackageSettings: Sendable {
  /// A setting that has no translation.
  struct Unknown: Error, CustomStringConvertible {
    var target: String
    var setting: String
    var description: String { "no swiftc argument is known for '\(setting)' of '\(target)'" }
  }

  private var arguments: [String: [String]]

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4)
    .joined(separator: "/").replacing("//", with: "/")

  /// Asks SwiftPM, which writes into a scratch folder of its own.
  init(toolchain: Toolchain, scratch: String) async throws {
    let question = Invocation(
      try toolchain.swift(),
      ["package", "--package-path", Self.root, "--scratch-path", scratch, "dump-package"])
    let answer = try await Subprocess(question, timeLimit: 300).run()
    let manifest = try JSONDecoder().decode(Manifest.self, from: Data(answer.standardOutput))
    arguments = [:]
    for target in manifest.targets {
      arguments[target.name] = try target.settings.flatMap { try $0.arguments(target.name) }
    }
  }

  /// The arguments for the sources of a target.
  func arguments(of target: String) throws -> [String] {
    guard let known = arguments[target] else { throw Unknown(target: target, setting: "target") }
    return known
  }
}

/// What `swift package dump-package` says of settings.
private struct Manifest: Decodable {
  struct Target: Decodable {
    var name: String
    var settings: [Setting]
  }

  /// A kind of setting with its one value, which some kinds do not have.
  struct Setting: Decodable {
    var tool: String
    var kind: [String: [String: String]]
    var condition: [String: [String]]?

    func arguments(_ target: String) throws -> [String] {
      let (name, values) = kind.first ?? ("", [:])
      switch (tool, name, values["_0"], condition) {
      case ("swift", "swiftLanguageMode", let version?, nil): return ["-swift-version", version]
      case ("swift", "strictMemorySafety", nil, nil): return ["-strict-memory-safety"]
      case ("swift", "treatAllWarnings", "error", nil): return ["-warnings-as-errors"]
      case ("swift", "enableUpcomingFeature", let feature?, nil):
        return ["-enable-upcoming-feature", feature]
      case ("swift", "enableExperimentalFeature", let feature?, nil):
        return ["-enable-experimental-feature", feature]
      default: throw PackageSettings.Unknown(target: target, setting: "\(self)")
      }
    }
  }

  var targets: [Target]
}
