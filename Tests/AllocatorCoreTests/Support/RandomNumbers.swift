import Foundation

/// A generator of numbers that are the same on every run.
struct RandomNumbers: RandomNumberGenerator {
  /// Which numbers the tests draw; other ones with the environment variable `ASMDIFF_RANDOM_SEED`.
  static let seed =
    ProcessInfo.processInfo.environment["ASMDIFF_RANDOM_SEED"].flatMap(UInt64.init) ?? 1

  private var state = RandomNumbers.seed

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a bound, which is small enough for the bias not to matter.
  mutating func next(below bound: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % bound }
}
