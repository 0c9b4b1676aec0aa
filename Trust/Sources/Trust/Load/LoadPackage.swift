import Foundation
import Harness

/// A small package with many fixtures, and a cache and a temporary folder of its own.
struct LoadPackage {
  let folder: String
  /// How many claims the fixtures hold.
  let claims: Int

  private var package: String { folder + "/package" }
  private var temporary: String { folder + "/temporary" }
  private var cache: String { folder + "/cache" }

  /// Writes the package.
  init(fixtures count: Int, in folder: String) throws {
    self.folder = folder
    let texts = (0..<count).map(LoadFixture.init)
    claims = texts.reduce(0) { $0 + $1.claims }
    let folders = ["/Sources/Shared", "/fixtures"].map { folder + "/package" + $0 }
    for path in folders + [folder + "/temporary"] {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    }
    try Self.manifest.write(toFile: package + "/Package.swift")
    try LoadFixture.shared.write(toFile: folders[0] + "/Shared.swift")
    for text in texts { try text.source.write(toFile: folders[1] + "/" + text.name) }
  }

  private static let manifest = """
    // swift-tools-version: 6.2
    import PackageDescription
    let package = Package(name: "Load", targets: [.target(name: "Shared")])

    """

  /// Starts a check of all fixtures.
  func start() throws -> RunningCommand {
    let variables = [
      "ASMDIFF_CACHE": cache, "TMPDIR": temporary, "XDG_CACHE_HOME": folder + "/home",
    ]
    return try Command(
      TrustContext.asmdiff, ["check", "fixtures"], in: package, environment: variables
    ).start()
  }

  /// Forgets everything that was compiled.
  func forget() throws {
    for path in [cache, temporary, package + "/.build"]
    where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    try FileManager.default.createDirectory(
      atPath: temporary, withIntermediateDirectories: true)
  }

  /// What is left of runs that have ended: processes, and files in the temporary folder.
  ///
  /// A killed process needs a moment to go. The empty folder and its lock that SwiftPM's temporary files
  /// share are kept by design, and lie in the build folder.
  var leftovers: [String] {
    for _ in 0..<100 where !ProcessTable.processes(naming: folder + "/").isEmpty { usleep(20_000) }
    let processes = ProcessTable.processes(naming: folder + "/").map { "process \($0)" }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? []
    return processes + files
  }

  /// How many claims a report speaks of.
  func verdicts(in outcome: Command.Outcome) -> Int {
    let text = String(decoding: outcome.output, as: UTF8.self)
    guard let total = text.firstMatch(of: /(\d+) claims?/), let number = Int(total.1) else {
      return 0
    }
    return number
  }

  /// An outcome that leaves nothing to compare with.
  static func unexpected(_ outcome: Command.Outcome) -> HarnessError {
    .failed(
      command: "asmdiff check fixtures", status: outcome.status,
      output: String(decoding: outcome.errors + outcome.output, as: UTF8.self))
  }
}
