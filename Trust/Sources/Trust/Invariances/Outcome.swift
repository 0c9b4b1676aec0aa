import AsmDiff

/// What AsmDiff says about a pair, as far as it must not move.
enum Outcome: Hashable, Sendable, CustomStringConvertible {
  /// Whether the two are identical; nothing else was asked.
  case isIdentical(Bool)
  /// The verdict, with the analysis of allocations.
  case verdict(Verdict)
  /// The pair cannot be compared, for a reason.
  case refused(String)

  /// Asks whether two functions are identical.
  init(
    identityOf candidate: String, of listing: Listing, _ baseline: String, of other: Listing?,
    _ options: ComparisonOptions = ComparisonOptions()
  ) {
    do {
      self = .isIdentical(
        try listing.isIdentical(candidate, to: baseline, in: other, options: options))
    } catch {
      self = .refused("\(error)")
    }
  }

  /// Asks for the verdict on two functions.
  init(
    verdictOn candidate: String, of listing: Listing, _ baseline: String, of other: Listing?,
    _ options: ComparisonOptions = ComparisonOptions()
  ) {
    do {
      self = .verdict(
        try listing.compare(candidate, to: baseline, in: other, options: options).verdict)
    } catch {
      self = .refused("\(error)")
    }
  }

  /// Asks what was asked before.
  init(
    _ candidate: String, of listing: Listing, _ baseline: String, of other: Listing,
    like before: Outcome, _ options: ComparisonOptions
  ) {
    if case .verdict = before {
      self.init(verdictOn: candidate, of: listing, baseline, of: other, options)
    } else {
      self.init(identityOf: candidate, of: listing, baseline, of: other, options)
    }
  }

  var description: String {
    switch self {
    case .isIdentical(let isIdentical): isIdentical ? "identical" : "not identical"
    case .verdict(let verdict): "\(verdict)"
    case .refused(let reason): "refused: \(reason)"
    }
  }

  /// Whether AsmDiff says that the two are identical.
  var isIdentical: Bool { self == .isIdentical(true) || self == .verdict(.identical) }
}
