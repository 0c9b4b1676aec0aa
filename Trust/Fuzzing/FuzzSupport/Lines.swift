package import AsmDiff

/// The lines of an input, for checking that a location lies inside of it.
package struct Lines {
  private let lengths: [Int]

  /// Takes an input apart at its line feeds.
  package init(_ bytes: [UInt8]) {
    lengths = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(\.count)
  }

  /// Whether there is a line of that number, 1-based.
  package func contains(line: Int) -> Bool { lengths.indices.contains(line - 1) }

  /// Whether the line and the column exist; a column may stand right behind a line, where something is
  /// missing.
  package func contains(_ location: Diagnostic.Location) -> Bool {
    guard let line = location.line else { return location.column == nil }
    guard contains(line: line) else { return false }
    return location.column.map { (1...lengths[line - 1] + 1).contains($0) } ?? true
  }

  /// Ends the process where a diagnostic does not lie inside of the input or cannot be shown safely.
  package func require(_ diagnostic: Diagnostic) {
    if let location = diagnostic.location {
      FuzzSupport.require(contains(location), "\(location) is outside of the input")
    }
    requirePrintable(TerminalRenderer(isColored: false).render(diagnostic.lines()))
  }
}
