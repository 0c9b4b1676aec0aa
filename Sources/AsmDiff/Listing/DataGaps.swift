/// Where the next data stand behind a place in a section of data, each place looked at once.
///
/// Thousands of labels may stand side by side, and what each of them begins is asked one by one.
final class DataGaps {
  private let listing: Listing
  /// By section, for each place the next one that ends a gap; -1 where nobody looked yet.
  private var ends: [Int32: [Int32]] = [:]
  /// By section, the place of the last data; -1 where there are none.
  private var lastData: [Int32: Int] = [:]

  init(_ listing: Listing) { self.listing = listing }

  /// Whether data follow a label before the listing leaves the section.
  func isFilled(behind label: Int) -> Bool {
    let (number, statements) = section(of: label)
    let start = Listing.place(of: Int32(label), in: statements) + 1
    let end = gapEnd(from: start, number, statements)
    return end < statements.count && !endsRun(at: end, statements)
  }

  /// Whether data follow a label in its section, be it those of another object.
  func hasData(behind label: Int) -> Bool {
    let (number, statements) = section(of: label)
    let last =
      lastData[number] ?? statements.lastIndex { listing.isData(Int($0)) } ?? -1
    lastData[number] = last
    return last > Listing.place(of: Int32(label), in: statements)
  }

  private func section(of label: Int) -> (number: Int32, statements: [Int32]) {
    let number = listing.index.statements[label].section
    return (number, listing.index.dataStatements[Int(number)])
  }

  /// The first place that holds data or that stands behind another section.
  private func gapEnd(from start: Int, _ number: Int32, _ statements: [Int32]) -> Int {
    var known = ends.removeValue(forKey: number) ?? Array(repeating: -1, count: statements.count)
    defer { ends[number] = known }
    var end = start
    while end < statements.count, known[end] < 0, !endsRun(at: end, statements),
      !listing.isData(Int(statements[end]))
    {
      end += 1
    }
    if end < statements.count, known[end] >= 0 { end = Int(known[end]) }
    for place in start..<max(start, min(end + 1, statements.count)) where known[place] < 0 {
      known[place] = Int32(end)
    }
    return end
  }

  private func endsRun(at place: Int, _ statements: [Int32]) -> Bool {
    let number = Int(statements[place])
    return listing.index.statements[number - 1].section != listing.index.statements[number].section
  }
}
