/// A row to show, or rows that are left out.
package enum ShownRow: Sendable, Hashable {
  /// The row is shown.
  case row(Row)
  /// So many equal rows are left out.
  case elided(Int)
}

extension [Row] {
  /// The rows, with the middle of each long equal stretch left out.
  ///
  /// - Parameter context: How many rows of a stretch stay at each of its ends; a stretch of at most
  ///   twice as many and one stays whole.
  /// - Returns: What is to be shown, in order.
  package func elided(context: Int) -> [ShownRow] {
    precondition(context >= 0, "context \(context) must not be negative")
    var shown: [ShownRow] = []
    var stretch: [Row] = []
    func flush() {
      if stretch.count > 2 * context + 1 {
        shown += stretch.prefix(context).map(ShownRow.row)
        shown.append(.elided(stretch.count - 2 * context))
        shown += stretch.suffix(context).map(ShownRow.row)
      } else {
        shown += stretch.map(ShownRow.row)
      }
      stretch = []
    }
    for row in self {
      if row.kind == .equal {
        stretch.append(row)
      } else {
        flush()
        shown.append(.row(row))
      }
    }
    flush()
    return shown
  }
}
