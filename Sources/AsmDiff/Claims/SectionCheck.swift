/// Checks the claims of one fixture for one target at one level.
struct SectionCheck: Sendable {
  /// What came out.
  struct Finding: Sendable {
    var section: CheckReport.Section
    var errors: [Diagnostic] = []
    var skipped = 0
  }

  let fixture: Fixture
  let options: Options
  /// What to compile for; nil to report only the claims that did not parse.
  let cell: ListingLoader.Cell?

  init(_ fixture: Fixture, _ options: Options, _ cell: ListingLoader.Cell?) {
    self.fixture = fixture
    self.options = options
    self.cell = cell
  }

  /// What has to be compiled.
  var requests: [CompilationRequest] {
    guard let cell else { return [] }
    let claims = possibleClaims(cell)
    let paths =
      claims.isEmpty ? [] : [fixture.path] + claims.flatMap(\.statement.functions).map(path)
    return paths.filter(ListingLoader.isSource).map {
      CompilationRequest(
        path: $0, optimize: cell.level, triple: cell.target,
        arguments: options.compilerArguments)
    }
  }

  /// Checks every claim that is about this target and level.
  func run(_ loader: ListingLoader) async -> Finding {
    var finding = Finding(section: CheckReport.Section(path: fixture.path))
    guard let cell else {
      for error in fixture.errors { finding.addBroken(error) }
      return finding
    }
    finding.section.triple = cell.target?.name
    finding.section.optimize = cell.level.rawValue
    let claims = possibleClaims(cell)
    finding.skipped = fixture.claims.count - claims.count
    guard !claims.isEmpty else { return finding }
    do {
      let listing = try await self.listing(of: fixture.path, cell, loader)
      finding.section.triple = listing.origin?.triple
      for claim in claims { await check(claim, cell, loader, &finding) }
    } catch {
      let diagnostic = Diagnostic(explaining: error)
      finding.errors.append(diagnostic)
      for claim in claims { finding.add(claim, .error, diagnostic.message) }
    }
    return finding
  }

  /// The claims that are about the level and, as far as it is known yet, about the target.
  private func possibleClaims(_ cell: ListingLoader.Cell) -> [Claim] {
    fixture.claims.filter { claim in
      claim.restrictions.allSatisfy { restriction in
        switch restriction {
        case .level(let level): level == cell.level
        case .target(let target): cell.target.map { $0 == target } ?? true
        }
      }
    }
  }

  private func check(
    _ claim: Claim, _ cell: ListingLoader.Cell, _ loader: ListingLoader, _ finding: inout Finding
  ) async {
    guard claim.applies(toTarget: finding.section.triple ?? "", level: cell.level) else {
      finding.skipped += 1
      return
    }
    do {
      switch claim.statement {
      case .relation(let candidate, let relation, let baseline):
        try await check(claim, candidate, relation, baseline, cell, loader, &finding)
      case .allocates(let function, let pattern):
        let vocabulary = try AllocationRoutines.vocabulary(options.comparison)
        let pattern = try AllocationPattern(pattern, vocabulary: vocabulary)
        let (name, allocations) = try await self.allocations(of: function, cell, loader)
        let decision = AllocationClaim(pattern: pattern, function: name).decide(allocations)
        finding.add(claim, decision.status, decision.message)
      case .returns(let function, let number):
        let (name, allocations) = try await self.allocations(of: function, cell, loader)
        let decision = ResultClaim(number: number, function: name).decide(allocations)
        finding.add(claim, decision.status, decision.message)
      }
    } catch let error as ComparisonError where error.isVacuous {
      finding.add(claim, .fails, error.diagnostic.message)
    } catch let error as AutomatonLimitError {
      finding.add(claim, .fails, error.diagnostic.message)
    } catch {
      finding.add(claim, failedWith: InliningHint.explain(error, fixture: fixture))
    }
  }

  private func check(
    _ claim: Claim, _ candidate: FunctionReference, _ relation: Claim.Relation,
    _ baseline: FunctionReference, _ cell: ListingLoader.Cell, _ loader: ListingLoader,
    _ finding: inout Finding
  ) async throws {
    let candidateListing = try await listing(of: path(candidate), cell, loader)
    let baselineListing = try await listing(of: path(baseline), cell, loader)
    let comparison = try candidateListing.compare(
      candidate.name, to: baseline.name, in: baselineListing, options: options.comparison)
    let index = finding.section.add(comparison)
    let decision = relation.decide(comparison)
    let isProved = decision.status == .holds && comparison.isIdentical
    let size = isProved ? ", \(comparison.candidate.metrics.size)" : ""
    finding.add(claim, decision.status, decision.message + size, comparison: index)
  }

  /// The function that a claim names, analysed.
  private func allocations(
    of function: FunctionReference, _ cell: ListingLoader.Cell, _ loader: ListingLoader
  ) async throws -> (Function, FunctionAllocations) {
    let listing = try await listing(of: path(function), cell, loader)
    let cache = NormalFormCache(listing, rules: Set(NormalizationRule.allCases))
    let subject = AllocationSubject(
      function: try listing.function(named: function.name), cache: cache,
      routines: try AllocationRoutines(options.comparison, in: cache))
    try subject.checkInstructions()
    return (subject.function, try subject.allocations())
  }

  private func path(_ function: FunctionReference) -> String {
    function.file.map(fixture.path(of:)) ?? fixture.path
  }

  private func listing(
    of path: String, _ cell: ListingLoader.Cell, _ loader: ListingLoader
  ) async throws -> Listing {
    try await loader.listing(path, cell: cell, arguments: options.compilerArguments)
  }
}

extension SectionCheck.Finding {
  fileprivate mutating func addBroken(_ error: ClaimError) {
    errors.append(error.diagnostic)
    let outcome = ClaimOutcome(
      path: section.path, line: error.location.line ?? 1, text: error.text, triple: nil,
      optimize: nil, status: .error, message: error.diagnostic.message)
    section.results.append(CheckReport.Result(outcome: outcome))
  }

  fileprivate mutating func add(_ claim: Claim, failedWith diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    diagnostic.location = diagnostic.location ?? claim.location
    errors.append(diagnostic)
    add(claim, .error, diagnostic.message)
  }

  fileprivate mutating func add(
    _ claim: Claim, _ status: ClaimOutcome.Status, _ message: String, comparison: Int? = nil
  ) {
    let outcome = ClaimOutcome(
      path: section.path, line: claim.location.line ?? 1, text: claim.text,
      triple: section.triple, optimize: section.optimize, status: status, message: message)
    section.results.append(CheckReport.Result(outcome: outcome, comparison: comparison))
  }
}

extension CheckReport.Section {
  /// Adds a comparison unless the same pair is there already; the index of the pair.
  fileprivate mutating func add(_ comparison: Comparison) -> Int {
    let known = comparisons.firstIndex { other in
      [other.baseline, other.candidate].map(\.identity)
        == [comparison.baseline, comparison.candidate].map(\.identity)
    }
    if let known { return known }
    comparisons.append(comparison)
    return comparisons.count - 1
  }
}

extension ComparisonError {
  /// Whether the functions were found and there is nothing to learn from comparing them.
  fileprivate var isVacuous: Bool {
    switch self {
    case .sameFunction, .noInstructions: true
    case .ambiguousEquation, .ambiguousRoutine, .unknownKind, .architectures: false
    }
  }
}

extension Comparison.Subject {
  fileprivate var identity: [String] { [path, symbol] }
}
