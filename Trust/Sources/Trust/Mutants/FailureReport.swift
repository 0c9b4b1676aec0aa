import Foundation
import Synchronization

/// Tells failing cases on standard error as they are found, the first ones of a part.
final class FailureReport: Sendable {
  /// How many are told; the others are only counted.
  private static let limit = 20

  private let count = Mutex(0)

  /// Tells some cases.
  func tell(_ failures: [String]) {
    for failure in failures {
      let number = count.withLock { count in
        count += 1
        return count
      }
      if number <= Self.limit { Self.write(failure) }
    }
  }

  /// Writes lines at once.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
