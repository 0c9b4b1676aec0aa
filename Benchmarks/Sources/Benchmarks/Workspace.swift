import Foundation
import Harness

/// A temporary folder with a copy of the package in it, so that nobody's caches are touched.
struct Workspace {
  /// The folder of this package's parent, AsmDiff.
  static var root: String {
    URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized.path
  }

  /// The folder; everything that is measured happens below it.
  let folder: String
  /// The built command.
  let asmdiff: String

  private static let build = [
    "build", "--configuration", "release", "--package-path", Self.root,
  ]

  /// Makes the folder.
  init() throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    folder = parent + "/asmdiff-benchmarks-\(UUID().uuidString)"
    let path = try Self.swift(Self.build + ["--show-bin-path"], in: Self.root)
    asmdiff =
      String(decoding: path.output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines) + "/asmdiff"
    for name in ["tmp", "cache", "home"] { try make(folder + "/" + name) }
  }

  /// Builds the command in the package itself.
  func buildCommand() throws {
    _ = try Self.swift(Self.build + ["--product", "asmdiff"], in: Self.root)
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs a program of the Swift toolchain that is first in `PATH`.
  static func swift(
    _ arguments: [String], tool: String = "swift", in folder: String,
    environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    try Command("/usr/bin/env", [tool] + arguments, in: folder, environment: environment).run()
  }
}

// MARK: - The package's copy

extension Workspace {
  /// The copy of the package.
  var package: String { folder + "/package" }

  /// What is kept by the tool, by SwiftPM and by the compiler goes below the folder, too.
  var environment: [String: String] {
    [
      "ASMDIFF_CACHE": folder + "/cache", "TMPDIR": folder + "/tmp",
      "XDG_CACHE_HOME": folder + "/home",
    ]
  }

  /// Copies what the package is made of.
  func copyPackage() throws {
    try make(package)
    for name in ["Package.swift", "Sources", "Tests", "fixtures"] {
      try FileManager.default.copyItem(
        atPath: Self.root + "/" + name, toPath: package + "/" + name)
    }
  }

  /// Forgets everything that was compiled of the copy.
  func forget() throws {
    let kept = [package + "/.build", folder + "/cache", folder + "/tmp"]
    for path in kept where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    for path in [folder + "/cache", folder + "/tmp"] { try make(path) }
  }

  /// Runs the command in the copy.
  func asmdiff(
    _ arguments: [String], accepting statuses: Set<Int32> = [0]
  ) throws -> Command.Outcome {
    try Command(asmdiff, arguments, in: package, environment: environment)
      .run(accepting: statuses)
  }

  /// Makes a folder.
  func make(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
}
