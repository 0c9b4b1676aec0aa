/// Takes the text of a pattern apart.
struct PatternScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Where the scanner is, 1-based.
  var column: Int { offset + 1 }

  var isAtEnd: Bool { offset == bytes.count }

  /// The next byte.
  var next: UInt8? { isAtEnd ? nil : bytes[offset] }

  mutating func skipSpace() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { offset += 1 }
  }

  /// Takes a character that stands here.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// Takes a character behind white space.
  mutating func takeToken(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    return take(character)
  }

  /// Takes all bytes that satisfy a condition.
  mutating func take(while condition: (UInt8) -> Bool) -> String {
    let start = offset
    while let next, condition(next) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Takes letters, digits and what else a plain name holds; empty if there is none.
  mutating func word() -> String { take(while: CalleeName.isNameByte) }

  /// Takes the first of the names that stands here with its operands behind it; nil if none does.
  mutating func takeRoutine(among names: [String]) -> String? {
    let name = names.first { bytes[offset...].starts(with: ($0 + "(").utf8) }
    offset += name?.utf8.count ?? 0
    return name
  }

  /// Takes the name of a callee or symbol; nil if there is none.
  mutating func name() throws(AllocationPatternError) -> String? {
    guard next == UInt8(ascii: "\"") else {
      var rest = bytes[offset...]
      guard CalleeName.plainPrefix(&rest) else { return nil }
      defer { offset = rest.startIndex }
      return String(decoding: bytes[offset..<rest.startIndex], as: UTF8.self)
    }
    let start = column
    offset += 1
    var name: [UInt8] = []
    while let byte = next {
      offset += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: name, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let escaped = next {
        name.append(escaped)
        offset += 1
      } else {
        name.append(byte)
      }
    }
    throw AllocationPatternError(problem: .unclosedQuote, column: start)
  }

  /// Takes what stands before the parenthesis that closes one already taken, and that parenthesis.
  mutating func balanced() throws(AllocationPatternError) -> String {
    let start = offset
    var depth = 1
    while let byte = next {
      offset += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return String(decoding: bytes[start..<(offset - 1)], as: UTF8.self) }
    }
    throw error(.missing(.closingParenthesis))
  }

  /// An error here, or at a column.
  func error(
    _ problem: AllocationPatternError.Problem, at column: Int? = nil
  ) -> AllocationPatternError {
    AllocationPatternError(problem: problem, column: column ?? self.column)
  }
}
