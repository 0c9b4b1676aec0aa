/// How the names of callees and symbols stand in a pattern.
enum CalleeName {
  /// The name, in double quotes if it would not be read back without them.
  static func text(_ name: String) -> String {
    var bytes = Array(name.utf8)[...]
    if plainPrefix(&bytes), bytes.isEmpty { return name }
    let escaped = name.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(String(escaped))\""
  }

  /// Takes a name that needs no quotes off the front: a word, with one list of labels perhaps.
  static func plainPrefix(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isNameByte(first), !isDigit(first) else { return false }
    bytes = bytes.drop(while: isNameByte)
    guard bytes.first == UInt8(ascii: "(") else { return true }
    let rest = bytes.dropFirst().drop { isNameByte($0) || $0 == UInt8(ascii: ":") }
    if rest.first == UInt8(ascii: ")") { bytes = rest.dropFirst() }
    return true
  }

  /// Whether a byte may stand in a name without quotes.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "."): true
    default: isDigit(byte)
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
