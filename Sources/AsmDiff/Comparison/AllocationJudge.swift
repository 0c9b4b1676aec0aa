/// Decides about the allocations of functions that a session compares.
final class AllocationJudge {
  private let options: ComparisonOptions
  /// The listings, every rule of normalisation on: only so the analysis understands instructions.
  private let baseline: NormalFormCache
  private let candidate: NormalFormCache
  private var routines: (baseline: AllocationRoutines, candidate: AllocationRoutines)?

  init(_ baseline: NormalFormCache, _ candidate: NormalFormCache, _ options: ComparisonOptions) {
    self.options = options
    let all = Set(NormalizationRule.allCases)
    self.baseline =
      options.rules == all ? baseline : NormalFormCache(baseline.listing, rules: all)
    if baseline === candidate {
      self.candidate = self.baseline
    } else {
      self.candidate =
        options.rules == all ? candidate : NormalFormCache(candidate.listing, rules: all)
    }
  }

  /// Fills in what can be said of the allocations, and the verdict that follows unless it is `identical`.
  ///
  /// - Throws: `ComparisonError` where a name that the user gave stands for several symbols, or for no
  ///   routine of the table.
  func decide(_ comparison: inout Comparison, _ left: Function, _ right: Function) throws {
    let routines = try knownRoutines()
    if comparison.isIdentical, let summary = try sharedSummary(left, routines.baseline) {
      comparison.baseline.allocations = summary.expression
      comparison.candidate.allocations = summary.expression
      comparison.hasAllocationEvents = summary.hasEvents
      comparison.notes += declarations
      return
    }
    let result = try AllocationComparison(
      AllocationSubject(function: left, cache: baseline, routines: routines.baseline),
      AllocationSubject(function: right, cache: candidate, routines: routines.candidate),
      equations: Equations(options))
    comparison.baseline.allocations = result.baselineText
    comparison.candidate.allocations = result.candidateText
    comparison.hasAllocationEvents = result.hasEvents
    comparison.notes += declarations
    if comparison.isIdentical { return }
    comparison.verdict = result.verdict
    comparison.witness = result.witness
    comparison.allocationReasons = result.reasons
    comparison.reasons += Reasons.sentences(result)
  }

  /// The sequences of a function and of every function of the listing that is identical to it.
  ///
  /// - Returns: Nil where they show a name, which may be another one on the other side, where names were
  ///   declared to correspond, and for two listings, whose callees of one name need not be the same.
  private func sharedSummary(
    _ function: Function, _ routines: AllocationRoutines
  ) throws -> AllocationSummary? {
    guard baseline === candidate, options.equatedSymbols.isEmpty, options.equatedModules.isEmpty
    else { return nil }
    let subject = AllocationSubject(function: function, cache: baseline, routines: routines)
    guard let allocations = try? subject.allocations(),
      !allocations.automaton.events.contains(where: \.showsName)
    else { return nil }
    return AllocationSummary(allocations, of: function)
  }

  private func knownRoutines() throws(ComparisonError) -> (
    baseline: AllocationRoutines, candidate: AllocationRoutines
  ) {
    if let routines { return routines }
    let first = try AllocationRoutines(options, in: baseline)
    let second =
      baseline === candidate ? first : try AllocationRoutines(options, in: candidate)
    routines = (first, second)
    return (first, second)
  }

  private var declarations: [String] {
    options.allocators.map { "calls of '\($0.name)' count as calls like '\($0.kind)', as declared" }
      + options.harmlessRoutines.map { "calls of '\($0)' count as harmless, as declared" }
  }
}

extension AllocationEvent {
  /// Whether the event shows a symbol, other than that of a routine.
  fileprivate var showsName: Bool {
    if case .call = self { return true }
    return description.contains("&") || description.contains("*(")
  }
}
