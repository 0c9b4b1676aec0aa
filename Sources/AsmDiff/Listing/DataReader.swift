import Foundation

/// Reads the directives of a data object.
struct DataReader {
  private(set) var content = DataContent()
  private let listing: Listing

  init(_ listing: Listing) { self.listing = listing }

  /// Reads one directive that lays down bytes.
  mutating func read(_ directive: DataDirective, _ statement: Statement) throws(ListingError) {
    var cursor = Cursor(listing.bytes, statement.range)
    let name = cursor.takeWord()
    let line = Int(statement.line)
    do throws(SyntaxError) {
      switch directive {
      case .zeros, .fill: try readRun(&cursor, directive, line)
      default: try readList(&cursor, directive, name, line)
      }
    } catch {
      throw listing.error(error)
    }
  }

  /// Keeps a directive word for word.
  mutating func keep(_ statement: Statement) {
    content.append(.verbatim(listing.text(of: statement)), line: Int(statement.line))
  }

  /// Keeps the alignment that an object asks for: `movaps` traps on less.
  mutating func align(_ statement: Statement) {
    let text = listing.text(of: statement)
    let alignment = listing.alignment(Directive(text))
    content.append(.verbatim(alignment?.textInData ?? text), line: Int(statement.line))
  }

  mutating func finish() -> [(element: DataElement, line: Int)] {
    content.finish()
    return content.elements
  }

  private mutating func readRun(
    _ cursor: inout Cursor, _ directive: DataDirective, _ line: Int
  ) throws(SyntaxError) {
    var numbers: [Int64] = []
    repeat {
      guard let number = try cursor.takeExpression().number else {
        throw cursor.failure("a length must be a number")
      }
      numbers.append(number)
    } while cursor.take(ASCII.comma)
    cursor.skipBlanks()
    if !cursor.isAtEnd { throw cursor.failure("unexpected text behind a number") }
    let unit = directive == .fill && numbers.count > 1 ? numbers[1] : 1
    let value =
      directive == .fill ? (numbers.count > 2 ? numbers[2] : 0) : numbers.dropFirst().first
    guard (0...Int64(Int32.max)).contains(numbers[0]), (0...8).contains(unit) else {
      throw cursor.failure("a length of \(numbers[0]) is out of range")
    }
    guard let value, value != 0 else {
      return content.appendZeros(Int(numbers[0] * unit), line: line)
    }
    guard numbers[0] <= Self.longestFill else {
      throw cursor.failure("a length of \(numbers[0]) is out of range")
    }
    // The directive's number has four bytes, however wide it is laid down.
    let bits = unit > 4 ? value & 0xffff_ffff : value
    guard numbers[0] * unit <= Self.longestRun else {
      let fill = DataElement.fill(count: Int(numbers[0]), width: Int(unit), bits)
      return content.append(fill, line: line)
    }
    for _ in 0..<numbers[0] { append(bits, width: Int(unit), line) }
  }

  /// How often a number other than zero may be repeated.
  private static let longestFill = 1 << 20
  /// How many bytes of repeated numbers are laid down one by one: a short line asks for very many of them.
  private static let longestRun = 256

  private mutating func readList(
    _ cursor: inout Cursor, _ directive: DataDirective, _ name: String, _ line: Int
  ) throws(SyntaxError) {
    repeat {
      cursor.skipBlanks()
      switch directive {
      case .strings(let isTerminated):
        guard cursor.next == ASCII.quote else { throw cursor.failure("expected a string") }
        for byte in try EscapedString.bytes(of: cursor.takeQuoted()) {
          content.append(byte, line: line)
        }
        if isTerminated { content.append(0, line: line) }
      case .reals(let width): try readReal(&cursor, width: width, line)
      case .integers(let width): try readInteger(&cursor, width: width, name, line)
      case .leb128(let isSigned): try readLEB128(&cursor, isSigned: isSigned, name, line)
      case .zeros, .fill: break
      }
    } while cursor.take(ASCII.comma)
    cursor.skipBlanks()
    if !cursor.isAtEnd { throw cursor.failure("unexpected text behind a number") }
  }

  private mutating func readInteger(
    _ cursor: inout Cursor, width: Int, _ name: String, _ line: Int
  ) throws(SyntaxError) {
    if width == 16 {
      return content.append(.verbatim(name + " " + cursor.takeRest()), line: line)
    }
    cursor.allowsShiftedSymbols = true
    let expression = try cursor.takeExpression()
    guard let number = expression.number else {
      return content.append(
        .expression(directive: Self.directiveName(width: width), expression), line: line)
    }
    append(number, width: width, line)
  }

  private mutating func readLEB128(
    _ cursor: inout Cursor, isSigned: Bool, _ name: String, _ line: Int
  ) throws(SyntaxError) {
    let expression = try cursor.takeExpression()
    guard let number = expression.number else {
      return content.append(.expression(directive: name, expression), line: line)
    }
    content.append(.verbatim("\(name) \(number)"), line: line)
  }

  private mutating func readReal(
    _ cursor: inout Cursor, width: Int, _ line: Int
  ) throws(SyntaxError) {
    let start = cursor
    let isNegative = cursor.take(ASCII.minus)
    var text = cursor.takeName()
    if cursor.next == ASCII.plus || cursor.next == ASCII.minus, text.lowercased().hasSuffix("e") {
      text.unicodeScalars.append(Unicode.Scalar(cursor.next))
      cursor.advance()
      text += cursor.takeName()
    }
    guard let value = Double(text), let single = Float(text) else {
      throw start.failure("'\(text)' is not a number")
    }
    let bits =
      width == 8
      ? Int64(bitPattern: (isNegative ? -value : value).bitPattern)
      : Int64((isNegative ? -single : single).bitPattern)
    append(bits, width: width, line)
  }

  private mutating func append(_ number: Int64, width: Int, _ line: Int) {
    for shift in 0..<width {
      content.append(UInt8(truncatingIfNeeded: number >> (8 * shift)), line: line)
    }
  }

  private static func directiveName(width: Int) -> String {
    [1: ".byte", 2: ".short", 4: ".long"][width] ?? ".quad"
  }
}
