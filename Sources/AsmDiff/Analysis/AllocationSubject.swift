/// A function whose allocations are asked for, where it stands, and the routines that are known there.
struct AllocationSubject {
  var function: Function
  /// The function's listing, with every rule of normalisation on.
  var cache: NormalFormCache
  var routines: AllocationRoutines

  /// Analyses the function.
  ///
  /// - Throws: `ListingError` for what does not parse, `AutomatonLimitError` for too many sequences.
  func allocations() throws -> FunctionAllocations {
    try FunctionAllocations(function, cache, routines)
  }

  /// Whether a call of the function's sequences calls a function of its own listing: one that was not
  /// followed, because it recurs or because calls are nested too deeply.
  func isUnfollowed(_ event: AllocationEvent) -> Bool {
    guard case .call(let name) = event else { return false }
    return name == "itself" || cache.listing.function(withSymbol: Symbol(name)) != nil
  }
}
