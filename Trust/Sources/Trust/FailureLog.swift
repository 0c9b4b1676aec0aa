import Foundation

/// Tells of cases that fail on standard error: the first ones in full, of the rest how many.
struct FailureLog {
  private static let shown = 20
  private var count = 0

  /// Tells of one case.
  mutating func add(_ text: String) {
    count += 1
    if count <= Self.shown { Self.write(text) }
  }

  /// Tells how many cases were not told of.
  func finish() {
    if count > Self.shown { Self.write("and \(count - Self.shown) more") }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("  trust: \(text)\n".utf8))
  }
}
