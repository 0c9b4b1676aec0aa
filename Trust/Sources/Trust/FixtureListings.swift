import Foundation
import Harness

/// The listings of the study's fixtures, each compiled when a part first asks for it.
struct FixtureListings: ListingSource {
  /// The fixtures that are compiled.
  static let names = [
    "append", "arena", "box", "copy", "dispatch", "escape", "multivec", "object", "size", "vector",
  ]

  let folder: String
  private let modules: String

  /// Builds the modules that fixtures import.
  ///
  /// - Parameter folder: The folder that is made for them and for the listings.
  /// - Throws: `HarnessError` when they cannot be built.
  init(in folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let build = [
      "swift", "build", "--configuration", "release", "--package-path", TrustContext.root,
      "--scratch-path", folder + "/build",
    ]
    try Command("/usr/bin/env", build + ["--target", "Fixtures"], in: folder).run()
    let path = try Command("/usr/bin/env", build + ["--show-bin-path"], in: folder).run()
    modules =
      String(decoding: path.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      + "/Modules"
  }

  func path(of name: String, _ variant: ListingVariant) throws -> String {
    let path = folder + "/" + name + "." + variant.rawValue + ".s"
    if FileManager.default.fileExists(atPath: path) { return path }
    let module = variant == .renamed ? ModuleRenaming(of: name).second : name
    let heap = TrustContext.root + "/Sources/AllocatorHeap/module.modulemap"
    try Command(
      "/usr/bin/env",
      [
        "swiftc", variant == .size ? "-Osize" : "-O", "-emit-assembly", "-wmo",
        "-parse-as-library", "-suppress-warnings", "-module-name", module, "-Xfrontend",
        "-disable-llvm-merge-functions-pass", "-Xcc", "-fmodule-map-file=" + heap, "-I", modules,
        "-package-name", "AsmDiff",
      ] + Self.arguments(variant) + [
        TrustContext.root + "/fixtures/" + name + ".swift", "-o", path,
      ], in: folder
    ).run()
    return path
  }

  private static func arguments(_ variant: ListingVariant) -> [String] {
    switch variant {
    case .intel: ["-Xllvm", "--x86-asm-syntax=intel"]
    case .debug: ["-g"]
    case .plain: ["-Xfrontend", "-no-verbose-asm"]
    case .speed, .size, .renamed, .armSpeed, .armSize: []
    }
  }
}
