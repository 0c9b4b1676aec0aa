extension StyledText {
  /// The line cut into lines of at most `width` columns, after a space where one is near; what does
  /// not fit goes on in the next line, indented by `indent` columns.
  ///
  /// Nothing is lost: joined without the indents the lines are the text.
  package func wrapped(to width: Int, indent: Int = 4) -> [StyledText] {
    precondition(width > indent + 1, "width \(width) must exceed the indent \(indent) by 2 or more")
    if self.width <= width { return [self] }
    let cells = runs.indices.flatMap { run in runs[run].text.map { Cell(character: $0, run: run) } }
    var lines: [StyledText] = []
    var rest = cells[...]
    while !rest.isEmpty {
      let available = lines.isEmpty ? width : width - indent
      let end = Self.end(of: rest, within: available)
      let margin = lines.isEmpty ? [] : [Run(String(repeating: " ", count: indent))]
      lines.append(StyledText(margin + runs(of: rest[..<end])))
      rest = rest[end...]
    }
    return lines
  }

  fileprivate struct Cell {
    var character: Character
    /// The index of the run that it belongs to.
    var run: Int
  }

  /// Where a line of the cells ends.
  private static func end(of cells: ArraySlice<Cell>, within width: Int) -> Int {
    var used = 0
    let end = cells.firstIndex { cell in
      used += cell.character.displayWidth
      return used > width
    }
    guard let end else { return cells.endIndex }
    let space = cells[..<end].lastIndex { $0.character == " " }
    if let space, space + 1 - cells.startIndex > width / 2 { return space + 1 }
    return max(end, cells.startIndex + 1)
  }

  private func runs(of cells: ArraySlice<Cell>) -> [Run] {
    cells.chunked.map { chunk in
      let run = runs[chunk.run]
      return Run(chunk.text, run.style, isChanged: run.isChanged)
    }
  }
}

extension ArraySlice<StyledText.Cell> {
  /// The cells as texts, one for each run.
  fileprivate var chunked: [(run: Int, text: String)] {
    reduce(into: []) { chunks, cell in
      if chunks.last?.run == cell.run {
        chunks[chunks.count - 1].text.append(cell.character)
      } else {
        chunks.append((cell.run, String(cell.character)))
      }
    }
  }
}

extension StyledText {
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
