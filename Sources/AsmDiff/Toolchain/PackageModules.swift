import Foundation
import Synchronization

/// The modules of one package, built by SwiftPM itself in a folder of their own.
///
/// `swift test` and `swift run` hold the lock of `.build` while they run what might call this; the scratch
/// folder here is another one. When two processes build here at once, SwiftPM lets one wait, and the wait
/// counts against the time limit.
final class PackageModules: Sendable {
  /// Which package, and how it is built; each configuration has a scratch folder of its own.
  struct Configuration: Hashable, Sendable {
    /// The package's folder, without links.
    var root: String
    /// What the modules are built for; nil for the machine that builds them.
    var triple: Triple?
    /// Arguments for `swiftc` that modules and their clients must agree on.
    var arguments: [String]

    /// The folder that SwiftPM builds in.
    var scratch: String {
      let folder = root + "/.build/asmdiff/modules"
      if triple == nil && arguments.isEmpty { return folder }
      let words = ([triple?.name ?? ""] + arguments).joined(separator: "\0")
      let hash = String(FNV.hash(words.utf8), radix: 16)
      return [folder, triple?.name, hash].compactMap(\.self).joined(separator: "-")
    }
  }

  let configuration: Configuration
  let setup: CompilerSetup
  private let turn = JobSlots(count: 1)
  private let state = Mutex(State())

  private struct State {
    /// What is known of the package in this run; nil until it was asked.
    var snapshot: PackageSnapshot?
    var wasLookedUp = false
    /// Modules that files of this run import and that are worth building in one go.
    var expected: Set<String> = []
    /// Modules whose build has ended well in this run.
    var built: Set<String> = []
    var failures: [String: any Error] = [:]
  }

  init(_ configuration: Configuration, _ setup: CompilerSetup) {
    self.configuration = configuration
    self.setup = setup
  }

  /// Says early which modules will be asked for, so that few commands build them all.
  func expect(_ imports: Set<String>) { state.withLock { $0.expected.formUnion(imports) } }

  /// The modules that were said to be asked for.
  var expectedModules: Set<String> { state.withLock(\.expected) }
}

// MARK: - Asking

extension PackageModules {
  /// The package's graph if it is certain that SwiftPM would build nothing for these imports, else nil.
  ///
  /// No process is started.
  func current(for imports: Set<String>) async throws -> PackageGraph? {
    try await turn.run { [self] in
      let snapshot = lookedUp()
      guard let snapshot, snapshot.covers(imports) else { return nil }
      return snapshot.graph
    }
  }

  private func lookedUp() -> PackageSnapshot? {
    state.withLock { state in
      if !state.wasLookedUp {
        state.wasLookedUp = true
        state.snapshot = setup.cache(root: configuration.root)?.entry(for: snapshotKey)
          .flatMap(PackageSnapshot.init(kept:))
      }
      return state.snapshot
    }
  }

  /// The package's graph, planned anew unless it is known; nothing is built.
  func planned() async throws -> PackageGraph {
    try await turn.run { [self] in
      if let snapshot = lookedUp() { return snapshot.graph }
      return try await plan().graph
    }
  }

  /// The package's graph after everything that the imports need was built.
  func built(for imports: Set<String>) async throws -> PackageGraph {
    try await turn.run { [self] in
      var graph = try await readyGraph(for: imports)
      while case let wanted = graph.known(imports), !wanted.allSatisfy(isDone) {
        let expected = graph.known(state.withLock(\.expected)).union(wanted)
        for module in graph.tops(of: expected) where !isDone(module) {
          try await build(module, in: graph)
        }
        // One of those may have failed for another module's sake.
        for module in wanted.sorted() where !isDone(module) { try await build(module, in: graph) }
        graph = try keep().graph
      }
      for module in graph.known(imports).sorted() {
        if let failure = state.withLock({ $0.failures[module] }) { throw failure }
      }
      return graph
    }
  }

  /// What to build from.
  ///
  /// SwiftPM 6.3 by itself does not notice a file that was added to a package used by path, but planning anew
  /// does, so nothing that an earlier run left is trusted here.
  private func readyGraph(for imports: Set<String>) async throws -> PackageGraph {
    if let snapshot = lookedUp() { return snapshot.graph }
    let graph = try await plan().graph
    return graph.known(imports).isEmpty ? try keep().graph : graph
  }

