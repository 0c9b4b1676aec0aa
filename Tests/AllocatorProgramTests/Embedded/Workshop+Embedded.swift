import AsmDiff
import Foundation

extension Workshop {
  /// Compiles a program in Embedded Swift to an object file, over the library for the same target.
  func object(of program: Program, for target: EmbeddedTarget) async throws -> Compilation {
    let arguments = [
      "-module-name", "Program", "-I", try await embeddedLibrary(for: target), "-I",
      program.folder + "/Heap",
    ]
    return try await compile(
      program.files, target, settings.arguments(of: "AllocatorCoreTests") + arguments,
      object: subfolder(program.name) + "/Program.o")
  }

  /// Links the object of a program with the library, and with nothing else but what is promised to be there.
  ///
  /// - Parameters:
  ///   - symbols: The functions of the program that are kept, with all that they reach.
  ///   - promised: Functions that another program will have.
  func link(
    _ objects: [String], for target: EmbeddedTarget, exporting symbols: [String],
    promised: [String] = []
  ) async throws -> Compilation {
    let folder = try subfolder("image")
    let list = folder + "/promised"
    try promised.joined(separator: "\n").write(toFile: list, atomically: false, encoding: .utf8)
    let library = try await embeddedLibrary(for: target)
    let (tool, arguments) = target.linker(exporting: symbols)
    return try await make(
      folder + "/image",
      Invocation(
        toolchain.tool(tool),
        arguments + target.promising(promised, list: list) + objects
          + [library + "/AllocatorCore.o", "-o", folder + "/image"]))
  }

  /// Compiles the heap and the start of a program that has no C library.
  func heap(of program: Program, for target: EmbeddedTarget) async throws -> Compilation {
    let object = try subfolder("heap") + "/Heap.o"
    let source = program.folder + "/Heap/Heap.c"
    return try await make(
      object,
      Invocation(
        toolchain.clang(),
        ["-target", target.triple, "-ffreestanding", "-O1", "-Wall", "-Werror", "-c", source]
          + ["-o", object]))
  }

  /// Runs a program that an Embedded target's linker made.
  func run(_ image: String, for target: EmbeddedTarget) async throws -> Subprocess.Outcome {
    let invocation =
      target.isWebAssembly
      ? Invocation(try toolchain.tool("wasmkit"), ["run", image]) : Invocation(image)
    return try await run(invocation, timeLimit: 60)
  }

  /// The folder with the modules and objects of AllocatorLayout and AllocatorCore.
  private func embeddedLibrary(for target: EmbeddedTarget) async throws -> String {
    try await embeddedLibraries.value(for: target) { [self] in
      let folder = try subfolder("library")
      for module in ["AllocatorLayout", "AllocatorCore"] {
        let arguments = [
          "-module-name", module, "-I", folder, "-emit-module", "-emit-module-path",
          "\(folder)/\(module).swiftmodule",
        ]
        let compilation = try await compile(
          Self.sources(of: module), target, settings.arguments(of: module) + arguments,
          object: "\(folder)/\(module).o")
        guard compilation.isSuccess else { throw Failure(compilation: compilation) }
      }
      return folder
    }
  }

  private func compile(
    _ files: [String], _ target: EmbeddedTarget, _ arguments: [String], object: String
  ) async throws -> Compilation {
    let headers = ["-I", PackageSettings.root + "/Sources/AllocatorHeap"]
    return try await compile(
      files, target.optimization, arguments + target.arguments + headers + ["-c"], output: object)
  }
}
