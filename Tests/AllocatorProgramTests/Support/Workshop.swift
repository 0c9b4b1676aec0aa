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
  func build(_ program: Program, _ configuration: ProgramConfiguration) async throws -> Compilation
  {
    let folder = try subfolder(program.name)
    let library = try await self.library(configuration.libraryConfiguration)
    let executable = folder + "/program"
    var arguments = try words(configuration) + ["-emit-executable", "-I", library, "-L", library]
    arguments += try sources(of: program, configuration.library, in: folder)
    arguments += configuration.library == .sameModule ? [] : ["-lAllocatorCore"]
    return try await compile(arguments + ["-lAllocatorLayout", "-o", executable], executable)
  }

  /// Compiles a program as far as the compiler looks for errors, unoptimized, over the optimized library.
  func check(_ program: Program) async throws -> Compilation {
    let library = LibraryConfiguration(optimization: .wholeModule)
    let configuration = ProgramConfiguration(library: .module(library), optimization: .none)
    let folder = try subfolder(program.name)
    var arguments = try words(configuration) + ["-emit-sil", "-parse-as-library"]
    arguments += ["-I", try await self.library(library), "-o", folder + "/program.sil"]
    return try await compile(
      arguments + sources(of: program, configuration.library, in: folder), "")
  }

  /// Runs an executable.
  ///
  /// - Throws: `SubprocessError` when it takes more than `timeLimit` seconds.
  func run(_ executable: String, timeLimit: Double = 60) async throws -> Subprocess.Outcome {
    try await run(Invocation(executable), timeLimit: timeLimit)
  }

  private func words(_ configuration: ProgramConfiguration) throws -> [String] {
    switch configuration.library {
    case .module:
      try settings.arguments(of: "AllocatorCoreTests") + configuration.words
        + ["-module-name", "Program"]
    case .sameModule:
      // `Box` says `AllocatorCore.Allocator`.
      try settings.arguments(of: "AllocatorCore") + configuration.words
        + ["-module-name", "AllocatorCore", "-D", "SAME_MODULE"]
    }
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
    let archive = folder + "/lib\(module).a"
    let arguments = [
      "-parse-as-library", "-module-name", module, "-emit-library", "-static", "-o", archive,
      "-emit-module", "-emit-module-path", "\(folder)/\(module).swiftmodule", "-I", folder,
    ]
    let compilation = try await compile(
      settings.arguments(of: module) + configuration.words + arguments + Self.sources(of: module),
      archive)
    guard compilation.isSuccess else { throw Failure(compilation: compilation) }
  }

  static func sources(of module: String) throws -> [String] {
    try Program.sources(in: PackageSettings.root + "/Sources/" + module)
  }
}

// MARK: - Commands

extension Workshop {
  func compile(_ arguments: [String], _ output: String) async throws -> Compilation {
    try await make(output, Invocation(toolchain.swiftc, arguments))
  }

  /// Runs a tool that makes a file.
  func make(_ output: String, _ invocation: Invocation) async throws -> Compilation {
    let outcome = try await run(invocation, timeLimit: 300)
    return Compilation(
      invocation: invocation, status: outcome.status,
      output: String(decoding: outcome.standardOutput + outcome.standardError, as: UTF8.self),
      executable: output)
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
