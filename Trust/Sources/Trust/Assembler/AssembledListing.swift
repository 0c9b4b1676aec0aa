/// A listing as the toolchain's assembler understands it.
///
/// The local labels are symbols as well, so that what the linker fills in names them.
struct AssembledListing: Sendable {
  /// A function's instructions, and where they stand.
  struct Code {
    var function: AssembledSymbol
    var instructions: [AssembledInstruction]

    /// Whether an address is one of the function's.
    func holds(_ address: Int) -> Bool { function.holds(address) }

    /// The number of the instruction at an address, padding not counted; behind the last one, how many
    /// there are; nil where none begins.
    func number(of address: Int) -> Int? {
      var number = 0
      for instruction in instructions {
        if instruction.address == address { return number }
        if !instruction.isNop { number += 1 }
      }
      return address == function.value + function.size ? number : nil
    }
  }

  var symbols: [String: AssembledSymbol] = [:]
  var sections: [String: AssembledSection] = [:]

  /// The instructions of a function; nil where the object has no function of that name.
  func code(of name: String) -> Code? {
    guard let symbol = symbols[name], symbol.isFunction, let section = symbol.section,
      let content = sections[section]
    else { return nil }
    let end = symbol.value + symbol.size
    return Code(
      function: symbol, instructions: Array(content.instructions(from: symbol.value, to: end)))
  }

  /// The function that holds a label that is not one itself.
  func owner(of label: AssembledSymbol) -> AssembledSymbol? {
    guard !label.isFunction, let section = label.section else { return nil }
    // A block is never the first of its function, and may be its end.
    let place = label.isBlock ? label.value - 1 : label.value
    return sections[section]?.object(holding: place).flatMap { $0.isFunction ? $0 : nil }
  }
}
