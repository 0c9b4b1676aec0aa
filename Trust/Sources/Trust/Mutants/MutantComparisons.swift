import AsmDiff
import Dispatch
import Foundation
import Harness

/// Mutants that are compared in full, so that the analysis of allocations meets them.
struct MutantComparisons {
  private let numbers: RandomNumbers
  private let listings: [MutantListing]
  private let count: Int

  /// No comparison of two functions takes longer, by far; what does hangs.
  private static let limit = 60

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
        let watch = Self.watch(mutant, listing)
        defer { watch.cancel() }
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

  /// Ends the program when a comparison hangs, and says which.
  private static func watch(_ mutant: Mutant, _ listing: MutantListing) -> DispatchWorkItem {
    let text = mutant.description(listing.anatomy.lines)
    let (symbol, name) = (mutant.symbol, listing.name)
    let item = DispatchWorkItem {
      FailureReport.write("comparing '\(symbol)' of \(name) with its mutant hangs\n\(text)")
      exit(1)
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limit), execute: item)
    return item
  }
}
