/// The allocation sequences of a function, to be shown.
package struct AllocationSummary: Sendable, Hashable {
  /// The sequences as a regular expression over events; nil where they are not known.
  package var expression: String?
  /// Why they are not known; empty where they are.
  package var reasons: [String]
}

extension Listing {
  /// Finds the allocation sequences of a function.
  ///
  /// No verdict rests on this yet.
  ///
  /// Complexity: bounded by a limit of states, beyond which nothing is said.
  /// - Throws: `ListingError` for an operand that does not parse.
  package func allocations(of function: Function) throws -> AllocationSummary {
    let cache = NormalFormCache(self, rules: Set(NormalizationRule.allCases))
    do {
      let allocations = try FunctionAllocations(function, cache)
      return AllocationSummary(
        expression: allocations.limits.isEmpty ? allocations.automaton.text() : nil,
        reasons: allocations.limits.map(\.description))
    } catch let error as AutomatonLimitError {
      return AllocationSummary(expression: nil, reasons: [error.diagnostic.message])
    }
  }
}
