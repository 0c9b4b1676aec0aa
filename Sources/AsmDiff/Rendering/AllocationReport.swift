/// The allocation sequences of functions, for people and as `--format json` writes them.
package struct AllocationReport: Sendable {
  /// A function and its sequences.
  package struct Entry: Sendable {
    var path: String
    var function: Function
    var origin: Listing.Origin?
    var summary: AllocationSummary

    package init(_ function: Function, of listing: Listing, _ summary: AllocationSummary) {
      path = listing.path
      self.function = function
      origin = listing.origin
      self.summary = summary
    }
  }

  /// What compiled; nil if nothing did.
  package var toolchain: String?
  package var entries: [Entry]

  package init(toolchain: String?, entries: [Entry]) {
    self.toolchain = toolchain
    self.entries = entries
  }

  /// The report for people, a block for each function.
  package var lines: [StyledText] {
    Array(entries.map(\.lines).joined(separator: [StyledText()]))
  }
}

extension AllocationReport.Entry {
  /// Who and where, the expression, the events with their lines, and what is not known.
  fileprivate var lines: [StyledText] {
    let place = origin.map { ", \($0.triple), \($0.optimize)" } ?? ":\(function.line)"
    let events = summary.events.map { event in
      StyledText("  \(event.text): \(AllocationComparison.linesText(event.lines))")
    }
    return [
      StyledText(function.name, .heading), StyledText(path + place),
      summary.expression.map { StyledText($0, .success) } ?? StyledText("not known", .failure),
    ] + events + summary.reasons.map { StyledText("  reason: \($0)") }
  }
}
