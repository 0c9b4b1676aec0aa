import Foundation
import Synchronization

/// Compiles files to listings: each request once, several at a time, and not at all what was compiled before.
///
/// A compiler looks at each file and each package once; to see later changes, make another.
public final class Compiler: Sendable {
  /// The toolchain in use.
  public let toolchain: Toolchain
  private let options: CompilerOptions
  private let slots: JobSlots
  private let warnings = CacheWarnings()
  private let setups = SharedTasks<Toolchain, CompilerSetup>()
  private let results = SharedTasks<CompilationRequest, CompiledSource>()
  private let packages = Mutex<[PackageModules.Configuration: PackageModules]>([:])

  /// Makes a compiler; nothing is started yet.
  public init(toolchain: Toolchain, options: CompilerOptions = CompilerOptions()) {
    self.toolchain = toolchain
    self.options = options
    slots = JobSlots(count: options.jobs)
  }

  /// The compiler's version.
  ///
  /// - Throws: `ToolchainError.notACompiler`, `SubprocessError`.
  public var version: SwiftVersion {
    get async throws { try await setup().facts.version }
  }

  /// Compiles a file, or gives what was kept from the last time that nothing was different.
  ///
  /// - Throws: `CompilerError` and `ToolchainError` with all that the compiler said; `SubprocessError`;
  ///   `CancellationError` when the task is cancelled.
  public func compile(_ request: CompilationRequest) async throws -> CompiledSource {
    try await results.value(for: request) { [self] in try await compiled(request) }
  }

  /// Compiles several files at once; the results stand in the order of the requests.
  ///
  /// One that fails does not keep the others from being compiled.
  public func compile(
    _ requests: [CompilationRequest]
  ) async -> [Result<CompiledSource, any Error>] {
    await announce(requests)
    let finished = Atomic(0)
    let report = { @Sendable (path: String, ended: Int) in
      let count = finished.add(ended, ordering: .relaxed).newValue
      self.options.progress?(
        CompilationProgress(finished: count, total: requests.count, path: path))
    }
    return await withTaskGroup(of: (Int, Result<CompiledSource, any Error>).self) { group in
      for (index, request) in requests.enumerated() {
        group.addTask {
          report(request.path, 0)
          let result = await Result { try await self.compile(request) }
          report(request.path, 1)
          return (index, result)
        }
      }
      var results: [Int: Result<CompiledSource, any Error>] = [:]
      for await (index, result) in group { results[index] = result }
      return requests.indices.compactMap { results[$0] }
    }
  }
}

// MARK: - One file

extension Compiler {
  private func compiled(_ request: CompilationRequest) async throws -> CompiledSource {
    let setup = try await setup()
    let source = try SourceFile(request)
    guard let modules = modules(for: source, setup) else {
      return try await compiled(CompilationPlan(source: source, setup: setup, package: nil))
    }
    if let graph = try await modules.current(for: source.imports) {
      let plan = CompilationPlan(source, modules, graph)
      if let kept = try kept(plan) { return kept }
    }
    let graph = try await modules.built(for: source.imports)
    return try await compiled(CompilationPlan(source, modules, graph))
  }

  private func compiled(_ plan: CompilationPlan) async throws -> CompiledSource {
    if let kept = try kept(plan) { return kept }
    let folder = try TemporaryFolder()
    let start = Platform.now
    let invocation = try plan.invocation(outputFolder: folder.path)
    let subject = CompilerError.Subject.source(path: plan.source.request.path)
    let outcome = try await plan.setup.run(invocation, for: subject, in: folder)
    let result = try plan.result(of: invocation, outcome, in: folder)
    if let inputs = plan.inputs(in: folder.path, start: start) {
      let entry = CompilationCache.Entry(
        key: try plan.key(), inputs: inputs, payload: result.payload)
      plan.setup.store(entry, root: plan.root)
    }
    return result
  }

  private func kept(_ plan: CompilationPlan) throws -> CompiledSource? {
    guard let cache = plan.setup.cache(root: plan.root) else { return nil }
    return cache.entry(for: try plan.key()).flatMap { CompiledSource(payload: $0.payload) }
  }
}

