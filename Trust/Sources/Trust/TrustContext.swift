import Foundation
import Harness

/// What the parts share: a temporary folder, the choice of scale, and the foreign modules.
final class TrustContext {
  /// The folder of AsmDiff's package.
  static var root: String {
    URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized.path
  }

  let options: TrustOptions
  /// The folder; everything that is measured happens below it.
  let folder: String

  /// The built command, which stands beside this program.
  static var asmdiff: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/asmdiff"
  }

  /// Packages that this project did not write, built when a part first asks for them.
  lazy var modules = Result { try ForeignModules(Self.packages, in: folder + "/modules") }

  /// The packages, at the versions that the figures are about.
  static let packages = [
    ForeignModules.Package(
      "swift-collections", owner: "apple", version: "1.6.0",
      modules: ["HashTreeCollections", "OrderedCollections"]),
    ForeignModules.Package(
      "swift-algorithms", owner: "apple", version: "1.2.1", modules: ["Algorithms"]),
  ]

  /// Makes the folder.
  init(_ options: TrustOptions) throws {
    self.options = options
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    folder = parent + "/asmdiff-trust-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Random numbers for one purpose: other ones for each, the same in every run with one seed.
  func numbers(for purpose: UInt64) -> RandomNumbers {
    RandomNumbers(seed: options.seed &* 1_000_003 &+ purpose)
  }
}
