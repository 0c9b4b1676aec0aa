import Harness

extension AssembledListing {
  /// Assembles a listing and reads back what came of it.
  ///
  /// - Parameters:
  ///   - target: The target of the assembler, where it is not this machine's.
  ///   - name: What a symbol is called in the listing, by its name in the object.
  /// - Throws: `HarnessError` for a listing that the assembler does not take.
  init(
    assembling path: String, for target: String? = nil, with tools: AssemblerTools,
    name: (String) -> String = { $0 }
  ) throws {
    let object = try tools.assemble(path, for: target)
    readHeaders(try tools.dump(object, ["--section-headers"]))
    for line in try tools.dump(object, ["--syms"]) {
      guard let symbol = AssembledSymbol(line, name: name) else { continue }
      add(symbol)
    }
    readRelocations(try tools.dump(object, ["--reloc"]), name)
    readContents(try tools.dump(object, ["--full-contents"]))
    readCode(try tools.dump(object, ["--disassemble", "--disassemble-zeroes"]))
    for name in sections.keys { sections[name]?.finish() }
    nameWhatSectionsStandFor()
  }

  /// Puts a symbol in place of its section, which is how the linker is told of local symbols.
  private mutating func nameWhatSectionsStandFor() {
    let places = SymbolPlaces(Array(symbols.values), in: sections)
    for section in sections.keys { sections[section] = sections[section]?.named(section, places) }
  }

  private mutating func readHeaders(_ lines: [Substring]) {
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count >= 4, Int(words[0]) != nil else { continue }
      var section = sections[String(words[1])] ?? AssembledSection()
      section.count += 1
      if words.last == "BSS", let size = Int(words[2], radix: 16) {
        section.bytes = [UInt8](repeating: 0, count: size)
      }
      sections[String(words[1])] = section
    }
  }

  private mutating func add(_ symbol: AssembledSymbol) {
    symbols[symbol.name] = symbol
    guard let section = symbol.section else { return }
    sections[section]?.labels.append(symbol.value)
    if symbol.size > 0 { sections[section]?.objects.append(symbol) }
  }

  private mutating func readRelocations(_ lines: [Substring], _ name: (String) -> String) {
    var section = ""
    for line in lines {
      if let next = Self.name(line, between: "RELOCATION RECORDS FOR [", and: "]:") {
        section = next
      } else if let offset = Int(line.prefix(16), radix: 16) {
        let words = line.dropFirst(17).split(separator: " ", maxSplits: 1)
        guard words.count == 2 else { continue }
        sections[section]?.relocations.append(
          AssembledRelocation(
            offset: offset, type: words[0], value: words[1].drop { $0 == " " }, name: name))
      }
    }
  }

  private mutating func readContents(_ lines: [Substring]) {
    var section = ""
    for line in lines {
      if let next = Self.name(line, between: "Contents of section ", and: ":") {
        section = next
      } else if line.hasPrefix(" ") {
        // An offset, and sixteen bytes as four groups of hexadecimal; then the same as text.
        let digits = line.dropFirst().drop { $0 != " " }.dropFirst().prefix(35)
          .filter { $0 != " " }
        sections[section]?.bytes += digits.hexadecimalBytes
      }
    }
  }

  private mutating func readCode(_ lines: [Substring]) {
    var (section, instructions) = ("", [AssembledInstruction]())
    for line in lines {
      if let next = Self.name(line, between: "Disassembly of section ", and: ":") {
        sections[section]?.instructions = instructions
        (section, instructions) = (next, [])
      } else if let instruction = AssembledInstruction(line) {
        instructions.append(instruction)
      }
    }
    sections[section]?.instructions = instructions
  }

  private static func name(_ line: Substring, between start: String, and end: String) -> String? {
    guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
    return String(line.dropFirst(start.count).dropLast(end.count))
  }
}

extension AssembledSection {
  /// The same with symbols in place of sections, and in place of the distances to other functions
  /// that the assembler filled in.
  fileprivate func named(_ section: String, _ places: SymbolPlaces) -> AssembledSection {
    var result = self
    result.relocations = relocations.map { relocation in
      places.table(holding: relocation.offset, in: section)
        .map { relocation.named(by: places, inTable: $0.name, at: $0.start) }
        ?? relocation.named(by: places)
    }
    for (number, instruction) in instructions.enumerated() {
      result.instructions[number].relocations = instruction.relocations.map {
        $0.inInstruction(endingAt: instruction.end).named(by: places)
      }
      guard let target = instruction.target, let name = places.names[section]?[target],
        let function = object(holding: instruction.address), !function.holds(target)
      else { continue }
      result.instructions[number].relocations = [.distance(from: instruction.end, to: name)]
    }
    return result
  }

  /// Puts everything in order, and what the linker fills in to the instructions.
  fileprivate mutating func finish() {
    labels.sort()
    objects.sort { $0.value < $1.value }
    relocations.sort { $0.offset < $1.offset }
    var next = relocations[...]
    for number in instructions.indices {
      let end =
        number + 1 < instructions.count ? instructions[number + 1].address : Int.max
      while let relocation = next.first, relocation.offset < end {
        instructions[number].relocations.append(relocation)
        next = next.dropFirst()
      }
    }
  }
}

extension String {
  /// The bytes that pairs of hexadecimal digits stand for.
  fileprivate var hexadecimalBytes: [UInt8] {
    let digits = compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}
