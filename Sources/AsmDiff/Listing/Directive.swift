/// A directive's name and its arguments, split at commas outside quotes and parentheses.
struct Directive {
  var name: String
  var arguments: [String]

  init(_ text: String) {
    let end = text.firstIndex { $0 == " " || $0 == "\t" } ?? text.endIndex
    name = String(text[..<end])
    arguments = Self.split(text[end...])
  }

  private static func split(_ text: Substring) -> [String] {
    var arguments: [String] = []
    var rest = text.utf8[...]
    while let comma = QuotedName.firstIndex(of: ",", in: Substring(rest)) {
      arguments.append(Substring(rest[..<comma]).trimmed)
      rest = rest[rest.index(after: comma)...]
    }
    let last = Substring(rest).trimmed
    return last.isEmpty && arguments.isEmpty ? [] : arguments + [last]
  }
}

extension Substring {
  /// The text without white space at both ends.
  var trimmed: String {
    guard let first = utf8.firstIndex(where: { !ASCII.isBlank($0) }),
      let last = utf8.lastIndex(where: { !ASCII.isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
