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
    let files = await files(cell, &finding.errors)
    var runs: [String: [FunctionRuns]] = [:]
    for (path, file) in files {
      do {
        runs[path] = try await self.runs(of: file, files, cell)
      } catch {
        finding.errors.append(Diagnostic(explaining: error))
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

  /// A listing, and what its functions take.
  private struct File {
    var listing: Listing
    var signatures: RunSignatures
  }

  private func files(
    _ cell: ListingLoader.Cell, _ errors: inout [Diagnostic]
  ) async -> [String: File] {
    var files: [String: File] = [:]
    for path in paths {
      do {
        let listing = try await loader.listing(
          path, cell: cell, arguments: section.options.compilerArguments)
        let compiler = try await loader.theCompiler()
        files[path] = File(
          listing: listing,
          signatures: try await RunSignatures(listing: listing, compiler: compiler))
      } catch {
        // What kept a listing from being made was said of the claims already.
        let diagnostic = Diagnostic(explaining: error)
        if !errors.contains(diagnostic) { errors.append(diagnostic) }
      }
    }
    return files
  }

  /// Runs all functions of the fixture, or those of another file that claims name.
  private func runs(
    of file: File, _ files: [String: File], _ cell: ListingLoader.Cell
  ) async throws -> [FunctionRuns] {
    let (listing, path) = (file.listing, file.listing.path)
    let named = references.filter { self.path($0) == path }
      .compactMap { try? listing.function(named: $0.name) }
    let symbols = Set(named.map(\.symbol))
    let functions =
      path == section.fixture.path
      ? listing.functions : listing.functions.filter { symbols.contains($0.symbol) }
    let request = CompilationRequest(
      path: path, optimize: cell.level, triple: cell.target,
      arguments: section.options.compilerArguments)
    let runner = ListingRunner(
      compiler: try await loader.theCompiler(), listing: listing,
      request: ListingLoader.isSource(path) ? request : nil)
    var results = try await runner.run(
      functions.map { ($0, signature(of: $0, file, files)) }, needed: symbols)
    for index in results.indices {
      results[index].isNamedByClaim = symbols.contains(results[index].function.symbol)
    }
    return results
  }

  /// What a function takes: where nothing says so, what the function takes that a claim likens it to.
  private func signature(
    of function: Function, _ file: File, _ files: [String: File]
  ) -> Result<RunSignature, RunRefusal> {
    let own = file.signatures.signature(of: function)
    guard case .failure(.unknownSignature) = own else { return own }
    for case .relation(let candidate, _, let baseline) in section.fixture.claims.map(\.statement) {
      for (one, other) in [(candidate, baseline), (baseline, candidate)] {
        guard path(one) == file.listing.path,
          (try? file.listing.function(named: one.name)) == function,
          let partner = files[path(other)],
          let like = try? partner.listing.function(named: other.name),
          case .success(let signature) = partner.signatures.signature(of: like)
        else { continue }
        return .success(signature)
      }
    }
    return own
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
