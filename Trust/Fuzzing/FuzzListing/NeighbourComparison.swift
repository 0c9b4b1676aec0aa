import AsmDiff
import FuzzSupport

/// Compares two functions of one listing, both ways.
struct NeighbourComparison {
  private let listing: Listing
  private let first: Function
  private let second: Function
  private let lines: Lines
  private let inputBytes: Int

  init(
    _ listing: Listing, _ first: Function, _ second: Function, _ lines: Lines, inputBytes: Int
  ) {
    self.listing = listing
    self.first = first
    self.second = second
    self.lines = lines
    self.inputBytes = inputBytes
  }

  func run() {
    let forth = compare(first, to: second)
    let back = compare(second, to: first)
    // What cannot be read is an error only where a comparison comes to it: rows are laid side by side in
    // another way in each direction.
    require(
      (forth?.isIdentical ?? false) == (back?.isIdentical ?? false),
      "identical in one direction only")
    guard let forth, let back else { return }
    check(forth)
    let verdicts = Set([forth.verdict, back.verdict])
    require(
      verdicts != [.sameAllocations, .different], "the same allocations in one direction only")
  }

  private func compare(_ candidate: Function, to baseline: Function) -> Comparison? {
    measured(.analysis("comparing neighbours"), inputBytes: inputBytes) {
      do {
        return try listing.compare(candidate.symbol.name, to: baseline.symbol.name)
      } catch {
        lines.require(Diagnostic(explaining: error))
        return nil
      }
    }
  }

  private func check(_ comparison: Comparison) {
    requirePrintable(comparison.report)
    requirePrintable(comparison.description)
    for line in comparison.rows.flatMap({ [$0.baseline, $0.candidate] }).compactMap(\.self) {
      require(lines.contains(line: line.number), "line \(line.number) is outside of the input")
    }
    for line in (comparison.witness?.lines ?? []).joined() {
      require(lines.contains(line: line), "line \(line) of a witness is outside of the input")
    }
    guard comparison.isIdentical else {
      return require(!comparison.reasons.isEmpty, "a difference without a reason")
    }
    require(
      comparison.baseline.metrics == comparison.candidate.metrics
        || comparison.rules.contains(.mergedBody), "identical functions with other counts")
  }
}
