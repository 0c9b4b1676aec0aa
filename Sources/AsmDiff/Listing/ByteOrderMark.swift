/// The three bytes that some editors begin a UTF-8 file with, and that are no part of its text.
enum ByteOrderMark {
  private static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes of a file without its mark.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: Self.bytes) ? Array(bytes.dropFirst(Self.bytes.count)) : bytes
  }
}
