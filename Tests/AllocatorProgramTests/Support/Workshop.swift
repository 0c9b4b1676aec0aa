import AsmDiff
import Foundation

/// Compiles AllocatorCore and programs over it, and runs them.
///
/// `swift test` holds the lock of the build folder, so the compiler is called directly, with the settings of
/// the package. Each configuration of the library is compiled once. What is made stands in a temporary
/// folder that goes with the workshop.
final class Workshop: Sendable {
  /// A library that does not compile.
  struct Failure: Error, CustomStringConvertible {
    var compilation: Compilation
    var description: String { "\(compilation.invocation)\n\(compilation.output)" }
  }

  /// The workshop of the suite that runs.
  @TaskLocal static var current: Workshop?

  let toolchain: Toolchain
  let settings: PackageSettings
  private let folder: TemporaryFolder
  private let slots = JobSlots(count: ProcessInfo.processInfo.activeProcessorCount)
  private let libraries = SharedTasks<LibraryConfiguration, String>()
  let embeddedLibraries = SharedTasks<EmbeddedTarget, String>()

  init() async throws {
    toolchain = try await Toolchain.find()
    folder = try TemporaryFolder()
    settings = try await PackageSettings(toolchain: toolchain, scratch: folder.path + "/package")
  }
}

// MARK: - Programs

extension Workshop {
  /// Compiles a program to an executable.
  func build(
    _ program: Program, _ configuration: ProgramConfiguration
  ) async throws -> Compilation {
    let folder = try subfolder(program.name)
    let library = try await self.library(configuration.libraryConfiguration)
    let core = configuration.library == .sameModule ? [] : ["-lAllocatorCore"]
    return try await compile(
      sources(of: program, configuration.library, in: folder), configuration.optimization,
      words(configuration) + ["-emit-executable", "-I", library, "-L", library] + core
        + ["-lAllocatorLayout"],
      output: folder + "/program")
  }

  /// Compiles a program as far as the compiler looks for errors, unoptimized, over the optimized library.
  ///
  /// - Parameter arguments: Arguments for `swiftc` besides.
  func check(_ program: Program, _ arguments: [String] = []) async throws -> Compilation {
    let library = LibraryConfiguration(optimization: .wholeModule)
    let configuration = ProgramConfiguration(library: .module(library), optimization: .none)
    let folder = try subfolder(program.name)
    return try await compile(
      sources(of: program, configuration.library, in: folder), .none,
      words(configuration)
        + ["-emit-sil", "-parse-as-library", "-I", try await self.library(library)] + arguments,
      output: folder + "/program.sil")
  }

  /// Runs an executable.
  ///
  /// - Throws: `SubprocessError` when it takes more than `timeLimit` seconds.
  func run(_ executable: String, timeLimit: Double = 60) async throws -> Subprocess.Outcome {
    try await run(Invocation(executable), timeLimit: timeLimit)
  }

  private func words(_ configuration: ProgramConfiguration) throws -> [String] {
    let words =
      switch configuration.library {
      case .module: try settings.arguments(of: "AllocatorCoreTests") + ["-module-name", "Program"]
      // `Box` says `AllocatorCore.Allocator`.
      case .sameModule:
        try settings.arguments(of: "AllocatorCore")
          + ["-module-name", "AllocatorCore", "-D", "SAME_MODULE"]
      }
    return words + configuration.arguments
  }

  private func sources(
    of program: Program, _ library: ProgramConfiguration.Library, in folder: String
  ) throws -> [String] {
    var files = program.files
    if let text = program.text {
      files = [folder + "/main.swift"]
      try text.write(toFile: files[0], atomically: false, encoding: .utf8)
    }
    return try library == .sameModule ? Self.sources(of: "AllocatorCore") + files : files
  }
}

// MARK: - The library

extension Workshop {
  /// The folder with the modules and archives of AllocatorLayout and AllocatorCore.
  private func library(_ configuration: LibraryConfiguration) async throws -> String {
    try await libraries.value(for: configuration) { [self] in
      let folder = try subfolder("library")
      for module in ["AllocatorLayout", "AllocatorCore"] {
        try await compile(module, configuration, in: folder)
      }
      return folder
    }
  }

  private func compile(
    _ module: String, _ configuration: LibraryConfiguration, in folder: String
  ) async throws {
    let arguments = [
      "-parse-as-library", "-module-name", module, "-emit-library", "-static",
      "-emit-module", "-emit-module-path", "\(folder)/\(module).swiftmodule", "-I", folder,
    ]
    let compilation = try await compile(
      Self.sources(of: module), configuration.optimization,
      settings.arguments(of: module) + configuration.arguments + arguments,
      output: folder + "/lib\(module).a")
    guard compilation.isSuccess else { throw Failure(compilation: compilation) }
  }

  static func sources(of module: String) throws -> [String] {
    try Program.sources(in: PackageSettings.root + "/Sources/" + module)
  }
}

// MARK: - Commands

extension Workshop {
  func compile(
    _ files: [String], _ optimization: Optimization, _ arguments: [String], output: String
  ) async throws -> Compilation {
    let words = optimization.arguments + arguments + files + ["-o", output]
    return try await make(output, Invocation(toolchain.swiftc, words))
  }

  /// Makes a file with a tool.
  func make(_ product: String, _ invocation: Invocation) async throws -> Compilation {
    let outcome = try await run(invocation, timeLimit: 300)
    return Compilation(
      invocation: invocation, status: outcome.status,
      output: String(decoding: outcome.standardOutput + outcome.standardError, as: UTF8.self),
      product: product)
  }

  func run(_ invocation: Invocation, timeLimit: Double) async throws -> Subprocess.Outcome {
    try await slots.run { [folder] in
      try await Subprocess(
        invocation, timeLimit: timeLimit, temporaryFolder: folder.path
      ).run()
    }
  }

  func subfolder(_ name: String) throws -> String {
    let path = "\(folder.path)/\(name)-\(UUID())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
