/// Writes values one after the other, so that equal bytes mean equal values.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  mutating func write(_ blob: [UInt8]) {
    write(UInt64(blob.count))
    bytes += blob
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  mutating func write(_ texts: [String]) {
    write(UInt64(texts.count))
    for text in texts { write(text) }
  }
}

/// Reads back what a `ByteWriter` wrote; every read may say that the bytes are something else.
struct ByteReader {
  /// The bytes are not what was asked for.
  struct Mismatch: Error {}

  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() throws(Mismatch) -> UInt64 {
    guard bytes.count - position >= 8 else { throw Mismatch() }
    defer { position += 8 }
    return (0..<8).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64(8 * $1) }
  }

  mutating func blob() throws(Mismatch) -> [UInt8] {
    guard let count = Int(exactly: try number()), count <= bytes.count - position else {
      throw Mismatch()
    }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func texts() throws(Mismatch) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try number()) { texts.append(try text()) }
    return texts
  }

  mutating func text() throws(Mismatch) -> String { String(decoding: try blob(), as: UTF8.self) }
}

/// The FNV-1a hash of 64 bits (RFC 9923): it names files and notices damage, and proves nothing.
enum FNV {
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
