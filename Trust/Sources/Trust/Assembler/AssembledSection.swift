/// A section of an object file.
struct AssembledSection: Sendable {
  /// The instructions, for a section of code, by address.
  var instructions: [AssembledInstruction] = []
  /// The content, for a section of data.
  var bytes: [UInt8] = []
  /// What the linker fills in, by offset.
  var relocations: [AssembledRelocation] = []
  /// Where symbols stand, in order.
  var labels: [Int] = []
  /// The symbols whose size is known, by address.
  var objects: [AssembledSymbol] = []
  /// How many sections of the object have the name.
  var count = 0

  /// The instructions between two addresses.
  func instructions(from start: Int, to end: Int) -> ArraySlice<AssembledInstruction> {
    let first = instructions.firstIndex(from: start) { $0.address }
    return instructions[first..<instructions.firstIndex(from: end) { $0.address }]
  }

  /// The first place behind another one where a symbol stands, or the section's end.
  func end(behind place: Int) -> Int {
    let next = labels.firstIndex(from: place + 1) { $0 }
    return next < labels.count ? labels[next] : bytes.count
  }

  /// The last place up to another one where a symbol stands.
  func label(before place: Int) -> Int? {
    labels[..<labels.firstIndex(from: place + 1) { $0 }].last
  }

  /// The symbol of known size that holds an address.
  func object(holding address: Int) -> AssembledSymbol? {
    let next = objects.firstIndex(from: address + 1) { $0.value }
    return objects[..<next].last { $0.holds(address) }
  }
}

extension Array {
  /// The index of the first element whose number is at least another one; by bisection.
  fileprivate func firstIndex(from number: Int, _ key: (Element) -> Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
