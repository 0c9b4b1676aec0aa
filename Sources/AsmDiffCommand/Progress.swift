import AsmDiff

/// Shows on a terminal how far the compilations have come; elsewhere it says nothing.
struct Progress: Sendable {
  /// What takes the progress off the terminal's line.
  static let clearingLine = "\r\u{1B}[K"

  private let isShown = StandardStream.error.isTerminal

  /// Replaces what was shown before; after the last file nothing is left.
  func show(_ progress: CompilationProgress) {
    guard isShown else { return }
    let text =
      progress.finished == progress.total
      ? Self.clearingLine
      : Self.clearingLine + "[\(progress.finished + 1)/\(progress.total)] compiling "
        + progress.path.escapingControls
    // Progress is no loss.
    try? StandardStream.error.write(text)
  }
}
