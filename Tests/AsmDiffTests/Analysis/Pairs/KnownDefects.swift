/// Pairs on which the walk over paths is known to be wrong, to give up, or never to come back.
///
/// Every entry is a defect of the analysis and not of the pair; it goes when the walk gets it right.
enum KnownDefects {
  /// The walk does not end in seconds.
  static let slow: Set<String> = [
    "an inner loop that leaks", "the block of the turn before", "blocks in an array",
  ]

  /// The levels at which the verdict is not the right one.
  static let wrong: [String: Set<PairListings.Level>] = [
    // Paths that cannot run are taken for paths that can.
    "what calloc gives is zero": [.none, .some, .speed],
    "a path that no number takes": [.none],
    "signed and unsigned comparisons": [.some, .speed],
    // Sets that are not regular, or more than loops without a bound, are proved equal.
    "at most seven turns": [.none, .some, .speed],
    "a thousand turns and one more": [.none, .some, .speed],
    "one loop around another, counted otherwise": [.none],
    // A callee that calls itself is taken for a routine that nobody knows.
    "recursion and a loop": [.none],
    // Slots that a loop reads are forgotten, and then what is forgotten is taken for another block.
    "zeroed and not written again": [.none],
    // What a C routine preserves is forgotten in r12, r13 and r14.
    "a condition in memory that a callee may change": [.some],
    "an argument freed": [.some, .speed],
  ]
}
