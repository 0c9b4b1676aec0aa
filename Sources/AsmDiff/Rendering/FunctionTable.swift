/// The functions of a listing as a table.
package enum FunctionTable {
  /// A function's row.
  package struct Entry: Sendable {
    package var name: String
    package var metrics: Metrics
    /// How many calls allocate, free or count references.
    package var allocationCalls: Int

    package init(name: String, metrics: Metrics, allocationCalls: Int) {
      self.name = name
      self.metrics = metrics
      self.allocationCalls = allocationCalls
    }
  }

  /// The head, a row for each function in order, and the number of functions.
  package static func lines(_ entries: [Entry]) -> [StyledText] {
    let heads = ["instructions", "calls", "events"]
    let cells = entries.map {
      ["\($0.metrics.instructions)", "\($0.metrics.calls)", "\($0.allocationCalls)"]
    }
    let widths = heads.indices.map { column in
      ([heads] + cells).map { $0[column].count }.max() ?? 0
    }
    func row(_ cells: [String]) -> String {
      zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 + "  " }.joined()
    }
    let lines = zip(cells, entries).map { cells, entry in
      StyledText([StyledText.Run(row(cells)), StyledText.Run(entry.name, .token(.symbol))])
    }
    return [StyledText(row(heads) + "function", .dim)] + lines
      + [StyledText(entries.count.counted("function", "functions"), .dim)]
  }
}
