/// Which symbols stand where in an object file.
struct SymbolPlaces {
  /// For each section the symbol at an address; the function, where there are several.
  let names: [String: [Int: String]]
  /// For each section the labels of blocks (`.LBB`) at an address.
  let blocks: [String: [Int: [String]]]
  let sections: [String: AssembledSection]

  init(_ symbols: [AssembledSymbol], in sections: [String: AssembledSection]) {
    var names = sections.mapValues { _ in [Int: String]() }
    var blocks = sections.mapValues { _ in [Int: [String]]() }
    for symbol in symbols.sorted(by: { $0.name < $1.name }) {
      guard let section = symbol.section else { continue }
      if symbol.isFunction || names[section]?[symbol.value] == nil {
        names[section]?[symbol.value] = symbol.name
      }
      if symbol.isBlock { blocks[section]?[symbol.value, default: []].append(symbol.name) }
    }
    (self.names, self.blocks, self.sections) = (names, blocks, sections)
  }

  /// The symbol at an address of a section, or the object that holds it and how far it is inside.
  func symbol(in section: String, at address: Int) -> (name: String, offset: Int)? {
    guard let names = names[section] else { return nil }
    if let name = names[address] { return (name, 0) }
    return sections[section]?.object(holding: address).map { ($0.name, address - $0.value) }
  }

  /// The table that holds an offset of a section, if its entries count from its beginning and not from
  /// themselves: tables of jumps (`.LJTI`) and of what a switch gives (`.Lreltable`), as LLVM names
  /// them.
  func table(holding offset: Int, in section: String) -> (name: String, start: Int)? {
    guard let start = sections[section]?.label(before: offset), let name = names[section]?[start],
      name.hasPrefix(".LJTI") || name.hasPrefix(".Lreltable")
    else { return nil }
    return (name, start)
  }

  /// The block at an address to which a table of jumps leads.
  ///
  /// A function that begins there is not meant: the block may be the end of the one before.
  func block(in section: String, at address: Int, of table: String) -> String? {
    let prefix = table.replacing(".LJTI", with: ".LBB").prefix { $0 != "_" } + "_"
    return blocks[section]?[address]?.first { $0.hasPrefix(prefix) }
  }
}
