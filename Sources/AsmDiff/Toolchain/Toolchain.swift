import Foundation

/// A Swift toolchain: its `swiftc`, and the programs beside it.
public struct Toolchain: Hashable, Sendable {
  /// The compiler's file, as it was found: its name decides what it does, so links are not followed.
  public let swiftc: String

  /// A toolchain whose compiler is known.
  public init(swiftc: String) { self.swiftc = swiftc }

  /// Finds the compiler.
  ///
  /// It is the file that `--swiftc` names, else the one that the environment variable `SWIFTC` names, else
  /// (macOS) what `xcrun --find swiftc` says, else the first in `PATH`. An `environment` of nil is that of
  /// this process.
  ///
  /// - Throws: `ToolchainError` when there is none, or the named file is no program.
  public static func find(
    swiftc: String? = nil, environment: [String: String]? = nil
  ) async throws -> Toolchain {
    let environment = environment ?? ProcessInfo.processInfo.environment
    if let swiftc { return try named(swiftc, by: .option) }
    if let path = environment["SWIFTC"], !path.isEmpty { return try named(path, by: .environment) }
    #if os(macOS)
      if let path = await selectedByXcode() { return Toolchain(swiftc: path) }
    #endif
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let candidates = folders.map { $0 + "/swiftc" }
    guard let path = candidates.first(where: Platform.isExecutable) else {
      throw ToolchainError.notFound(folders: folders)
    }
    return Toolchain(swiftc: absolute(path))
  }

  private static func named(_ path: String, by source: ToolchainError.Source) throws -> Toolchain {
    guard Platform.isExecutable(path) else {
      throw ToolchainError.notExecutable(path: path, source: source)
    }
    return Toolchain(swiftc: absolute(path))
  }

  #if os(macOS)
    private static func selectedByXcode() async -> String? {
      let invocation = Invocation("/usr/bin/xcrun", ["--find", "swiftc"])
      guard let outcome = try? await Subprocess(invocation, timeLimit: 60).run(), outcome.isSuccess
      else { return nil }
      let path = String(decoding: outcome.standardOutput, as: UTF8.self)
      return path.split(whereSeparator: \.isNewline).first.map(String.init)
    }
  #endif
}

extension Toolchain {
  /// The C compiler that comes with the toolchain.
  ///
  /// - Throws: `ToolchainError.incomplete` when it is missing.
  package func clang() throws(ToolchainError) -> String { try tool("clang") }

  /// The program that starts SwiftPM.
  ///
  /// - Throws: `ToolchainError.incomplete` when it is missing.
  package func swift() throws(ToolchainError) -> String { try tool("swift") }

  /// A program beside `swiftc`, or beside the file that `swiftc` is a link to.
  ///
  /// - Throws: `ToolchainError.incomplete` when it is missing.
  package func tool(_ name: String) throws(ToolchainError) -> String {
    let beside = [swiftc, Platform.resolved(swiftc) ?? swiftc].map { Self.folder(of: $0) + name }
    guard let path = beside.first(where: Platform.isExecutable) else {
      throw .incomplete(tool: name, swiftc: swiftc)
    }
    return path
  }

  /// The folder of a file, with a slash at its end.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
