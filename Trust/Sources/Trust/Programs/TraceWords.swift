import Foundation

/// The words of a tracer's file, of 64 bits each, least byte first.
struct TraceWords {
  private let bytes: [UInt8]
  private var position = 0

  init(_ data: Data) { bytes = Array(data) }

  /// Takes the next words.
  ///
  /// - Throws: `TrustError.traces` where there are no more.
  mutating func take(_ count: Int) throws -> [UInt64] {
    guard bytes.count - position >= 8 * count else { throw TrustError.traces }
    return (0..<count).map { _ in
      var word: UInt64 = 0
      for index in 0..<8 { word |= UInt64(bytes[position + index]) << (8 * UInt64(index)) }
      position += 8
      return word
    }
  }
}
