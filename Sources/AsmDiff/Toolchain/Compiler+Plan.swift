extension Compiler {
  /// The commands that a first run of some requests starts.
  ///
  /// Those that build modules of packages come first, then the compilations; each command stands once.
  /// Nothing is compiled. For a package whose modules are imported, SwiftPM plans its build (the first of the
  /// commands given here), because only it knows the exact arguments. A real run puts each listing into a new
  /// folder; here they go to the folder for temporary files itself.
  ///
  /// - Throws: what `compile(_:)` throws.
  public func plan(_ requests: [CompilationRequest]) async throws -> [Invocation] {
    let setup = try await setup()
    var (builds, compilations): ([Invocation], [Invocation]) = ([], [])
    for request in requests {
      let source = try SourceFile(request)
      var plan = CompilationPlan(source: source, setup: setup, package: nil)
      if let modules = modules(for: source, setup) {
        let graph = try await modules.planned()
        modules.expect(source.imports)
        plan = CompilationPlan(source, modules, graph)
      }
      compilations.append(try plan.invocation(outputFolder: TemporaryFolder.parent))
    }
    for modules in knownPackages { builds += try await modules.buildInvocations() }
    var seen: Set<Invocation> = []
    return (builds + compilations).filter { seen.insert($0).inserted }
  }
}

extension PackageModules {
  /// The commands that build all that files of this run import.
  func buildInvocations() async throws -> [Invocation] {
    let graph = try await planned()
    let modules = graph.tops(of: graph.known(expectedModules))
    let targets = modules.map { graph.modules[$0]?.target ?? $0 }
    return try [planInvocation] + targets.map { try buildInvocation(target: $0) }
  }
}
