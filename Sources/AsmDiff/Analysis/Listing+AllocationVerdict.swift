extension Listing {
  /// What the allocation sequences of two functions say of each other.
  ///
  /// No comparison asks for it yet.
  /// - Throws: `FunctionLookupError` for a name that stands for no function or for several.
  package func allocationVerdict(
    _ candidate: String, against baseline: String
  ) throws(FunctionLookupError) -> (
    verdict: Verdict, reasons: [String], witness: Comparison.Witness?
  ) {
    let cache = NormalFormCache(self, rules: Set(NormalizationRule.allCases))
    let comparison = AllocationComparison(
      try function(named: baseline), cache, try function(named: candidate), cache)
    return (comparison.verdict, comparison.reasons, comparison.witness)
  }
}
