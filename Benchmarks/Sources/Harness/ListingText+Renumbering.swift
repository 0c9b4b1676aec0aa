extension ListingText {
  /// The listing with another name for every local label (those that begin with `.L`).
  ///
  /// Each name gets another one, in an order that has nothing to do with the old one.
  public func renumbered(using numbers: inout RandomNumbers) -> (text: ListingText, labels: Int) {
    let names = Set(lines.flatMap { Self.tokens(of: $0).filter(Self.isLocal).map(String.init) })
    let new = (0..<names.count).map { ".LR\($0)" }.shuffled(using: &numbers)
    let renamed = Dictionary(uniqueKeysWithValues: zip(names.sorted(), new))
    var result = self
    result.lines = lines.map { line in
      line.contains(".L")
        ? Self.tokens(of: line).map { renamed[String($0)] ?? String($0) }.joined() : line
    }
    return (result, names.count)
  }

  static func isLocal(_ token: Substring) -> Bool {
    token.hasPrefix(".L") || token.hasPrefix("\".L")
  }

  /// The names of a line, quoted or not, and what stands between them; nothing is left out.
  ///
  /// Strings of data directives are no names; no string here begins with `.L`.
  public static func tokens(of line: String) -> [Substring] {
    var (tokens, rest): ([Substring], Substring) = ([], line[...])
    while let first = rest.first {
      let end = first == "\"" ? endOfQuotes(rest) : endOfWord(rest)
      tokens.append(rest[..<end])
      rest = rest[end...]
    }
    return tokens
  }

  private static func endOfQuotes(_ text: Substring) -> Substring.Index {
    var index = text.index(after: text.startIndex)
    while index < text.endIndex, text[index] != "\"" {
      if text[index] == "\\" { index = text.index(after: index) }
      if index < text.endIndex { index = text.index(after: index) }
    }
    return index < text.endIndex ? text.index(after: index) : index
  }

  private static func endOfWord(_ text: Substring) -> Substring.Index {
    let isName = isNamePart(text[text.startIndex])
    return text.firstIndex { $0 == "\"" || isNamePart($0) != isName } ?? text.endIndex
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._$@".contains(character)
  }
}
