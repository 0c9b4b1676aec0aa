/// Strings as assemblers write them: in quotes, with escapes.
enum EscapedString {
  /// The bytes of a quoted string.
  ///
  /// Source: the GNU assembler's manual, "Strings": `\b \f \n \r \t \\ \"`, octal and `\x`.
  static func bytes(of quoted: String) -> [UInt8] {
    let text = Array(quoted.utf8.dropFirst().dropLast())
    var result: [UInt8] = []
    var position = 0
    while position < text.count {
      if text[position] != ASCII.backslash || position + 1 == text.count {
        result.append(text[position])
        position += 1
      } else {
        position = appendEscape(text, at: position + 1, to: &result)
      }
    }
    return result
  }

  private static let simple: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
    UInt8(ascii: "t"): 9,
  ]

  private static func appendEscape(
    _ text: [UInt8], at position: Int, to result: inout [UInt8]
  ) -> Int {
    let letter = text[position]
    if letter == UInt8(ascii: "x") || letter == UInt8(ascii: "X") {
      let digits = text[(position + 1)...].prefix { Character(Unicode.Scalar($0)).isHexDigit }
      result.append(value(of: digits, radix: 16))
      return position + 1 + digits.count
    }
    let digits = text[position...].prefix(3).prefix { (0x30...0x37).contains($0) }
    if !digits.isEmpty {
      result.append(value(of: digits, radix: 8))
      return position + digits.count
    }
    result.append(simple[letter] ?? letter)
    return position + 1
  }

  private static func value(of digits: ArraySlice<UInt8>, radix: Int) -> UInt8 {
    digits.reduce(0) { sum, digit in
      let value = Character(Unicode.Scalar(digit)).hexDigitValue ?? 0
      return UInt8(truncatingIfNeeded: Int(sum) * radix + value)
    }
  }
}
