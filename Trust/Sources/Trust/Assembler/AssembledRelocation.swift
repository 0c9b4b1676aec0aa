/// What the linker is asked to fill in.
struct AssembledRelocation: Sendable {
  /// Where, in bytes from the beginning of the section.
  let offset: Int
  /// How, such as `R_X86_64_PLT32`.
  let type: Substring
  let symbol: String
  let addend: Int

  /// Makes one of the symbol and addend as they are printed: `free-0x4`.
  ///
  /// - Parameter name: What a symbol is called in the listing, by its name in the object.
  init(offset: Int, type: Substring, value: Substring, name: (String) -> String) {
    self.offset = offset
    self.type = type
    guard let sign = value.lastIndex(where: { $0 == "+" || $0 == "-" }),
      value[sign...].dropFirst().hasPrefix("0x"),
      let number = Int(value[sign...].dropFirst(3), radix: 16)
    else {
      (symbol, addend) = (name(String(value)), 0)
      return
    }
    symbol = name(String(value[..<sign]))
    addend = value[sign] == "-" ? -number : number
  }

  /// Whether another one asks for the same, wherever it stands and whatever its symbol is.
  func hasShape(of other: AssembledRelocation, at start: Int, _ otherStart: Int) -> Bool {
    offset - start == other.offset - otherStart && type == other.type && addend == other.addend
  }
}
