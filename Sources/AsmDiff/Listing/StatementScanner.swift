/// Splits a listing's bytes into statements in one pass.
///
/// Complexity: linear in the listing's size.
struct StatementScanner {
  private let path: String
  private let syntax: ListingSyntax
  private var statements: [Statement] = []
  private var position = 0
  private var line = 1

  private init(_ syntax: ListingSyntax, path: String, size: Int) {
    self.path = path
    self.syntax = syntax
    statements.reserveCapacity(size / 24)
  }

  /// The statements of a listing, in order.
  ///
  /// - Throws: `ListingError` for a string that its line does not end.
  static func statements(
    of bytes: [UInt8], _ syntax: ListingSyntax, path: String
  ) throws(ListingError) -> [Statement] {
    var scanner = StatementScanner(syntax, path: path, size: bytes.count)
    let span = bytes.span
    while scanner.position < span.count { try scanner.scanLine(span) }
    return scanner.statements
  }

  private mutating func scanLine(_ bytes: Span<UInt8>) throws(ListingError) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.newline {
        position += 1
        line += 1
        return
      }
      if startsComment(bytes, at: position) || byte == ASCII.hash {
        skipComment(bytes)
      } else if ASCII.isBlank(byte) || byte == ASCII.semicolon {
        position += 1
      } else {
        try scanStatement(bytes)
      }
    }
  }

  private func startsComment(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case ASCII.hash: syntax.hashStartsComment
    case ASCII.semicolon: syntax.semicolonStartsComment
    case ASCII.slash: index + 1 < bytes.count && bytes[index + 1] == ASCII.slash
    default: false
    }
  }

  private mutating func skipComment(_ bytes: Span<UInt8>) {
    let start = position
    while position < bytes.count && bytes[position] != ASCII.newline { position += 1 }
    append(.comment, from: start, to: position, bytes)
  }

  private mutating func scanStatement(_ bytes: Span<UInt8>) throws(ListingError) {
    let start = position
    let nameEnd = try endOfName(bytes, from: start)
    var next = nameEnd
    while next < bytes.count && ASCII.isBlank(bytes[next]) { next += 1 }
    if next < bytes.count && next > start && bytes[next] == ASCII.colon && nameEnd > start {
      append(.label, from: start, to: nameEnd, bytes)
      position = next + 1
      return
    }
    let isAssignment = next < bytes.count && bytes[next] == ASCII.equals && nameEnd > start
    position = nameEnd
    try skipContent(bytes)
    let isDirective = bytes[start] == ASCII.period
    append(
      isAssignment ? .assignment : isDirective ? .directive : .instruction, from: start,
      to: position, bytes)
  }

  private func endOfName(_ bytes: Span<UInt8>, from start: Int) throws(ListingError) -> Int {
    if bytes[start] == ASCII.quote { return try endOfString(bytes, from: start) }
    var index = start
    while index < bytes.count && (ASCII.isName(bytes[index]) || bytes[index] == ASCII.at) {
      index += 1
    }
    return index
  }

  /// Moves to the end of the statement: a comment, a separator or the end of the line.
  private mutating func skipContent(_ bytes: Span<UInt8>) throws(ListingError) {
    while position < bytes.count {
      switch bytes[position] {
      case ASCII.newline, ASCII.semicolon: return
      case ASCII.hash where syntax.hashStartsComment: return
      case ASCII.quote: position = try endOfString(bytes, from: position)
      case ASCII.slash where startsComment(bytes, at: position): return
      case ASCII.apostrophe:
        position += 1
        if position < bytes.count && bytes[position] != ASCII.newline { position += 1 }
      default: position += 1
      }
    }
  }

  private func endOfString(_ bytes: Span<UInt8>, from start: Int) throws(ListingError) -> Int {
    var index = start + 1
    while index < bytes.count && bytes[index] != ASCII.newline {
      if bytes[index] == ASCII.quote { return index + 1 }
      // A backslash in front of the line's end does not join two lines.
      let isEscape =
        bytes[index] == ASCII.backslash && index + 1 < bytes.count
        && bytes[index + 1] != ASCII.newline
      index += isEscape ? 2 : 1
    }
    throw ListingError(
      .unterminatedString, path: path, line: line, column: column(of: start, bytes))
  }

  private func column(of offset: Int, _ bytes: Span<UInt8>) -> Int {
    var start = offset
    while start > 0 && bytes[start - 1] != ASCII.newline { start -= 1 }
    return offset - start + 1
  }

  private mutating func append(
    _ kind: Statement.Kind, from start: Int, to end: Int, _ bytes: Span<UInt8>
  ) {
    var end = end
    while end > start && ASCII.isBlank(bytes[end - 1]) { end -= 1 }
    statements.append(
      Statement(start: Int32(start), end: Int32(end), line: Int32(line), kind: kind))
  }
}
