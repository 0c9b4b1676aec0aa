/// Names in quotes, as assemblers write them when a symbol holds spaces or operators.
enum QuotedName {
  /// The name without its quotes, with `\"`, `\\` and `\n` resolved; an unquoted name as it is.
  static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, text.utf8.first == ASCII.quote, text.utf8.last == ASCII.quote
    else { return text }
    let inner = text.dropFirst().dropLast()
    guard inner.utf8.contains(ASCII.backslash) else { return String(inner) }
    var result = ""
    var isEscaped = false
    for character in inner.unicodeScalars {
      if !isEscaped && character == "\\" {
        isEscaped = true
        continue
      }
      if isEscaped && character == "n" {
        result.unicodeScalars.append("\n")
      } else {
        // Any other escape is kept as it is: `"a\b"` must not become the name of `ab`.
        if isEscaped && character != "\"" && character != "\\" { result.append("\\") }
        result.unicodeScalars.append(character)
      }
      isEscaped = false
    }
    return result
  }

  /// The first place of an ASCII character that is neither quoted nor in parentheses.
  static func firstIndex(of character: Unicode.Scalar, in text: some StringProtocol)
    -> String.Index?
  {
    var isQuoted = false
    var isEscaped = false
    var depth = 0
    for (index, byte) in zip(text.utf8.indices, text.utf8) {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isEscaped = byte == ASCII.backslash
        isQuoted = byte != ASCII.quote
      } else if byte == UInt8(ascii: character) && depth == 0 {
        return index
      } else {
        isQuoted = byte == ASCII.quote
        if byte == ASCII.openParenthesis { depth += 1 }
        if byte == ASCII.closeParenthesis { depth -= 1 }
      }
    }
    return nil
  }
}
