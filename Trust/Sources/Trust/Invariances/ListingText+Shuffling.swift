import Harness

extension ListingText {
  /// The listing with its functions and data objects in another order.
  ///
  /// A part ends behind an object's `.size`, or behind the end of a function's frame where that comes
  /// next, and begins with the section that was the current one there. What comes before the first
  /// object and behind the last one stays.
  func shuffled(using numbers: inout RandomNumbers) -> ListingText {
    let sections = currentSections
    let ends = lines.indices.filter(isEnd).map { $0 + 1 }
    guard let first = ends.first, let last = ends.last else { return self }
    var parts = zip(ends, ends.dropFirst()).map { start, end in
      [sections[start]] + lines[start..<end]
    }
    parts.shuffle(using: &numbers)
    var result = self
    result.lines = lines[..<first] + parts.joined() + [sections[last]] + lines[last...]
    return result
  }

  private func isEnd(_ number: Int) -> Bool {
    let line = lines[number]
    if line.hasPrefix("\t.size\t") { return lines[number + 1] != "\t.cfi_endproc" }
    return line == "\t.cfi_endproc" && lines[number - 1].hasPrefix("\t.size\t")
  }

  /// For each line the directive that chose the section in which it stands.
  private var currentSections: [String] {
    var section = "\t.text"
    return lines.map { line in
      defer {
        let word = line.drop { $0 == "\t" }.prefix { $0 != "\t" }
        if [".text", ".data", ".bss", ".section"].contains(word) { section = line }
      }
      return section
    }
  }
}
