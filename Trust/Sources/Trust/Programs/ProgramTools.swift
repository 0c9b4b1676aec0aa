import AsmDiff
import Foundation
import Harness

/// The programs that make a traced program, and the part of it that is always the same.
struct ProgramTools: Sendable {
  let swiftc: String
  let clang: String
  let nm: String
  /// The tracer's objects.
  let objects: [String]

  /// Compiles the tracer.
  ///
  /// - Parameter folder: The folder for its objects, which is there.
  /// - Throws: `HarnessError` when it does not compile.
  init(_ toolchain: Toolchain, in folder: String) throws {
    let programs = URL(fileURLWithPath: toolchain.swiftc).resolvingSymlinksInPath()
      .deletingLastPathComponent().path
    swiftc = toolchain.swiftc
    clang = programs + "/clang"
    nm = programs + "/llvm-nm"
    let sources = TrustContext.root + "/Trust/Tracer"
    objects = [folder + "/tracer.o", folder + "/tracer-doors.o"]
    try Command(
      clang,
      [
        "-O1", "-fno-builtin", "-mgeneral-regs-only", "-c", sources + "/tracer.c", "-o",
        objects[0],
      ], in: folder
    ).run()
    try Command(clang, ["-c", sources + "/doors.S", "-o", objects[1]], in: folder).run()
  }
}
