import Foundation

extension SeededGenerator {
  /// Which numbers the tests draw; other ones with the environment variable `ASMDIFF_RANDOM_SEED`.
  static let chosenSeed =
    ProcessInfo.processInfo.environment["ASMDIFF_RANDOM_SEED"].flatMap(UInt64.init) ?? 1

  /// A generator of the numbers that were chosen.
  init() { self.init(state: Self.chosenSeed) }
}
