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
  init(_ function: String, of listing: ChangedListing) {
    self.init(
      (function, function), listing,
      before: listing.hasAllocations ? .verdict(.identical) : .isIdentical(true))
  }

  /// Holds two functions against each other, before and after.
  init(_ pair: FunctionPair, of listing: ChangedListing) {
    let before = Self.ask(
      pair.candidate, of: listing.original, pair.baseline, of: nil, listing)
    self.init((pair.baseline, pair.candidate), listing, before: before)
  }

  private init(
    _ names: (baseline: String, candidate: String), _ listing: ChangedListing, before: Outcome
  ) {
    transformation = listing.transformation
    self.names = names
    self.before = before
    let (original, changed) = (listing.original, listing.changed)
    after = [
      Self.ask(
        listing.name(of: names.candidate), of: changed, names.baseline, of: original, listing),
      Self.ask(
        names.candidate, of: original, listing.name(of: names.baseline), of: changed, listing),
    ]
  }

  private static func ask(
    _ candidate: String, of module: AssembledModule, _ baseline: String,
    of other: AssembledModule?, _ listing: ChangedListing
  ) -> Outcome {
    do {
      guard listing.hasAllocations else {
        return .isIdentical(
          try module.listing.isIdentical(
            candidate, to: baseline, in: other?.listing, options: listing.options))
      }
      return .verdict(
        try module.listing.compare(
          candidate, to: baseline, in: other?.listing, options: listing.options
        ).verdict)
    } catch {
      return .refused("\(error)")
    }
  }

  /// Whether the verdict is the same before and after.
  var isUnmoved: Bool {
    if case .refused = before { return false }
    return after.allSatisfy { $0 == before }
  }
}
