/// One compilation, down to the last argument.
struct CompilationPlan: Sendable {
  let source: SourceFile
  let setup: CompilerSetup
  /// The package whose modules the file imports, and the arguments to import them with.
  let package: PackageImport?
  /// The module that the file is compiled as, and what its listing is named after.
  let moduleName: String

  init(source: SourceFile, setup: CompilerSetup, package: PackageImport?) {
    self.source = source
    self.setup = setup
    self.package = package
    moduleName = ModuleName.derived(from: source.request.fileName) { name in
      source.imports.contains(name) || package?.modules.contains(name) == true
        || setup.facts.provides(module: name)
    }
  }

  /// What a file imports of a package.
  struct PackageImport: Sendable {
    var configuration: PackageModules.Configuration
    var arguments: [[String]]
    /// The modules that are loaded: those that the file imports, and all that they depend on.
    var modules: Set<String>
  }

  private var request: CompilationRequest { source.request }

  /// The folder of the package whose modules are imported; nil when none is.
  var root: String? { package?.configuration.root }

  /// The listing's name within the output folder; the `.file` line of the listing repeats it.
  private var outputName: String { moduleName + ".s" }

  /// The listing that the invocation writes.
  func listing(in folder: String) -> String { folder + "/" + outputName }

  /// The list of files that the invocation has read, which it writes beside the listing.
  func dependencies(in folder: String) -> String { folder + "/" + moduleName + ".d" }

  /// The command whose listing and list of dependencies go to a folder.
  func invocation(outputFolder: String) throws(ToolchainError) -> Invocation {
    switch source.language {
    case .swift: Invocation(setup.toolchain.swiftc, swiftArguments(outputFolder))
    case .c: Invocation(try setup.toolchain.clang(), clangArguments(outputFolder))
    }
  }

  private func swiftArguments(_ folder: String) -> [String] {
    let merging = ["-Xfrontend", ToolchainFacts.disableMerging]
    let groups = package?.arguments ?? []
    return [
      request.optimize.swiftArgument, "-emit-assembly", "-wmo", "-parse-as-library",
      "-module-name", moduleName, "-emit-dependencies",
    ]
      + (setup.facts.canDisableMerging ? merging : [])
      + (request.triple == nil ? groups : groups.filter { $0.first != "-target" }).flatMap(\.self)
      + (request.triple.map { ["-target", $0.name] } ?? [])
      + request.arguments + [request.pathArgument, "-o", listing(in: folder)]
  }

  /// Directives for unwinding stay in: they are no code, and the listing is read without them.
  private func clangArguments(_ folder: String) -> [String] {
    [request.optimize.clangArgument, "-S", "-MD", "-MF", dependencies(in: folder)]
      + (request.triple.map { ["-target", $0.name] } ?? [])
      + [request.pathArgument, "-o", listing(in: folder)]
  }

  /// All that decides the result, except what other files hold.
  func key() throws(ToolchainError) -> [UInt8] {
    let invocation = try invocation(outputFolder: "")
    var key = setup.key(for: "listing")
    key.write(Toolchain.absolute(""))
    key.write([invocation.executable] + invocation.arguments)
    key.write(source.bytes)
    return key.bytes
  }
}

extension CompilationPlan {
  /// The files that a compilation has read besides its source, as they are now.
  ///
  /// Nil when their list is missing or cut off, and when one of them is newer than `start`, so that nobody
  /// knows which state of it was read.
  func inputs(in folder: String, start: Int64) -> [RecordedInput]? {
    guard let list = try? Platform.contents(of: dependencies(in: folder)),
      list.last == UInt8(ascii: "\n")
    else { return nil }
    let plugins = ModuleArguments.pluginFiles(in: package?.arguments ?? [])
    let paths = Set(MakeDependencies.paths(in: list) + plugins).filter(isForeign).sorted()
    let isSteady = paths.allSatisfy { path in
      (Platform.stamp(of: path)?.changed ?? 0) < start - Self.clockTick
    }
    guard isSteady, (try? Platform.contents(of: request.path)) == source.bytes else { return nil }
    return paths.map { RecordedInput(kind(of: $0), $0) }
  }

  /// Files are stamped by a clock that ticks every 4 ms on most systems; twice that, in nanoseconds.
  private static let clockTick: Int64 = 8_000_000

  /// The key covers the source itself, and the compiler's own files.
  private func isForeign(_ path: String) -> Bool {
    path != request.pathArgument && !path.hasPrefix(setup.facts.resourceFolder + "/")
  }

  /// What SwiftPM built and what came with the system is told by its stamp, all else by content.
  private func kind(of path: String) -> RecordedInput.Kind {
    let isBuilt = package.map { path.hasPrefix($0.configuration.scratch + "/") } ?? false
    return isBuilt || path.hasPrefix("/usr/") || path.hasSuffix(".swiftmodule") ? .stamp : .contents
  }
}
