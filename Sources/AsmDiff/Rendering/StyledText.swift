/// A line of text for people, with roles instead of colours.
///
/// Every run is safe to print: what a terminal would obey is spelled out when the run is made.
package struct StyledText: Sendable, Hashable {
  /// What a piece of a line is.
  package enum Style: Sendable, Hashable {
    case plain
    case heading
    case dim
    case success
    case failure
    case removed
    case added
    case token(Token.Role)
  }

  /// A piece of a line.
  package struct Run: Sendable, Hashable {
    /// The text; it holds no control character.
    package let text: String
    /// What it is.
    package var style: Style
    /// Whether it differs from its counterpart on the other side.
    package var isChanged: Bool

    /// Makes a run; control characters in `text` become visible.
    package init(_ text: String, _ style: Style = .plain, isChanged: Bool = false) {
      self.text = text.escapingControls
      self.style = style
      self.isChanged = isChanged
    }
  }

  /// The pieces, in order.
  package var runs: [Run]

  /// Makes a line of runs.
  package init(_ runs: [Run] = []) { self.runs = runs }

  /// Makes a line of one run.
  package init(_ text: String, _ style: Style = .plain) { runs = [Run(text, style)] }

  /// Makes a line of a listing's line.
  package init(_ line: Row.Line) {
    runs = line.tokens.map { Run($0.text, .token($0.role)) }
  }

  /// Adds a run.
  package mutating func append(_ text: String, _ style: Style = .plain) {
    runs.append(Run(text, style))
  }

  /// Adds another line's runs.
  package mutating func append(_ other: StyledText) { runs += other.runs }

  /// The text without roles and without white space at its end.
  package var plainText: String { runs.map(\.text).joined().trimmingTrailingSpaces }

  /// How many columns of a terminal the line takes.
  package var width: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }
}

extension String {
  /// The text without spaces at its end.
  var trimmingTrailingSpaces: String {
    guard utf8.last == UInt8(ascii: " ") else { return self }
    return String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
