import Testing

/// Records an issue unless a condition holds.
///
/// It is what `#expect` is, for expressions of move-only values, which that macro does not take, and for
/// loops of a million turns, in which it is slow.
func verify(
  _ holds: Bool, _ what: @autoclosure () -> String = "it does not hold",
  fileID: String = #fileID, filePath: String = #filePath, line: Int = #line, column: Int = #column
) {
  if holds { return }
  Issue.record(
    "\(what())",
    sourceLocation: SourceLocation(
      fileID: fileID, filePath: filePath, line: line, column: column))
}
