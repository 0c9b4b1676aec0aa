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

  /// How the distance from an instruction's end to a symbol is asked for, whoever fills it in: the
  /// assembler, the linker, or the linker by a detour.
  static let distance: Substring = "distance"

  /// A distance that the assembler filled in: from an instruction's end to a symbol.
  static func distance(from end: Int, to symbol: String) -> AssembledRelocation {
    AssembledRelocation(offset: end, type: distance, symbol: symbol, addend: 0)
  }

  private init(offset: Int, type: Substring, symbol: String, addend: Int) {
    (self.offset, self.type, self.symbol, self.addend) = (offset, type, symbol, addend)
  }

  /// The types that ask for a distance to code or data.
  private static let distances: Set<Substring> = [
    "R_X86_64_PC32", "R_X86_64_PLT32", "R_AARCH64_CALL26", "R_AARCH64_JUMP26",
  ]

  /// The same as one of an instruction: a distance is one from the instruction's end, not from where
  /// it is filled in.
  ///
  /// - Parameter end: Where the instruction ends, which is what x86 counts from; AArch64 counts from
  ///   its beginning, and the addend says nothing else.
  func inInstruction(endingAt end: Int) -> AssembledRelocation {
    guard Self.distances.contains(type) else { return self }
    let skipped = type.hasPrefix("R_X86_64") ? end - offset : 0
    return AssembledRelocation(
      offset: end, type: Self.distance, symbol: symbol, addend: addend + skipped)
  }

  /// The same with the symbol that stands where a section and an addend lead: so the linker is told
  /// of local functions.
  func named(by places: SymbolPlaces) -> AssembledRelocation {
    named(places.symbol(in: symbol, at: addend), skipped: 0)
  }

  /// The same as one of a table whose entries count from its beginning: the addend is more than what
  /// it leads to by the bytes that lie between.
  func named(by places: SymbolPlaces, inTable table: String, at start: Int) -> AssembledRelocation {
    let skipped = offset - start
    let block = places.block(in: symbol, at: addend - skipped, of: table).map { ($0, 0) }
    return named(block ?? places.symbol(in: symbol, at: addend - skipped), skipped: skipped)
  }

  private func named(_ place: (name: String, offset: Int)?, skipped: Int) -> AssembledRelocation {
    guard let place else { return self }
    return AssembledRelocation(
      offset: offset, type: type, symbol: place.name, addend: place.offset + skipped)
  }

  /// Whether another one asks for the same, wherever it stands and whatever its symbol is.
  func hasShape(of other: AssembledRelocation, at start: Int, _ otherStart: Int) -> Bool {
    type == other.type && addend == other.addend
      && (type == Self.distance || offset - start == other.offset - otherStart)
  }
}
