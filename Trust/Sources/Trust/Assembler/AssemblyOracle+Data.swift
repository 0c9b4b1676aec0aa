extension AssemblyOracle {
  /// A private object of data, as far as the assembler knows where it ends.
  private struct Object {
    var bytes: ArraySlice<UInt8>
    var relocations: [AssembledRelocation]
    var start: Int
    var isSized: Bool
  }

  /// The longest gap that an alignment makes, in bytes.
  private static let longestGap = 63

  /// Where the content of two private objects differs; nil when it is the same.
  mutating func compareData(_ first: String, _ second: String) -> String? {
    guard let left = Self.object(first, in: baseline),
      let right = Self.object(second, in: candidate)
    else { return "data that is not known" }
    let count = min(left.bytes.count, right.bytes.count)
    guard count > 0, left.bytes.prefix(count).elementsEqual(right.bytes.prefix(count)) else {
      return "the bytes differ"
    }
    if left.bytes.count != right.bytes.count {
      let gap = left.bytes.dropFirst(count) + right.bytes.dropFirst(count)
      guard !left.isSized || !right.isSized, gap.count <= Self.longestGap,
        gap.allSatisfy({ $0 == 0 })
      else { return "\(left.bytes.count) and \(right.bytes.count) bytes" }
      exceptions.insert(.gapOfData)
    }
    return compareRelocations(left, right)
  }

  private mutating func compareRelocations(_ left: Object, _ right: Object) -> String? {
    guard left.relocations.count == right.relocations.count else { return "references differ" }
    for (one, other) in zip(left.relocations, right.relocations) {
      guard one.hasShape(of: other, at: left.start, right.start),
        match(one.symbol, other.symbol)
      else { return "'\(one.symbol)' and '\(other.symbol)'" }
    }
    return nil
  }

  /// The object that a symbol begins; nil where several sections have the name of its section, which
  /// the text of `llvm-objdump` does not tell apart.
  private static func object(_ name: String, in listing: AssembledListing) -> Object? {
    guard let symbol = listing.symbols[name], let name = symbol.section,
      let section = listing.sections[name], section.count == 1
    else { return nil }
    let end =
      symbol.size > 0 ? symbol.value + symbol.size : section.end(behind: symbol.value)
    guard symbol.value < end, end <= section.bytes.count else { return nil }
    return Object(
      bytes: section.bytes[symbol.value..<end],
      relocations: section.relocations.filter { (symbol.value..<end).contains($0.offset) },
      start: symbol.value, isSized: symbol.size > 0)
  }
}
