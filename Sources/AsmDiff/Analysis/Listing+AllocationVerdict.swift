extension Listing {
  /// What the allocation sequences of two functions say of each other, whatever their code is.
  ///
  /// - Throws: `FunctionLookupError` for a name that stands for no function or for several.
  package func allocationVerdict(
    _ candidate: String, against baseline: String
  ) throws -> (verdict: Verdict, reasons: [String], witness: Comparison.Witness?) {
    let cache = NormalFormCache(self, rules: Set(NormalizationRule.allCases))
    let routines = AllocationRoutines(standardIn: self)
    let comparison = try AllocationComparison(
      AllocationSubject(function: try function(named: baseline), cache: cache, routines: routines),
      AllocationSubject(function: try function(named: candidate), cache: cache, routines: routines)
    )
    return (comparison.verdict, comparison.reasons, comparison.witness)
  }
}
