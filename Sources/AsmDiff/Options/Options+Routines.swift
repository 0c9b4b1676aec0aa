extension Options {
  /// Adds what `NAME=KIND-like` says.
  package mutating func addAllocator(_ text: String) throws(OptionError) {
    guard let equals = text.lastIndex(of: "="), equals != text.startIndex else {
      throw .badAllocator(value: text, nearest: nil)
    }
    let name = String(text[..<equals])
    let word = text[text.index(after: equals)...]
    let kind = String(word.hasSuffix("-like") ? word.dropLast(5) : word)
    guard word.hasSuffix("-like"), AllocationRoutines.standard.isKind(kind) else {
      let nearest = NameMatch.nearest(to: kind, among: AllocationRoutines.kinds).first
      throw .badAllocator(value: text, nearest: nearest)
    }
    try checkNew(name, option: "--allocator")
    allocators.append(ComparisonOptions.Allocator(name, like: kind))
  }

  /// Adds a routine that does not allocate or free.
  package mutating func addHarmless(_ name: String) throws(OptionError) {
    guard !name.isEmpty else {
      throw .badValue(name: "--harmless", placeholder: "NAME", value: name, choices: [])
    }
    try checkNew(name, option: "--harmless")
    harmlessRoutines.append(name)
  }

  private func checkNew(_ name: String, option: String) throws(OptionError) {
    if allocators.contains(where: { $0.name == name }) || harmlessRoutines.contains(name) {
      throw .namedTwice(option: option, routine: name)
    }
  }
}
