import AsmDiff
import Harness

/// Mutants that are compared in full, so that the analysis of allocations meets them.
struct MutantComparisons {
  private let numbers: RandomNumbers
  private let listings: [MutantListing]
  private let count: Int

  init(_ context: TrustContext, _ listings: [MutantListing]) {
    numbers = context.numbers(for: 3)
    self.listings = listings
    count = context.options.scale == .long ? 2_000 : 300
  }

  /// Compares some mutants of each listing.
  func measure() throws -> [Figure] {
    var numbers = numbers
    var (compared, identical, unread, slowest) = (0, 0, 0, 0.0)
    for listing in listings {
      var round = MutationRound(listing: listing, name: "compared")
      let mutants = CodeMutants(listing.anatomy, listing.symbols)
      try round.judgeCode(mutants.choose(atMost: count / listings.count + 8, using: &numbers))
      guard let mutated = round.candidate else { continue }
      for mutant in round.judged {
        let start = ContinuousClock.now
        let watch = HangWatch(mutant, of: listing)
        defer { watch.end() }
        do {
          let comparison = try mutated.compare(
            mutant.symbol, to: mutant.symbol, in: listing.original)
          compared += comparison.report.isEmpty ? 0 : 1
          if comparison.isIdentical { identical += 1 }
        } catch {
          unread += 1
        }
        slowest = max(slowest, start.duration(to: .now).inSeconds)
      }
    }
    return [
      .count("mutants compared in full, with their report", compared, atLeast: count / 2),
      .count("identical among them", identical, expected: 0),
      .count("not read among them", unread),
      .seconds("the slowest comparison", slowest),
    ]
  }
}
