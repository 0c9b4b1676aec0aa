/// Puts the rows of two listings side by side: the baseline on the left, the candidate on the right.
///
/// The sign between them says how they relate: `│` equal, `~` changed, `-` only in the baseline, `+`
/// only in the candidate. The layout knows columns, but no terminal.
package struct SideBySideLayout: Sendable {
  /// The fewest columns that a layout is made for.
  package static let minimumWidth = 40
  /// The columns where nobody says how many there are.
  package static let defaultWidth = 120

  /// How many columns there are, at least `minimumWidth`.
  package var width: Int
  /// How many equal rows stay at each end of a stretch.
  package var context: Int
  /// Whether a line below a changed one points at what changed; needed where no colour does.
  package var showsMarks: Bool

  /// Makes a layout.
  package init(width: Int = defaultWidth, context: Int = 8, showsMarks: Bool = true) {
    precondition(width >= Self.minimumWidth, "width \(width) is below \(Self.minimumWidth)")
    self.width = width
    self.context = context
    self.showsMarks = showsMarks
  }

  private enum Sign: String {
    case equal = " │ "
    case changed = " ~ "
    case removed = " - "
    case added = " + "

    init(_ kind: Row.Kind) {
      self =
        switch kind {
        case .equal: .equal
        case .changed: .changed
        case .removed: .removed
        case .added: .added
        }
    }

    var style: StyledText.Style {
      switch self {
      case .equal: .dim
      case .changed: .failure
      case .removed: .removed
      case .added: .added
      }
    }
  }

  /// The heading of both sides, a rule, and the rows.
  package func lines(
    baseline: [StyledText], candidate: [StyledText], rows: [Row]
  ) -> [StyledText] {
    let column = columnWidth(heading: baseline, rows: rows)
    var result: [StyledText] = []
    for index in 0..<max(baseline.count, candidate.count) {
      result += pair(
        index < baseline.count ? baseline[index] : StyledText(),
        index < candidate.count ? candidate[index] : StyledText(), .equal, column)
    }
    result.append(rule(column))
    return result + rows.elided(context: context).flatMap { lines(of: $0, column) }
  }

  /// The column of the baseline: as wide as its longest line, and at most half of the whole.
  private func columnWidth(heading: [StyledText], rows: [Row]) -> Int {
    let longest = max(
      heading.map(\.width).max() ?? 0,
      rows.map { $0.baseline?.text.escapingControls.displayWidth ?? 0 }.max() ?? 0)
    return min(max(longest, 16), half)
  }

  private var half: Int { (width - 3) / 2 }

  private func rule(_ column: Int) -> StyledText {
    let line = String(repeating: "─", count: column + 1)
    return StyledText(line + "┼" + line, .dim)
  }

  private func lines(of shown: ShownRow, _ column: Int) -> [StyledText] {
    switch shown {
    case .elided(let count):
      return [StyledText("··· \(count) equal rows ···", .dim)]
    case .row(let row):
      return pair(
        text(row.baseline, in: row, .removed), text(row.candidate, in: row, .added),
        Sign(row.kind), column)
    }
  }

  private func text(_ line: Row.Line?, in row: Row, _ alone: StyledText.Style) -> StyledText {
    guard let line else { return StyledText() }
    let isAlone = row.kind == .removed || row.kind == .added
    return StyledText(
      line.tokens.map { token in
        StyledText.Run(
          token.text, isAlone ? alone : .token(token.role),
          isChanged: row.kind == .changed && token.isChanged)
      })
  }

  private func pair(
    _ left: StyledText, _ right: StyledText, _ sign: Sign, _ column: Int
  ) -> [StyledText] {
    let left = withMarks(left.wrapped(to: column))
    let right = withMarks(right.wrapped(to: half))
    let height = max(left.count, right.count)
    let empty = (text: StyledText(), marks: StyledText?.none)
    return (0..<height).flatMap { index in
      let a = index < left.count ? left[index] : empty
      let b = index < right.count ? right[index] : empty
      var lines = [joined(a.text, index == 0 ? sign : .equal, b.text, column)]
      if a.marks != nil || b.marks != nil {
        lines.append(joined(a.marks ?? StyledText(), .equal, b.marks ?? StyledText(), column))
      }
      return lines
    }
  }

  private func withMarks(_ lines: [StyledText]) -> [(text: StyledText, marks: StyledText?)] {
    lines.map { ($0, showsMarks ? $0.marks : nil) }
  }

  private func joined(
    _ left: StyledText, _ sign: Sign, _ right: StyledText, _ column: Int
  ) -> StyledText {
    var line = left.padded(to: column)
    line.append(sign.rawValue, sign.style)
    line.append(right)
    return line
  }
}
