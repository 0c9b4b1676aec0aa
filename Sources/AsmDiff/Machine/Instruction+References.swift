extension Instruction {
  /// What fills the holes of an operand; nil where a name was kept instead of a hole.
  ///
  /// - Parameter references: What fills the holes of the instruction's line, in order.
  func references(of index: Int, in references: [Reference]) -> ArraySlice<Reference>? {
    let counts = operands.map(\.symbolCount)
    guard counts.reduce(0, +) == references.count else { return nil }
    return references.dropFirst(counts[..<index].reduce(0, +)).prefix(counts[index])
  }
}
