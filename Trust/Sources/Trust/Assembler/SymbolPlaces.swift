/// Which symbols stand where in an object file.
struct SymbolPlaces {
  /// For each section the symbol at an address; the function, where there are several.
  let names: [String: [Int: String]]
  let sections: [String: AssembledSection]

  /// The symbol at an address of a section, or the object that holds it and how far it is inside.
  func symbol(in section: String, at address: Int) -> (name: String, offset: Int)? {
    guard let names = names[section] else { return nil }
    if let name = names[address] { return (name, 0) }
    return sections[section]?.object(holding: address).map { ($0.name, address - $0.value) }
  }
}
