/// Takes a line apart into words, and knows the column of each.
///
/// A word ends at white space. Inside double quotes white space is part of the word and `\"` and `\\`
/// stand for `"` and `\`; inside single quotes everything is. Quotes may begin inside a word:
/// `--equate "a b"=c`.
struct WordScanner {
  struct Word: Equatable {
    var text: String
    /// In bytes, 1-based.
    var column: Int
    /// Whether any part of it was quoted.
    var isQuoted: Bool
  }

  /// A quotation mark without a partner.
  struct UnclosedQuote: Error {
    var column: Int
  }

  private let bytes: [UInt8]
  private(set) var offset: Int

  /// Scans `bytes` from `offset` on.
  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The column of the next byte that is no white space, or of the line's end.
  mutating func nextColumn() -> Int {
    while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
    return offset + 1
  }

  /// What is left of the line, without the white space around it.
  mutating func rest() -> Word? {
    let column = nextColumn()
    var end = bytes.count
    while end > offset, Self.isSpace(bytes[end - 1]) { end -= 1 }
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    offset = bytes.count
    return text.isEmpty ? nil : Word(text: text, column: column, isQuoted: false)
  }

  /// The next word; nil at the line's end.
  mutating func next() throws(UnclosedQuote) -> Word? {
    let column = nextColumn()
    guard offset < bytes.count else { return nil }
    var text: [UInt8] = []
    var isQuoted = false
    while offset < bytes.count, !Self.isSpace(bytes[offset]) {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        isQuoted = true
        text += try quoted(by: byte)
      } else {
        text.append(byte)
        offset += 1
      }
    }
    return Word(text: String(decoding: text, as: UTF8.self), column: column, isQuoted: isQuoted)
  }

  private mutating func quoted(by mark: UInt8) throws(UnclosedQuote) -> [UInt8] {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      var byte = bytes[offset]
      offset += 1
      if byte == mark { return text }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\""), offset < bytes.count,
        [UInt8(ascii: "\\"), mark].contains(bytes[offset])
      {
        byte = bytes[offset]
        offset += 1
      }
      text.append(byte)
    }
    throw UnclosedQuote(column: start + 1)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
