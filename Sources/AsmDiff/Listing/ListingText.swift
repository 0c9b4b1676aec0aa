/// The checks that bytes must pass before they are read as a listing.
enum ListingText {
  /// Refuses bytes that are not UTF-8 text.
  static func check(_ bytes: [UInt8], path: String) throws(ListingError) {
    if bytes.count > Listing.sizeLimit {
      throw ListingError(.tooLarge(bytes: bytes.count), path: path)
    }
    if bytes.contains(0) {
      throw ListingError(.binary(lookingLike: kind(of: bytes)), path: path)
    }
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw ListingError(.notUTF8, path: path, line: lineOfInvalidText(bytes))
    }
    try checkLineEnds(bytes, path: path)
  }

  /// Refuses a carriage return within a line: some assemblers end the line there, others do not.
  private static func checkLineEnds(_ bytes: [UInt8], path: String) throws(ListingError) {
    var position = 0
    while let found = bytes[position...].firstIndex(of: ASCII.carriageReturn) {
      guard found + 1 < bytes.count, bytes[found + 1] == ASCII.newline else {
        throw ListingError(
          .syntax("a carriage return within a line"), path: path,
          line: 1 + bytes[..<found].count { $0 == ASCII.newline })
      }
      position = found + 1
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    ([0x7f, 0x45, 0x4c, 0x46], "an ELF object or program"),
    ([0xcf, 0xfa, 0xed, 0xfe], "a Mach-O object or program"),
    ([0x42, 0x43, 0xc0, 0xde], "LLVM bitcode"),
    ([0x21, 0x3c, 0x61, 0x72], "an archive"),
    ([0x1f, 0x8b], "a compressed file"),
  ]

  private static func kind(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  private static func lineOfInvalidText(_ bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: ASCII.newline, omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  /// The bytes with block comments blanked out.
  ///
  /// - Throws: `ListingError` for a comment without an end.
  static func withoutBlockComments(
    _ bytes: [UInt8], _ syntax: ListingSyntax, path: String
  ) throws(ListingError) -> [UInt8] {
    guard let first = firstBlockComment(bytes) else { return bytes }
    var result = bytes
    var position = first
    var line = 1 + bytes[..<first].count { $0 == ASCII.newline }
    while position < result.count {
      switch result[position] {
      case ASCII.newline: line += 1
      case ASCII.quote: position = endOfString(result, from: position)
      case ASCII.hash where syntax.hashStartsComment || startsLine(result, at: position):
        position = endOfLine(result, from: position) - 1
      case ASCII.semicolon where syntax.semicolonStartsComment:
        position = endOfLine(result, from: position) - 1
      case ASCII.slash where isLineComment(result, at: position):
        position = endOfLine(result, from: position) - 1
      case ASCII.apostrophe: position = endOfLetter(result, from: position) - 1
      case ASCII.slash where isComment(result, at: position):
        guard let end = blank(&result, from: position) else {
          throw ListingError(.unterminatedComment, path: path, line: line)
        }
        line += result[position..<end].count { $0 == ASCII.newline }
        position = end - 1
      default: break
      }
      position += 1
    }
    return result
  }

  private static func firstBlockComment(_ bytes: [UInt8]) -> Int? {
    var position = bytes.startIndex
    while let slash = bytes[position...].firstIndex(of: ASCII.slash) {
      if isComment(bytes, at: slash) { return bytes[..<slash].lastIndex(of: ASCII.newline) ?? 0 }
      position = slash + 1
    }
    return nil
  }

  private static func startsLine(_ bytes: [UInt8], at position: Int) -> Bool {
    let before = bytes[..<position].last { !ASCII.isBlank($0) }
    return before == nil || before == ASCII.newline
  }

  private static func isComment(_ bytes: [UInt8], at slash: Int) -> Bool {
    slash + 1 < bytes.count && bytes[slash + 1] == ASCII.star
  }

  private static func isLineComment(_ bytes: [UInt8], at slash: Int) -> Bool {
    slash + 1 < bytes.count && bytes[slash + 1] == ASCII.slash
  }

  /// Where a letter such as `'/` ends.
  private static func endOfLetter(_ bytes: [UInt8], from apostrophe: Int) -> Int {
    let next = apostrophe + 1
    return next < bytes.count && bytes[next] != ASCII.newline ? next + 1 : next
  }

  private static func endOfString(_ bytes: [UInt8], from quote: Int) -> Int {
    var position = quote + 1
    while position < bytes.count && bytes[position] != ASCII.newline {
      if bytes[position] == ASCII.quote { return position }
      let isEscape =
        bytes[position] == ASCII.backslash && position + 1 < bytes.count
        && bytes[position + 1] != ASCII.newline
      position += isEscape ? 2 : 1
    }
    return min(position, bytes.count) - 1
  }

  private static func endOfLine(_ bytes: [UInt8], from position: Int) -> Int {
    bytes[position...].firstIndex(of: ASCII.newline) ?? bytes.count
  }

  /// Overwrites a comment with spaces; nil when it has no end.
  private static func blank(_ bytes: inout [UInt8], from start: Int) -> Int? {
    var position = start + 2
    while position + 1 < bytes.count {
      if bytes[position] == ASCII.star && bytes[position + 1] == ASCII.slash {
        for index in start..<position + 2 where bytes[index] != ASCII.newline {
          bytes[index] = ASCII.space
        }
        return position + 2
      }
      position += 1
    }
    return nil
  }
}