extension CompilationPlan {
  init(_ source: SourceFile, _ modules: PackageModules, _ graph: PackageGraph) {
    let arguments = graph.arguments(for: source.imports)
    let package = PackageImport(
      configuration: modules.configuration, arguments: arguments,
      modules: graph.known(source.imports).reduce(into: []) { $0.formUnion(graph.closure(of: $1)) })
    self.init(
      source: source, setup: modules.setup, package: arguments.isEmpty ? nil : package)
  }

  fileprivate func result(
    of invocation: Invocation, _ outcome: Subprocess.Outcome, in folder: TemporaryFolder
  ) throws(CompilerError) -> CompiledSource {
    do throws(Platform.Failure) {
      let assembly = try Platform.contents(of: listing(in: folder.path))
      return CompiledSource(
        assembly: assembly, diagnostics: outcome.text, invocations: [invocation],
        wasCached: false, triple: source.request.triple?.name ?? setup.facts.triple,
        optimize: source.request.optimize, toolchain: setup.facts.version.text)
    } catch {
      // swiftc 6.3 says nothing, and returns 0, when the disk is full.
      try folder.checkSpace()
      let subject = CompilerError.Subject.source(path: source.request.path)
      throw .noOutput(subject, invocation, reason: error.reason)
    }
  }
}

// MARK: - What compilations share

extension Compiler {
  /// What the toolchain says of itself, from the cache when its files are the same as they were then.
  func setup() async throws -> CompilerSetup {
    try await setups.value(for: toolchain) { [self] in
      let cache = options.cache.cache(root: nil)
      var key = ByteWriter()
      key.write("toolchain")
      key.write(CompilerIdentity.environment)
      let identity = CompilerIdentity.key(of: toolchain)
      key.write(identity ?? [])
      if identity != nil, let payload = cache?.entry(for: key.bytes)?.payload,
        let facts = try? JSONDecoder().decode(ToolchainFacts.self, from: Data(payload))
      {
        return setup(facts)
      }
      let facts = try await ToolchainFacts.asked(of: toolchain, timeLimit: options.timeLimit)
      let setup = setup(facts)
      if identity != nil, let payload = try? JSONEncoder().encode(facts) {
        setup.store(
          CompilationCache.Entry(key: key.bytes, inputs: [], payload: Array(payload)), root: nil)
      }
      return setup
    }
  }

  private func setup(_ facts: ToolchainFacts) -> CompilerSetup {
    CompilerSetup(
      toolchain: toolchain, facts: facts, options: options, slots: slots, warnings: warnings)
  }

  /// The package that a file may import modules of; nil when every import is one of the toolchain's.
  func modules(for source: SourceFile, _ setup: CompilerSetup) -> PackageModules? {
    guard let root = source.enclosingPackage, !source.foreignImports(setup.facts, root).isEmpty
    else { return nil }
    let configuration = PackageModules.Configuration(
      root: root, triple: source.request.triple,
      arguments: ModuleArguments.shared(source.request.arguments))
    return packages.withLock { packages in
      let modules = packages[configuration] ?? PackageModules(configuration, setup)
      packages[configuration] = modules
      return modules
    }
  }

  /// The packages that files of this run import modules of, in order.
  var knownPackages: [PackageModules] {
    packages.withLock { packages in
      packages.values.sorted { $0.configuration.scratch < $1.configuration.scratch }
    }
  }

  /// Tells each package which of its modules will be asked for.
  private func announce(_ requests: [CompilationRequest]) async {
    guard let setup = try? await setup() else { return }
    for request in requests {
      guard let source = try? SourceFile(request) else { continue }
      modules(for: source, setup)?.expect(source.imports)
    }
  }
}

extension SourceFile {
  /// The imports that are no module of the toolchain, or that the package's manifest names all the same.
  fileprivate func foreignImports(_ facts: ToolchainFacts, _ root: String) -> Set<String> {
    let manifest = (try? String(contentsOfFile: root + "/Package.swift", encoding: .utf8)) ?? ""
    return imports.filter { !facts.provides(module: $0) || manifest.contains("\"\($0)\"") }
  }
}

extension Result where Failure == any Error, Success: Sendable {
  fileprivate init(_ body: () async throws -> Success) async {
    do {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}
