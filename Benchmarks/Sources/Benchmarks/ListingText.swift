import Foundation

/// A listing as lines of text, to be changed without help from the code that is measured.
struct ListingText {
  /// The lines, without their ends.
  var lines: [String]

  init(contentsOf path: String) throws {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Writes the listing beside the one it was made of.
  func write(to path: String) throws {
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
  }
}

// MARK: - Renumbering

extension ListingText {
  /// The listing with another name for every local label (those that begin with `.L`).
  ///
  /// Each name gets another one, in an order that has nothing to do with the old one.
  func renumbered(using numbers: inout RandomNumbers) -> (text: ListingText, labels: Int) {
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

  private static func isLocal(_ token: Substring) -> Bool {
    token.hasPrefix(".L") || token.hasPrefix("\".L")
  }

  /// The names of a line, quoted or not, and what stands between them; nothing is left out.
  ///
  /// Strings of data directives are no names; no string here begins with `.L`.
  private static func tokens(of line: String) -> [Substring] {
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

// MARK: - Changing

extension ListingText {
  /// The listing with one instruction changed in each of some functions, and the symbols of those.
  func changed(
    functions count: Int, using numbers: inout RandomNumbers
  ) throws -> (text: ListingText, symbols: Set<String>) {
    let bodies = instructions()
    guard bodies.count >= count else { throw BenchmarkError.tooFewFunctions(bodies.count) }
    let chosen = bodies.keys.sorted().shuffled(using: &numbers).prefix(count)
    var result = self
    for symbol in chosen {
      guard let index = bodies[symbol]?.randomElement(using: &numbers) else { continue }
      result.lines[index] = Self.changed(lines[index], using: &numbers)
    }
    return (result, Set(chosen))
  }

  /// Where each function has instructions that can be changed.
  private func instructions() -> [String: [Int]] {
    let marker = ",@function"
    let symbols = Set(
      lines.lazy.filter { $0.hasPrefix("\t.type\t") && $0.hasSuffix(marker) }
        .map { String($0.dropFirst("\t.type\t".count).dropLast(marker.count)) })
    var (function, found): (String?, [String: [Int]]) = (nil, [:])
    for (index, line) in lines.enumerated() {
      if line.hasPrefix(".Lfunc_end") {
        function = nil
      } else if let name = line.split(separator: ":", maxSplits: 1).first.map(String.init),
        symbols.contains(name)
      {
        function = name
      } else if let function, Self.canChange(line) {
        found[function, default: []].append(index)
      }
    }
    return found
  }

  private static func canChange(_ line: String) -> Bool {
    let mnemonics = ["mov", "add", "sub", "lea", "cmp", "test", "call", "j"]
    return line.hasPrefix("\t") && mnemonics.contains { line.dropFirst().hasPrefix($0) }
  }

  /// Another number, another register, one instruction less or one more.
  private static func changed(_ line: String, using numbers: inout RandomNumbers) -> String {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0:
      if let match = line.firstMatch(of: /\$(-?\d+)/), let number = Int(match.1) {
        return line.replacingCharacters(in: match.range, with: "$\(number ^ 1)")
      }
    case 1:
      if let match = line.firstMatch(of: /%r(ax|bx|cx|dx|di|si)\b/) {
        return line.replacingCharacters(in: match.range, with: match.1 == "ax" ? "%rbx" : "%rax")
      }
    case 2: return ""
    default: break
    }
    return line + "\n\tnop"
  }
}
