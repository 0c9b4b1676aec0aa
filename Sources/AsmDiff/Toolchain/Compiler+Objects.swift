extension Compiler {
  /// The object files of the package's modules that a source needs, without those of the source itself.
  ///
  /// - Throws: what `compile(_:)` throws.
  func objects(for request: CompilationRequest) async throws -> [String] {
    let source = try SourceFile(request)
    guard let modules = modules(for: source, try await setup()) else { return [] }
    let current = try await modules.current(for: source.imports)
    let graph: PackageGraph
    if let current { graph = current } else { graph = try await modules.built(for: source.imports) }
    let products = try BuildDescription(scratch: modules.configuration.scratch).products
    let needed = graph.known(source.imports).reduce(into: Set<String>()) {
      $0.formUnion(graph.closure(of: $1))
    }
    return needed.sorted().flatMap { name in
      let folder = "\(products)/\(graph.modules[name]?.target ?? name).build"
      return RecordedInput.files(below: folder).filter { $0.hasSuffix(".o") }
        .map { "\(folder)/\($0)" }
    }
  }
}
