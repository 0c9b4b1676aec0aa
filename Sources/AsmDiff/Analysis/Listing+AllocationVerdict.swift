extension Listing {
  /// What the allocation sequences of two functions say of each other, whatever their code is.
  ///
  /// - Throws: `FunctionLookupError` for a name that stands for no function or for several.
  package func allocationVerdict(
    _ candidate: String, against baseline: String
  ) throws -> (verdict: Verdict, reasons: [String], witness: Comparison.Witness?) {
    let cache = NormalFormCache(self, rules: Set(NormalizationRule.allCases))
    let comparison = try AllocationComparison(
      AllocationSubject(function: try function(named: baseline), cache: cache, routines: .standard),
      AllocationSubject(function: try function(named: candidate), cache: cache, routines: .standard)
    )
    return (comparison.verdict, comparison.reasons, comparison.witness)
  }
}
