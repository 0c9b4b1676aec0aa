/// Runs the functions of a fixture after its claims were checked, and holds the claims against the runs.
struct RunCheck: Sendable {
  let section: SectionCheck
  let loader: ListingLoader

  init(_ section: SectionCheck, _ loader: ListingLoader) {
    self.section = section
    self.loader = loader
  }

  /// The finding with what the runs add to it; the finding itself if no runs were asked for.
  func confirmed(_ finding: SectionCheck.Finding) async -> SectionCheck.Finding {
    guard section.options.runsFunctions, let cell = section.cell, !finding.section.results.isEmpty
    else { return finding }
    var finding = finding
    var runs: [String: [FunctionRuns]] = [:]
    for path in paths {
      do {
        runs[path] = try await self.runs(of: path, cell)
      } catch {
        // What kept the listing from being made was said of the claims already.
        let diagnostic = Diagnostic(explaining: error)
        if !finding.errors.contains(diagnostic) { finding.errors.append(diagnostic) }
      }
    }
    finding.section.runs = paths.flatMap { runs[$0] ?? [] }
    finding.errors += finding.section.runs.flatMap(\.diagnostics)
    for index in finding.section.results.indices {
      confirm(&finding.section.results[index].outcome, runs)
    }
    return finding
  }

  // MARK: Running

  private var references: [FunctionReference] {
    section.fixture.claims.flatMap(\.statement.functions)
  }

  private func path(_ function: FunctionReference) -> String {
    function.file.map(section.fixture.path(of:)) ?? section.fixture.path
  }

  /// The fixture, and the files that its claims name, each once.
  private var paths: [String] {
    var seen: Set<String> = []
    return ([section.fixture.path] + references.map(path)).filter { seen.insert($0).inserted }
  }

  /// All functions of the fixture, and those of another file that claims name.
  private func runs(
    of path: String, _ cell: ListingLoader.Cell
  ) async throws -> [FunctionRuns] {
    let arguments = section.options.compilerArguments
    let listing = try await loader.listing(path, cell: cell, arguments: arguments)
    let named = references.filter { self.path($0) == path }
      .compactMap { try? listing.function(named: $0.name) }
    let symbols = Set(named.map(\.symbol))
    let functions =
      path == section.fixture.path
      ? listing.functions : listing.functions.filter { symbols.contains($0.symbol) }
    let compiler = try await loader.theCompiler()
    let signatures = try await RunSignatures(listing: listing, compiler: compiler)
    let request = CompilationRequest(
      path: path, optimize: cell.level, triple: cell.target, arguments: arguments)
    let runner = ListingRunner(
      compiler: compiler, listing: listing,
      request: ListingLoader.isSource(path) ? request : nil)
    var results = try await runner.run(
      functions.map { ($0, signatures.signature(of: $0)) }, needed: symbols)
    for index in results.indices {
      results[index].isNamedByClaim = symbols.contains(results[index].function.symbol)
    }
    return results
  }

  // MARK: Claims

  /// Holds a claim that two functions allocate alike against their traces.
  private func confirm(_ outcome: inout ClaimOutcome, _ runs: [String: [FunctionRuns]]) {
    guard outcome.status == .holds,
      let claim = section.fixture.claims.first(where: {
        ($0.location.line ?? 1) == outcome.line && $0.text == outcome.text
      }), case .relation(let candidate, let relation, let baseline) = claim.statement,
      relation.promisesEqualTraces, let first = function(baseline, runs),
      let second = function(candidate, runs)
    else { return }
    switch TraceComparison(
      baseline: first, candidate: second, options: section.options.comparison)
    {
    case .equal(let pairs, let cut):
      outcome.message += "; equal traces with \(pairs.counted("input", "inputs"))"
      if cut > 0 { outcome.message += ", \(cut) of them as far as they went" }
    case .different(let input, let trace, let other):
      outcome.status = .fails
      outcome.message +=
        "; but with \(input) the traces differ: baseline: \(trace); candidate: \(other)"
    case .notCompared(let reason): outcome.message += "; traces not compared: \(reason)"
    }
  }

  private func function(
    _ reference: FunctionReference, _ runs: [String: [FunctionRuns]]
  ) -> FunctionRuns? {
    let all = runs[path(reference)] ?? []
    let matches = NameMatch.best(reference.name, among: all, symbol: \.function.symbol)
    return all.first { $0.function.symbol.name == reference.name }
      ?? (matches.count == 1 ? matches[0] : nil)
  }
}

extension Claim.Relation {
  /// Whether two functions of which the relation holds do the same allocations with the same input.
  fileprivate var promisesEqualTraces: Bool {
    switch self {
    case .identical, .equivalent, .allocatesLike: true
    case .differs, .allocatesUnlike: false
    }
  }
}
