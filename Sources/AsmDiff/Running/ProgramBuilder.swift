/// Makes programs that run functions of a listing under a tracer.
struct ProgramBuilder {
  let setup: CompilerSetup
  let machine: any TracingMachine.Type

  /// Assembles, renames and links.
  ///
  /// - Parameters:
  ///   - listing: What is traced.
  ///   - objects: The object files that the listing needs besides.
  /// - Throws: `CompilerError` and `ToolchainError` with all that the toolchain said.
  func program(_ listing: TracedListing, objects: [String]) async throws -> TracedProgram {
    let folder = try TemporaryFolder()
    let steps = Steps(folder: folder.path, clang: try setup.toolchain.clang())
    try write(Array(listing.assembly), to: steps.listing)
    try write(Array(listing.renamings.utf8), to: steps.renamings)
    try write(Array(Tracer(listing: listing).assembly(machine).utf8), to: steps.tracer)
    try write(Array(TracerSource.text.utf8), to: steps.runtime)
    try write(Array(LauncherSource.text.utf8), to: steps.launcherSource)
    let objcopy = try setup.toolchain.tool("llvm-objcopy")
    let commands =
      [
        steps.assemble(steps.listing), steps.rename(objcopy), steps.assemble(steps.tracer),
        steps.compileRuntime(machine.clangArguments), steps.compileLauncher,
      ] + [link(steps, listing.listing, objects)]
    let subject = CompilerError.Subject.program(path: listing.listing.path)
    for command in commands { _ = try await setup.run(command, for: subject, in: folder) }
    return TracedProgram(
      executable: steps.executable, launcher: steps.launcher, folder: folder, listing: listing,
      slots: setup.slots)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(CompilerError) {
    do throws(Platform.Failure) {
      try Platform.create(path, containing: bytes)
    } catch {
      throw .cannotWrite(folder: TemporaryFolder.parent, reason: error.reason)
    }
  }

  /// The listing's own object comes first: what it defines is what runs.
  private func link(_ steps: Steps, _ listing: Listing, _ objects: [String]) -> Invocation {
    let own = [steps.listing, steps.tracer, steps.runtime].map { $0 + ".o" }
    let libraries = ["-lm", "-o", steps.executable]
    if listing.path.hasSuffix(".swift") {
      return Invocation(
        setup.toolchain.swiftc, own + objects + ["-Xlinker", "--no-as-needed"] + libraries)
    }
    return Invocation(steps.clang, ["-Wl,--no-as-needed"] + own + objects + libraries)
  }
}

/// The files of one build, and the commands that make them.
private struct Steps {
  let folder: String
  let clang: String

  var listing: String { folder + "/listing.s" }
  var renamings: String { folder + "/renamings" }
  var tracer: String { folder + "/tracer.s" }
  var runtime: String { folder + "/runtime.c" }
  var executable: String { folder + "/program" }
  var launcherSource: String { folder + "/launcher.c" }
  var launcher: String { folder + "/launcher" }

  func assemble(_ file: String) -> Invocation {
    Invocation(clang, ["-c", file, "-o", file + ".o"])
  }

  func rename(_ objcopy: String) -> Invocation {
    Invocation(objcopy, ["--redefine-syms=\(renamings)", listing + ".o"])
  }

  /// The launcher holds nothing of what is traced: neither its objects nor its libraries.
  var compileLauncher: Invocation { Invocation(clang, ["-O1", launcherSource, "-o", launcher]) }

  func compileRuntime(_ arguments: [String]) -> Invocation {
    Invocation(clang, ["-O1", "-fno-builtin"] + arguments + ["-c", runtime, "-o", runtime + ".o"])
  }
}
