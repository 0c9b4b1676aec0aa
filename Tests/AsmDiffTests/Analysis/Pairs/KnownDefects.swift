/// Pairs on which the walk over paths is known to be wrong, to give up, or never to come back.
///
/// Every entry is a defect of the analysis and not of the pair; it goes when the walk gets it right.
enum KnownDefects {
  /// The walk does not end in seconds.
  static let slow: Set<String> = []

  /// The levels at which the verdict is not the right one.
  static let wrong: [String: Set<PairListings.Level>] = [:]
}
