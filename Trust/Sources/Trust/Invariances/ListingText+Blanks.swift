import Harness

extension ListingText {
  /// The listing with the ends of lines that some editors write.
  func withCarriageReturns() -> ListingText {
    var result = self
    // The last one stands behind the last end of a line.
    result.lines = lines.dropLast().map { $0 + "\r" } + lines.suffix(1)
    return result
  }

  /// The listing with empty lines between others.
  func withBlankLines(using numbers: inout RandomNumbers) -> ListingText {
    var result = self
    result.lines = lines.dropLast().flatMap { line in
      switch numbers.next() % 4 {
      case 0: ["", line]
      case 1: [line, " \t", ""]
      default: [line]
      }
    }
    result.lines += lines.suffix(1)
    return result
  }

  /// The listing with other blanks wherever there are any outside of quotes, and at the ends.
  func withOtherBlanks(using numbers: inout RandomNumbers) -> ListingText {
    var result = self
    result.lines = lines.dropLast().map { line in
      Self.tokens(of: line).map { token in
        token.hasPrefix("\"") ? String(token) : Self.withOtherBlanks(token, using: &numbers)
      }.joined() + Self.blanks(using: &numbers, atLeast: 0)
    }
    result.lines += lines.suffix(1)
    return result
  }

  private static func withOtherBlanks(
    _ token: Substring, using numbers: inout RandomNumbers
  ) -> String {
    var (result, isBehindBlank) = ("", false)
    for character in token {
      let isBlank = character == " " || character == "\t"
      if isBlank && !isBehindBlank { result += blanks(using: &numbers, atLeast: 1) }
      if !isBlank { result.append(character) }
      isBehindBlank = isBlank
    }
    return result
  }

  private static func blanks(using numbers: inout RandomNumbers, atLeast least: Int) -> String {
    String((0..<least + Int(numbers.next() % 3)).map { _ in numbers.next() % 2 == 0 ? " " : "\t" })
  }
}
