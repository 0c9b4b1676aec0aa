extension StyledText {
  /// The line cut into lines of at most `width` columns; what does not fit goes on in the next line,
  /// indented by `indent` columns.
  ///
  /// Nothing is lost: joined without the indents the lines are the text.
  package func wrapped(to width: Int, indent: Int = 4) -> [StyledText] {
    precondition(width > indent + 1, "width \(width) must exceed the indent \(indent) by 2 or more")
    if self.width <= width { return [self] }
    var lines: [StyledText] = []
    var line = StyledText()
    var used = 0
    for run in runs {
      var piece = ""
      for character in run.text {
        if used + character.displayWidth > width {
          line.runs.append(Run(piece, run.style, isChanged: run.isChanged))
          lines.append(line)
          line = StyledText(String(repeating: " ", count: indent))
          used = indent
          piece = ""
        }
        piece.append(character)
        used += character.displayWidth
      }
      line.runs.append(Run(piece, run.style, isChanged: run.isChanged))
    }
    return lines + [line]
  }

  /// The line filled up with spaces to `width` columns.
  package func padded(to width: Int) -> StyledText {
    var result = self
    result.append(String(repeating: " ", count: max(0, width - self.width)))
    return result
  }

  /// A line that points at what changed in this line with `^`; nil if nothing did.
  package var marks: StyledText? {
    guard runs.contains(where: { $0.isChanged && !$0.text.isEmpty }) else { return nil }
    let text = runs.map { run in
      String(repeating: run.isChanged ? "^" : " ", count: run.text.displayWidth)
    }
    return StyledText(text.joined().trimmingTrailingSpaces, .dim)
  }
}
