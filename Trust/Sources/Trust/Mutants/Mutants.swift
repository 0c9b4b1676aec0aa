import AsmDiff
import Foundation
import Harness
import Synchronization

/// Mutants of real functions, of which none may be called identical.
struct Mutants: TrustPart {
  static let name = "mutants"
  static let title = "mutants of real functions, judged by the assembler: none may be identical"

  /// A round that is to come.
  private struct Plan: Sendable {
    var listing: MutantListing
    var number: Int
    var isPrivate: Bool
  }

  private let context: TrustContext

  init(_ context: TrustContext) { self.context = context }

  func measure() async throws -> [Figure] {
    let listings = try MutantListings(context).all()
    let isLong = context.options.scale == .long
    let plans = listings.flatMap { listing in
      let rounds = rounds(of: listing, isLong)
      return (0..<rounds.code).map { Plan(listing: listing, number: $0, isPrivate: false) }
        + (0..<rounds.data).map { Plan(listing: listing, number: $0, isPrivate: true) }
    }
    let tally = try judge(plans)
    let comparisons = try MutantComparisons(context, listings).measure()
    return tally.figures(atLeast: 10_000) + comparisons
  }

  /// How many rounds a listing gets: small ones are cheap, and hold few functions.
  private func rounds(of listing: MutantListing, _ isLong: Bool) -> (code: Int, data: Int) {
    let functions = max(1, listing.anatomy.functions.count)
    let code = isLong ? min(200, 20_000 / functions + 1) : min(40, 2_000 / functions + 1)
    return (code, isLong ? 40 : 4)
  }

  /// Judges all rounds, two at a time.
  private func judge(_ plans: [Plan]) throws -> MutantTally {
    let results = Mutex<[Result<MutantTally, any Error>]>([])
    var numbers = context.numbers(for: 2)
    let seeds = plans.map { _ in numbers.next() }
    let next = Mutex(0)
    let told = FailureReport()
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let index = next.withLock { number in
          defer { number += 1 }
          return number
        }
        guard plans.indices.contains(index) else { return }
        let result = Result { try Self.round(plans[index], RandomNumbers(seed: seeds[index])) }
        if let failures = try? result.get().failures { told.tell(failures) }
        results.withLock { $0.append(result) }
      }
    }
    return try results.withLock { $0 }.reduce(into: MutantTally()) { $0.add(try $1.get()) }
  }

  private static func round(_ plan: Plan, _ numbers: RandomNumbers) throws -> MutantTally {
    var numbers = numbers
    let listing = plan.listing
    let kind = plan.isPrivate ? "private" : "code"
    let name = "\(listing.name.filter(\.isLetter))-\(kind)-\(plan.number)"
    var round = MutationRound(listing: listing, name: name)
    if plan.isPrivate {
      let mutants = DataMutants(
        anatomy: listing.anatomy, referrers: listing.referrers,
        code: CodeMutants(listing.anatomy, listing.symbols))
      try round.judgePrivate(mutants.choose(atMost: 400, using: &numbers))
    } else {
      // Every eighth round is for functions of one instruction.
      let mutants = CodeMutants(
        listing.anatomy, listing.symbols, ofOneInstruction: plan.number % 8 == 7)
      try round.judgeCode(mutants.choose(atMost: 1_200, using: &numbers))
    }
    return round.tally
  }
}
