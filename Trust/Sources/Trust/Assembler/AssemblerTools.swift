import Foundation
import Harness

/// The toolchain's assembler, and what reads back what it made.
struct AssemblerTools: Sendable {
  private struct TargetInfo: Decodable {
    struct Paths: Decodable { var runtimeResourcePath: String }
    var paths: Paths
  }

  let clang: String
  let objdump: String

  /// Finds the programs beside the compiler: another LLVM may print another text.
  ///
  /// - Throws: `HarnessError` when there is no compiler.
  init(in folder: String) throws {
    let info = try Command("/usr/bin/env", ["swiftc", "-print-target-info"], in: folder).run()
    let resources = try JSONDecoder().decode(TargetInfo.self, from: info.output)
      .paths.runtimeResourcePath
    let binaries = URL(fileURLWithPath: resources + "/../../bin").standardized.path
    clang = binaries + "/clang"
    objdump = binaries + "/llvm-objdump"
  }

  /// Assembles a listing, with its local labels kept as symbols, and gives the object file's path.
  ///
  /// - Throws: `HarnessError` for a listing that the assembler does not take.
  func assemble(_ path: String, for target: String? = nil) throws -> String {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let arguments = target.map { ["--target=" + $0] } ?? []
    try Command(clang, arguments + ["-c", "-Wa,-L", path, "-o", path + ".o"], in: folder).run()
    return path + ".o"
  }

  /// What `llvm-objdump` prints of an object file, line by line.
  func dump(_ object: String, _ arguments: [String]) throws -> [Substring] {
    let folder = URL(fileURLWithPath: object).deletingLastPathComponent().path
    let outcome = try Command(objdump, arguments + [object], in: folder).run()
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
  }
}
