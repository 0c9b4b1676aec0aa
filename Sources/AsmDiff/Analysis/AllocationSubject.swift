/// A function whose allocations are asked for, where it stands, and the routines that are known there.
struct AllocationSubject {
  var function: Function
  /// The function's listing, with every rule of normalisation on.
  var cache: NormalFormCache
  var routines: AllocationRoutines

  /// Analyses the function.
  ///
  /// - Throws: `ListingError` for what does not parse, `AutomatonLimitError` for too many sequences.
  func allocations(merging: JoinPoint.Merging = .late) throws -> FunctionAllocations {
    try FunctionAllocations(function, cache, routines, merging: merging)
  }

  /// Refuses a function without an instruction: what is said of its allocations would say nothing.
  ///
  /// - Throws: `ComparisonError` for such a function, `ListingError` for what does not parse.
  func checkInstructions() throws {
    let form = try cache.form(of: function)
    guard form.instructions.contains(where: { _ in true }) else {
      throw ComparisonError.noInstructions(
        name: function.name, path: cache.listing.path, side: .candidate)
    }
  }

  /// Whether a call of the function's sequences calls a function of its own listing: one that was not
  /// followed, because it recurs or because calls are nested too deeply.
  func isUnfollowed(_ event: AllocationEvent) -> Bool {
    guard case .call(let name) = event else { return false }
    return name == EventLabels.recursionName
      || cache.listing.function(withSymbol: Symbol(name)) != nil
  }
}
