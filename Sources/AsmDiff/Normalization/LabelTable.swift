/// The places of a function's local labels: how many lines stand before each.
struct LabelTable {
  private(set) var labels: [Symbol: Int] = [:]
  /// The places of numeric labels (`1:`), by statement.
  private var numericPositions: [Int: Int] = [:]
  private let numericLabels: [String: [Int]]
  /// Whether a label is compared by its place; otherwise by its name.
  private let comparesPlaces: Bool

  init(_ index: ListingIndex, comparesPlaces: Bool) {
    numericLabels = index.numericLabels
    self.comparesPlaces = comparesPlaces
  }

  /// Notes that a label stands before the line of this number.
  mutating func place(_ name: String, statement: Int, at position: Int) {
    if let same = numericLabels[name],
      same[same.partitioningIndex { $0 >= statement }...].first == statement
    {
      numericPositions[statement] = position
    } else {
      labels[Symbol(name)] = position
    }
  }

  /// What a symbol means at a statement; nil where its name is to be compared as it is written.
  func reference(to symbol: Symbol, from statement: Int) -> Reference? {
    let target = numericTarget(symbol.name, from: statement) ?? labels[symbol]
    guard let target else { return .symbol(symbol) }
    return comparesPlaces ? .position(target) : nil
  }

  /// The place that `1b` or `1f` means at a statement.
  private func numericTarget(_ name: String, from statement: Int) -> Int? {
    guard let first = name.utf8.first, ASCII.isDigit(first),
      let labels = numericLabels[String(name.dropLast())]
    else { return nil }
    let next = labels.partitioningIndex { $0 > statement }
    let target = name.hasSuffix("b") ? next - 1 : next
    return labels.indices.contains(target) ? numericPositions[labels[target]] : nil
  }
}
