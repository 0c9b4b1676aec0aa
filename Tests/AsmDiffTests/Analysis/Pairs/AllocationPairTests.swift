import AsmDiff
import Testing

/// Pairs of functions with the right verdict on their allocations beside each.
///
/// A verdict that is proved wrongly fails, and so does one that is not reached where it should be.
@Suite struct AllocationPairTests {
  static let c =
    AllocationPair.cOrder + AllocationPair.cSizes + AllocationPair.cPaths + AllocationPair.cLoops
    + AllocationPair.cMemory + AllocationPair.cCalls + AllocationPair.cHidden

  static let swift = AllocationPair.swiftClasses + AllocationPair.swiftMemory

  @Test(arguments: c, PairListings.Level.allCases)
  func `a verdict on C is the right one`(
    _ pair: AllocationPair, _ level: PairListings.Level
  ) async throws {
    try check(pair, in: try await PairListings.shared.c(Self.c, level), level)
  }

  @Test(arguments: AllocationPair.listings)
  func `a verdict on a hand-written listing is the right one`(_ pair: AllocationPair) throws {
    try check(pair, in: try Listing(text: pair.prefixedSource, path: "pair.s"), .speed)
  }

  @Test(arguments: swift, [PairListings.Level.none, .speed])
  func `a verdict on Swift is the right one`(
    _ pair: AllocationPair, _ level: PairListings.Level
  ) async throws {
    try check(pair, in: try await PairListings.shared.swift(Self.swift, level), level)
  }

  @Test func `names of pairs are unique`() {
    let pairs = Self.c + Self.swift + AllocationPair.listings
    #expect(Set(pairs.map(\.prefix)).count == pairs.count)
  }

  private func check(
    _ pair: AllocationPair, in listing: Listing, _ level: PairListings.Level
  ) throws {
    guard level != .none || pair.holdsUnoptimized else { return }
    guard !KnownDefects.slow.contains(pair.name) else { return }
    guard KnownDefects.wrong[pair.name]?.contains(level) == true else {
      return try expectRight(pair, in: listing, level)
    }
    withKnownIssue { try expectRight(pair, in: listing, level) }
  }

  private func expectRight(
    _ pair: AllocationPair, in listing: Listing, _ level: PairListings.Level
  ) throws {
    let found = try listing.allocationVerdict(pair.candidate, against: pair.baseline)
    #expect(
      pair.allows(found.verdict, at: level),
      """
      \(found.verdict), not \(pair.expected): \(pair.why)
      \(found.reasons.joined(separator: "\n"))
      \(found.witness.map { "\($0.allowedBy) alone allows \($0.sequence)" } ?? "")
      """)
  }
}
