/// Reads a printed set of event sequences, as the README says that it is written.
struct SequenceParser {
  private let bytes: [UInt8]
  private var position = 0

  /// Reads a whole text.
  ///
  /// - Throws: `TrustError.unreadable` where it is not what the README says.
  static func parse(_ text: String) throws -> SequenceExpression {
    var parser = SequenceParser(bytes: Array(text.utf8))
    let expression = try parser.choice()
    guard parser.next == nil else { throw parser.error }
    return expression
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var error: TrustError {
    .unreadable(String(decoding: bytes, as: UTF8.self), position: position)
  }

  private var next: UInt8? {
    bytes[position...].first { $0 != UInt8(ascii: " ") }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    while bytes[position] != UInt8(ascii: character) { position += 1 }
    position += 1
    return true
  }

  private mutating func choice() throws -> SequenceExpression {
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws -> SequenceExpression {
    var parts = [try repeated()]
    while let next, next != UInt8(ascii: "|"), next != UInt8(ascii: ")") {
      parts.append(try repeated())
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeated() throws -> SequenceExpression {
    var body = try single()
    while true {
      if take("*") {
        body = .star(body)
      } else if take("+") {
        body = .plus(body)
      } else if take("?") {
        body = .optional(body)
      } else {
        return body
      }
    }
  }

  private mutating func single() throws -> SequenceExpression {
    if take("(") {
      let inner = try choice()
      guard take(")") else { throw error }
      return inner
    }
    switch try word() {
    case "nothing": return .nothing
    case "abort": return .event(.abort)
    case "never":
      guard try word() == "returns" else { throw error }
      return .never
    case "call": return .event(try callee())
    case let routine:
      guard position < bytes.count, bytes[position] == UInt8(ascii: "(") else { throw error }
      return .event(.routine(routine, try operands()))
    }
  }

  private mutating func word() throws -> String {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quoted() }
    let start = position
    while position < bytes.count, Self.isPartOfName(bytes[position]) { position += 1 }
    guard position > start else { throw error }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quoted() throws -> String {
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { throw error }
    position = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return character.isASCII
      && (character.isLetter || character.isNumber || "_$.".contains(character))
  }

  private mutating func callee() throws -> SequenceEvent {
    if take("?") { return .indirectCall }
    if next == UInt8(ascii: "[") {
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")) else { throw error }
      position = end + 1
      return .indirectCall
    }
    return .call(try word())
  }

  /// The operands between parentheses, apart at commas that stand in no further parentheses.
  private mutating func operands() throws -> [String] {
    var (texts, depth): ([[UInt8]], Int) = ([[]], 0)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth == 1 { continue }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 {
          return texts == [[]] ? [] : texts.map { String(decoding: $0, as: UTF8.self) }
        }
      case UInt8(ascii: ",") where depth == 1:
        texts.append([])
        continue
      default: break
      }
      texts[texts.count - 1].append(byte)
    }
    throw error
  }
}
