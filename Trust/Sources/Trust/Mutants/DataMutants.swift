import Foundation
import Harness

/// Makes mutants of private data, and of functions under labels of the assembler's.
struct DataMutants {
  let anatomy: ListingAnatomy
  /// The named functions that reach each private piece.
  let referrers: [String: Set<String>]
  let code: CodeMutants

  /// One mutant in each of some pieces, of which no function reaches two.
  func choose(atMost count: Int, using numbers: inout RandomNumbers) -> [Mutant] {
    var (taken, mutants): (Set<String>, [Mutant]) = ([], [])
    for piece in anatomy.contents.shuffled(using: &numbers) {
      let users = referrers[piece.symbol] ?? []
      guard !users.isEmpty, taken.isDisjoint(with: users) else { continue }
      guard let mutant = mutant(of: piece, using: &numbers) else { continue }
      mutants.append(mutant)
      taken.formUnion(users)
      if mutants.count == count { break }
    }
    return mutants
  }

  private func mutant(
    of piece: ListingAnatomy.Piece, using numbers: inout RandomNumbers
  ) -> Mutant? {
    let start = Int.random(in: 0..<64, using: &numbers)
    if piece.isFunction { return code.mutant(of: piece, from: start, using: &numbers) }
    let operators = MutationOperator.ofData
    for step in operators.indices {
      let mutation = operators[(start + step) % operators.count]
      let offset = Int.random(in: piece.lines.indices, using: &numbers)
      for index in piece.lines.indices {
        let place = (index + offset) % piece.lines.count
        let edits = edits(piece, place, mutation, using: &numbers)
        if let edits { return Mutant(symbol: piece.symbol, mutation: mutation, edits: edits) }
      }
    }
    return nil
  }

  private func edits(
    _ piece: ListingAnatomy.Piece, _ place: Int, _ mutation: MutationOperator,
    using numbers: inout RandomNumbers
  ) -> [Int: String]? {
    let line = piece.lines[place]
    let text = Self.withoutComment(anatomy.lines[line], anatomy.dialect)
    guard let directive = text.split(separator: "\t").first.map(String.init),
      let value = text.split(separator: "\t").dropFirst().first.map(String.init)
    else { return nil }
    switch mutation {
    case .constant: return Self.constant(directive, value, &numbers).map { [line: $0] }
    case .string: return Self.string(text, directive, &numbers).map { [line: $0] }
    case .tableEntry: return entry(piece, value, directive, &numbers).map { [line: $0] }
    case .dataSymbol:
      guard Int(value) == nil, !directive.hasPrefix(".asc") else { return nil }
      return value.hasPrefix("0x") ? nil : [line: "\t\(directive)\t\(value)+4"]
    case .dataWidth: return Self.width(directive, value, &numbers).map { [line: $0] }
    case .deletedData: return piece.lines.count > 1 ? [line: ""] : nil
    case .repeatedData: return [line: text + "\n" + text]
    case .swappedData:
      guard place + 1 < piece.lines.count else { return nil }
      let next = piece.lines[place + 1]
      let other = Self.withoutComment(anatomy.lines[next], anatomy.dialect)
      return other == text ? nil : [line: other, next: text]
    default: return nil
    }
  }

  private static func withoutComment(_ line: String, _ dialect: AssemblyDialect) -> String {
    if line.contains("\"") { return line }
    guard let mark = line.range(of: dialect.commentMark) else { return line }
    return String(line[..<mark.lowerBound].reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  private static func constant(
    _ directive: String, _ value: String, _ numbers: inout RandomNumbers
  ) -> String? {
    guard directive != ".zero" else { return nil }
    let number = value.hasPrefix("0x") ? Int(value.dropFirst(2), radix: 16) : Int(value)
    guard let number else { return nil }
    let other = [number ^ 1, number ^ 64, number &+ 1].randomElement(using: &numbers) ?? number
    return "\t\(directive)\t\(other)"
  }

  /// Another letter, or an end where there was none.
  private static func string(
    _ text: String, _ directive: String, _ numbers: inout RandomNumbers
  ) -> String? {
    guard directive.hasPrefix(".asc") else { return nil }
    let letters = text.indices.dropFirst(directive.count + 2).filter {
      text[$0].isLetter && text[$0].isASCII && text[text.index(before: $0)] != "\\"
    }
    guard let place = letters.randomElement(using: &numbers), Bool.random(using: &numbers) else {
      let other = directive == ".asciz" ? ".ascii" : ".asciz"
      return text.replacing("\t\(directive)\t", with: "\t\(other)\t")
    }
    return text.replacingCharacters(in: place...place, with: text[place] == "q" ? "w" : "q")
  }

  private static func width(
    _ directive: String, _ value: String, _ numbers: inout RandomNumbers
  ) -> String? {
    if directive == ".zero" { return Int(value).map { "\t.zero\t\($0 + 1)" } }
    let widths = [".byte", ".short", ".long", ".quad"]
    let same = [".word": ".long", ".hword": ".short", ".xword": ".quad"][directive] ?? directive
    guard widths.contains(same) else { return nil }
    return widths.filter { $0 != same }.randomElement(using: &numbers).map { "\t\($0)\t\(value)" }
  }

  /// An entry that leads to another label of the same table.
  private func entry(
    _ piece: ListingAnatomy.Piece, _ value: String, _ directive: String,
    _ numbers: inout RandomNumbers
  ) -> String? {
    let isEnd: (Character) -> Bool = { "-+ ,".contains($0) }
    guard value.hasPrefix(".L"),
      let end = value.firstIndex(where: isEnd) ?? Optional(value.endIndex)
    else { return nil }
    let targets = piece.lines.compactMap { line -> String? in
      let words = anatomy.lines[line].split(separator: "\t")
      return words.count > 1 ? String(words[1].prefix { !isEnd($0) }) : nil
    }
    let others = Set(targets).subtracting([String(value[..<end])]).filter { $0.hasPrefix(".L") }
    return others.sorted().randomElement(using: &numbers).map {
      "\t\(directive)\t\($0)\(value[end...])"
    }
  }
}
