/// Symbols of which none can be taken for another by content.
///
/// A call of a function of the listing with an equal body is identical, and rightly so. So the choice
/// is among symbols that other files define, and functions of which each has another number of
/// instructions.
struct ForeignSymbols: Sendable {
  private let symbols: [String]
  /// How many instructions the functions of the listing have.
  private let sizes: [String: Int]

  init(_ anatomy: ListingAnatomy) {
    sizes = Dictionary(anatomy.functions.map { ($0.symbol, $0.lines.count) }) { first, _ in first }
    let defined = Set(sizes.keys).union(anatomy.objects.map(\.symbol)).union(anatomy.assigned)
    var external: Set<String> = []
    for line in anatomy.functions.lazy.flatMap(\.lines) {
      guard let instruction = InstructionText(anatomy.lines[line], anatomy.dialect) else {
        continue
      }
      for token in instruction.operands.flatMap({ OperandToken.tokens(of: $0, anatomy.dialect) })
      where token.kind == .symbol && token.text.first != "\"" && !token.text.hasPrefix(".L") {
        external.insert(String(token.text.prefix { $0 != "@" }))
      }
    }
    let functions = sizes.keys.filter { anatomy.globals.contains($0) }
    symbols = external.subtracting(defined).sorted() + functions.sorted()
  }

  /// Another symbol, chosen by a number; nil where the choice falls on one that may be equal.
  func other(than symbol: String, _ choice: UInt64) -> String? {
    guard !symbols.isEmpty else { return nil }
    let other = symbols[Int(choice % UInt64(symbols.count))]
    if other == symbol { return nil }
    if let size = sizes[symbol], let otherSize = sizes[other], abs(size - otherSize) < 3 {
      return nil
    }
    return other
  }
}
