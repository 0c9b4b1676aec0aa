/// Marks the tokens of two lines that differ.
enum ChangeMarker {
  /// Marks what differs, word by word; where two differing names read the same, both get their
  /// symbols.
  ///
  /// - Parameter holesAgree: For each hole that both lines have, whether what fills it corresponds.
  static func mark(
    _ left: inout TokenPrinter, _ right: inout TokenPrinter, _ holesAgree: [Bool]
  ) {
    for (first, second) in pairs(left, right) {
      let hole = left.holes[first].flatMap { right.holes[second] == $0 ? $0 : nil }
      let agrees =
        hole.flatMap { $0 < holesAgree.count ? holesAgree[$0] : nil }
        ?? (left.tokens[first] == right.tokens[second])
      guard !agrees else { continue }
      if left.tokens[first].text == right.tokens[second].text {
        left.spellOut(first)
        right.spellOut(second)
      }
      left.markChanged(first)
      right.markChanged(second)
    }
    markRest(&left, &right)
  }

  /// The tokens that stand at one place of both lines.
  private static func pairs(_ left: TokenPrinter, _ right: TokenPrinter) -> [(Int, Int)] {
    if left.tokens.count == right.tokens.count { return left.tokens.indices.map { ($0, $0) } }
    return alignedPairs(left.tokens.map(\.text), right.tokens.map(\.text))
  }

  private static func alignedPairs(_ left: [String], _ right: [String]) -> [(Int, Int)] {
    let difference = right.difference(from: left)
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    return Array(
      zip(
        left.indices.filter { !removed.contains($0) },
        right.indices.filter { !added.contains($0) }))
  }

  /// Marks the tokens that have no counterpart.
  private static func markRest(_ left: inout TokenPrinter, _ right: inout TokenPrinter) {
    guard left.tokens.count != right.tokens.count else { return }
    let pairs = alignedPairs(left.tokens.map(\.text), right.tokens.map(\.text))
    let (kept, alsoKept) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
    for index in left.tokens.indices where !kept.contains(index) { left.markChanged(index) }
    for index in right.tokens.indices where !alsoKept.contains(index) { right.markChanged(index) }
  }
}
