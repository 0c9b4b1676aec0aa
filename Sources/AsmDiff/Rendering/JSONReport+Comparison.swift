extension JSONReport {
  /// Makes the report of comparisons and of claims.
  package init(
    toolchain: String?, comparisons: [AsmDiff.Comparison], claims: [ClaimOutcome] = [],
    runs: [CheckReport.Section]? = nil
  ) {
    self.runs = runs.map(Self.runs)
    self.toolchain = Nullable(toolchain)
    self.comparisons = comparisons.map(Comparison.init)
    self.claims = claims.map(Claim.init)
  }
}

extension JSONReport.Comparison {
  init(_ comparison: AsmDiff.Comparison) {
    baseline = JSONReport.Subject(comparison.baseline)
    candidate = JSONReport.Subject(comparison.candidate)
    verdict = comparison.verdict
    rules = comparison.rules
    reasons = comparison.reasons
    witness = Nullable(
      comparison.witness.map {
        JSONReport.Witness(allowedBy: $0.allowedBy, sequence: $0.sequence, lines: $0.lines)
      })
  }
}

extension JSONReport.Subject {
  init(_ subject: AsmDiff.Comparison.Subject) {
    path = subject.path
    function = subject.function
    symbol = subject.symbol
    triple = Nullable(subject.triple)
    optimize = Nullable(subject.optimize)
    metrics = subject.metrics
    allocations = Nullable(subject.allocations)
  }
}

extension JSONReport.Claim {
  init(_ outcome: ClaimOutcome) {
    path = outcome.path
    line = outcome.line
    text = outcome.text
    triple = Nullable(outcome.triple)
    optimize = Nullable(outcome.optimize)
    status = outcome.status
    message = outcome.message
  }
}
