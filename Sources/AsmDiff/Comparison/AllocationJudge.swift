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
