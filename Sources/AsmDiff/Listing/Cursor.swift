/// Reads a stretch of a listing's bytes from left to right.
struct Cursor {
  let bytes: [UInt8]
  let end: Int
  private(set) var position: Int
  /// Whether a sum of symbols may be shifted right: in data, tables of short jumps hold such sums.
  var allowsShiftedSymbols = false
  /// How many parentheses and signs are open.
  private var depth = 0

  /// How deep expressions may nest: without a limit a hostile listing exhausts the stack.
  private static let deepest = 64

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next byte; zero at the end, which no listing holds.
  var next: UInt8 { position < end ? bytes[position] : 0 }

  /// The byte after the next one.
  var second: UInt8 { position + 1 < end ? bytes[position + 1] : 0 }

  var isAtEnd: Bool { position >= end }

  mutating func advance(by count: Int = 1) { position += count }

  mutating func skipBlanks() {
    while position < end && ASCII.isBlank(bytes[position]) { position += 1 }
  }

  /// Whether the next byte, after blanks, is this one; if so it is passed.
  mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte, !isAtEnd else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(SyntaxError) {
    guard take(byte) else {
      throw failure("expected '\(Unicode.Scalar(byte))'")
    }
  }

  mutating func enterNesting() throws(SyntaxError) {
    guard depth < Self.deepest else { throw failure("an expression is nested too deeply") }
    depth += 1
  }

  mutating func leaveNesting() { depth -= 1 }

  func failure(_ message: String) -> SyntaxError { SyntaxError(message: message, offset: position) }

  /// The run of name characters that comes next.
  mutating func takeName() -> String {
    let start = position
    while position < end && ASCII.isName(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The run of bytes up to white space.
  mutating func takeWord() -> String {
    let start = position
    while position < end && !ASCII.isBlank(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A string in quotes, its quotes included.
  mutating func takeQuoted() throws(SyntaxError) -> String {
    let start = position
    position += 1
    while position < end && bytes[position] != ASCII.quote {
      position += bytes[position] == ASCII.backslash ? 2 : 1
    }
    guard position < end else { throw failure("a string is not closed") }
    position += 1
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The rest of the text.
  mutating func takeRest() -> String {
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }
}
