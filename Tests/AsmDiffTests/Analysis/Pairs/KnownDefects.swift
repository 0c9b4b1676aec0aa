/// Pairs on which the walk over paths is known to be wrong, to give up, or never to come back.
///
/// Every entry is a defect of the analysis and not of the pair; it goes when the walk gets it right.
enum KnownDefects {
  /// The walk does not end in seconds.
  static let slow: Set<String> = [
    "an inner loop that leaks", "the block of the turn before", "blocks in an array",
    "a loop over a range and one with stride",
  ]

  /// The levels at which the verdict is not the right one.
  static let wrong: [String: Set<PairListings.Level>] = [
    // Paths that cannot run are taken for paths that can.
    "what calloc gives is zero": [.none, .some, .speed],
    "a path that no number takes": [.none],
    "signed and unsigned comparisons": [.some, .speed],
    "a negative number as an unsigned bound": [.speed],
    // Sets that are not regular, or more than loops without a bound, are proved equal.
    "at most seven turns": [.none, .some, .speed],
    "a thousand turns and one more": [.none, .some, .speed],
    "as many blocks as other blocks, and one at least": [.none, .some, .speed],
    "one loop around another, counted otherwise": [.none],
    // The address that a callee returns to is not kept where the callee finds it.
    "the way back is overwritten": [.speed],
    // What a routine that nobody knows is given is not compared, and decides how much it allocates.
    "a managed buffer": [.none],
    "an array of two sizes": [.none],
    "a buffer of bytes by hand": [.none],
    // A callee that calls itself is taken for a routine that nobody knows.
    "recursion and a loop": [.none],
    // Slots that a loop reads are forgotten, and then what is forgotten is taken for another block.
    "zeroed and not written again": [.none],
    // What a C routine preserves is forgotten in r12, r13 and r14.
    "a condition in memory that a callee may change": [.some],
    "an argument freed": [.some, .speed],
  ]
}
