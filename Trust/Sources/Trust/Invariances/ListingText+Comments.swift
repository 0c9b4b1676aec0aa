import Harness

extension ListingText {
  /// Comments that look like code, and like what comments of a compiler say.
  private static let comments = [
    "jmp\t.LBB0_1", "-- Begin function other", ".size\tother, 8", "callq\tmalloc", "%bb.1:",
    "\"quoted\"", "other:", "",
  ]

  /// The listing without any comment.
  func withoutComments() -> ListingText {
    var result = self
    result.lines = lines.map(Self.withoutComment)
    return result
  }

  /// The listing with other comments: the compiler's are gone, and others stand between and behind
  /// the lines, with every marker that the assembler takes.
  func commented(using numbers: inout RandomNumbers) -> ListingText {
    var result = self
    result.lines = lines.dropLast().flatMap { line in
      let comment = Self.comment(using: &numbers)
      let bare = Self.withoutComment(line)
      switch numbers.next() % 6 {
      case 0: return [bare, "\t" + comment]
      case 1: return [comment, bare]
      case 2: return ["/* \(Self.comments[0])", "  \(Self.comments[2]) */", bare]
      case 3, 4: return [bare.isEmpty ? bare : bare + "\t" + comment]
      default: return [bare]
      }
    }
    result.lines += lines.suffix(1)
    return result
  }

  private static func comment(using numbers: inout RandomNumbers) -> String {
    let text = comments[Int(numbers.next() % UInt64(comments.count))]
    return switch numbers.next() % 4 {
    case 0: "# " + text
    case 1: "## " + text
    case 2: "// " + text
    default: "/* " + text + " */"
    }
  }

  /// A line without the comment that the compiler wrote: the marker stands at the beginning of a word
  /// and outside of quotes.
  private static func withoutComment(_ line: String) -> String {
    guard line.contains("#") || line.contains("//") else { return line }
    for token in tokens(of: line) where !token.hasPrefix("\"") {
      guard let start = comment(in: token, of: line) else { continue }
      let code = line[..<start].reversed().drop { $0 == " " || $0 == "\t" }
      return String(code.reversed())
    }
    return line
  }

  private static func comment(in token: Substring, of line: String) -> String.Index? {
    token.indices.first { place in
      guard place == line.startIndex || " \t".contains(line[line.index(before: place)]) else {
        return false
      }
      let rest = line[place...]
      return rest.hasPrefix("//")
        || (rest.hasPrefix("#") && rest.dropFirst().first.map { !$0.isNumber && $0 != ":" } ?? true)
    }
  }
}
