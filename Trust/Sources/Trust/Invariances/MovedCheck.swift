import AsmDiff

/// Whether a verdict moves when a listing is changed.
struct MovedCheck: Sendable {
  let transformation: Transformation
  /// The functions, as they are called in the original: the baseline and the candidate.
  let names: (baseline: String, candidate: String)
  /// What is said of the two before anything was changed; of a function and itself it is identical.
  let before: Outcome
  /// What is said when the candidate, or the baseline, is the changed one.
  let after: [Outcome]

  /// Holds a function against its changed self.
  ///
  /// Of a function that is identical, no analysis is asked.
  init(_ function: String, of listing: ChangedListing) {
    self.init((function, function), listing, before: .isIdentical(true))
  }

  /// Holds two functions against each other, of which it is known what was said before.
  init(_ pair: FunctionPair, of listing: ChangedListing, before: Outcome) {
    self.init((pair.baseline, pair.candidate), listing, before: before)
  }

  private init(
    _ names: (baseline: String, candidate: String), _ listing: ChangedListing, before: Outcome
  ) {
    transformation = listing.transformation
    self.names = names
    self.before = before
    let (original, changed) = (listing.original.listing, listing.changed.listing)
    let (baseline, candidate) = (
      listing.name(of: names.baseline), listing.name(of: names.candidate)
    )
    after = [
      Outcome(candidate, of: changed, names.baseline, of: original, like: before, listing.options),
      Outcome(names.candidate, of: original, baseline, of: changed, like: before, listing.options),
    ]
  }

  /// Whether the verdict is the same before and after.
  var isUnmoved: Bool {
    if case .refused = before { return false }
    return after.allSatisfy { $0 == before }
  }
}
