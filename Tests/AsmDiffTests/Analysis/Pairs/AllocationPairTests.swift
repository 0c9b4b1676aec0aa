import AsmDiff
import Testing

/// Pairs of functions with the right verdict on their allocations beside each.
///
/// A verdict that is proved wrongly fails, and so does one that is not reached where it should be.
@Suite struct AllocationPairTests {
  static let c = AllocationPair.cOrder + AllocationPair.cSizes + AllocationPair.cPaths

  @Test(arguments: c)
  func `a verdict on optimised C is the right one`(_ pair: AllocationPair) async throws {
    for level in [PairListings.Level.some, .speed] {
      try check(pair, in: try await PairListings.shared.c(Self.c, level), "\(level)")
    }
  }

  @Test(arguments: c.filter(\.holdsUnoptimized))
  func `a verdict on unoptimised C is the right one`(_ pair: AllocationPair) async throws {
    try check(pair, in: try await PairListings.shared.c(Self.c, .none), "none")
  }

  @Test func `names of pairs are unique`() {
    let pairs = Self.c
    #expect(Set(pairs.map(\.prefix)).count == pairs.count)
  }

  private func check(_ pair: AllocationPair, in listing: Listing, _ level: String) throws {
    let found = try listing.allocationVerdict(pair.candidate, against: pair.baseline)
    #expect(
      pair.allows(found.verdict),
      """
      \(level): \(found.verdict), not \(pair.expected): \(pair.why)
      \(found.reasons.joined(separator: "\n"))
      \(found.witness.map { "\($0.allowedBy) alone allows \($0.sequence)" } ?? "")
      """)
  }
}