  private func isDone(_ module: String) -> Bool {
    state.withLock { $0.built.contains(module) || $0.failures[module] != nil }
  }
}

// MARK: - Commands

extension PackageModules {
  /// Plans a build, which writes down the exact arguments of every module, and builds nothing.
  var planInvocation: Invocation {
    get throws(ToolchainError) { try invocation(["--print-manifest-job-graph"]) }
  }

  /// Builds one target and what it depends on.
  func buildInvocation(target: String) throws(ToolchainError) -> Invocation {
    try invocation(["--target", target])
  }

  private func invocation(_ arguments: [String]) throws(ToolchainError) -> Invocation {
    let common = [
      "build", "--configuration", "release", "--package-path", configuration.root,
      "--scratch-path", configuration.scratch,
    ]
    let target = configuration.triple.map { ["--triple", $0.name] } ?? []
    let compiler = configuration.arguments.flatMap { ["-Xswiftc", $0] }
    return Invocation(
      try setup.toolchain.swift(), common + target + compiler + arguments,
      environment: temporaryFolder.map { ["TMPDIR": $0] } ?? [:])
  }

  /// Where SwiftPM shall put temporary files: beside what it builds, unless that path is not ASCII.
  ///
  /// The compiler driver of Swift 6.3 crashes on such a `TMPDIR` (`withTemporaryDirectory` of
  /// swift-tools-support-core converts its characters to `Int8`).
  private var temporaryFolder: String? {
    let path = configuration.scratch + ".temporary"
    return path.utf8.allSatisfy { $0 < 0x80 } ? path : nil
  }

  private func run(_ invocation: Invocation) async throws {
    let shared = try temporaryFolder.map(SharedTemporaryFolder.init)
    defer { withExtendedLifetime(shared) {} }
    let folder = shared == nil ? try TemporaryFolder() : nil
    let subject = CompilerError.Subject.package(folder: configuration.root)
    _ = try await setup.run(invocation, for: subject, in: folder)
  }

  private func plan() async throws -> PackageSnapshot {
    let invocation = try planInvocation
    try await run(invocation)
    let snapshot = try snapshot(after: invocation)
    state.withLock { $0.snapshot = snapshot }
    return snapshot
  }

  /// What SwiftPM wrote down, with the state of all inputs at this moment.
  private func snapshot(after invocation: Invocation) throws(CompilerError) -> PackageSnapshot {
    do {
      let description = try BuildDescription(scratch: configuration.scratch)
      let inputs = PackageInputs.recorded(
        description, root: configuration.root, resourceFolder: setup.facts.resourceFolder)
      return PackageSnapshot(
        graph: PackageGraph(description, root: configuration.root), built: [], inputs: inputs,
        generated: description.generated)
    } catch {
      let reason = (error as? Platform.Failure)?.reason ?? "\(error)"
      throw .noOutput(.package(folder: configuration.root), invocation, reason: reason)
    }
  }

  private func build(_ module: String, in graph: PackageGraph) async throws {
    let invocation = try buildInvocation(target: graph.modules[module]?.target ?? module)
    do {
      try await run(invocation)
      state.withLock { $0.built.formUnion(graph.closure(of: module)) }
    } catch let error as CompilerError {
      state.withLock { $0.failures[module] = error }
    }
  }
}

// MARK: - Keeping

extension PackageModules {
  private var snapshotKey: [UInt8] {
    var key = setup.key(for: "package")
    key.write(configuration.root)
    key.write(configuration.scratch)
    key.write([configuration.triple?.name ?? ""] + configuration.arguments)
    return key.bytes
  }

  /// Keeps what was built, if the inputs did not change while it was.
  private func keep() throws -> PackageSnapshot {
    let before = state.withLock(\.snapshot)
    var after = try snapshot(after: try planInvocation)
    after.built = state.withLock(\.built)
    let isSteady = before?.sources == after.sources
    if isSteady { after.built.formUnion(before?.built ?? []) }
    state.withLock { $0.snapshot = after }
    if isSteady && after.isComplete && state.withLock(\.failures.isEmpty) {
      setup.store(
        CompilationCache.Entry(key: snapshotKey, inputs: after.inputs, payload: after.payload),
        root: configuration.root)
    }
    return after
  }
}
