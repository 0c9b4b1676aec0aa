import Foundation
import Harness

/// The listings of which mutants are made.
struct MutantListings {
  private let context: TrustContext
  private let folder: String

  init(_ context: TrustContext) throws {
    self.context = context
    folder = context.folder + "/mutants"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Compiles and reads them.
  ///
  /// - Throws: `HarnessError` where something does not compile, or what reading throws.
  func all() throws -> [MutantListing] { try foreign() + samples() }

  /// Modules that this project did not write, in both syntaxes of x86-64.
  private func foreign() throws -> [MutantListing] {
    let modules = try context.modules.get()
    return try ["OrderedCollections", "HashTreeCollections", "Algorithms"].flatMap { module in
      try [AssemblyDialect.att, .intel].map { dialect in
        var options = ForeignModules.Options()
        options.isIntel = dialect == .intel
        let path = try modules.listing(
          of: module, named: "mutants-\(module)-\(dialect.rawValue)", options)
        return try MutantListing(
          path, name: "\(module), \(dialect.rawValue)", dialect, in: folder)
      }
    }
  }

  /// Code of our own for AArch64, at several levels.
  private func samples() throws -> [MutantListing] {
    let levels = ["-O0", "-O1", "-O2", "-O3", "-Os"]
    return try levels.map { level in
      try listing(
        "C at \(level), AArch64",
        ["clang", "--target=aarch64-none-elf", level, "-S", "-ffreestanding", sample("sample.c")])
    }
      + ["-O", "-Osize", "-Onone"].map { level in
        try listing(
          "Embedded Swift at \(level), AArch64",
          [
            "swiftc", level, "-emit-assembly", "-wmo", "-parse-as-library", "-target",
            "aarch64-none-none-elf", "-enable-experimental-feature", "Embedded", "-module-name",
            "Sample", "-Xfrontend", "-disable-llvm-merge-functions-pass", sample("sample.swift"),
          ])
      }
  }

  private func sample(_ name: String) -> String { "\(TrustContext.root)/Trust/Samples/\(name)" }

  private func listing(_ name: String, _ command: [String]) throws -> MutantListing {
    let path = "\(folder)/\(name.filter { $0.isLetter || $0.isNumber }).s"
    try Command("/usr/bin/env", command + ["-o", path], in: folder).run()
    return try MutantListing(path, name: name, .aarch64, in: folder)
  }
}
