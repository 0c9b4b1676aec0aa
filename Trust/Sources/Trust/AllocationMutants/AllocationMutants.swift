import AsmDiff
import Dispatch
import Foundation
import Harness
import Synchronization

/// Mutants of what functions allocate and free: none may have the verdict `sameAllocations` unless runs bear
/// it out.
struct AllocationMutants: TrustPart {
  static let name = "allocation-mutants"
  static let title =
    "mutants of allocation sequences: 'sameAllocations' only where runs bear it out"

  private struct Plan: Sendable {
    var listing: AllocationListing
    var mutants: [Mutant]
    var number: Int
  }

  private let context: TrustContext
  private let folder: String

  init(_ context: TrustContext) {
    self.context = context
    folder = context.folder + "/allocation-mutants"
  }

  func measure() async throws -> [Figure] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let isLong = context.options.scale == .long
    let all = try listings().flatMap { listing in
      plans(listing, rounds: listing.tracer == nil ? (isLong ? 4 : 1) : (isLong ? 200 : 8))
    }
    let tally = try judge(all)
    return tally.figures(atLeast: isLong ? 2_000 : 500)
  }

  private func plans(_ listing: AllocationListing, rounds: Int) -> [Plan] {
    var rest = listing.mutants
    return (0..<rounds).compactMap { number in
      var mutants = listing.next(of: &rest)
      // Functions of modules are many, and their comparisons take long.
      if listing.tracer == nil { mutants = Array(mutants.prefix(60)) }
      return mutants.isEmpty ? nil : Plan(listing: listing, mutants: mutants, number: number)
    }
  }

  /// Judges all rounds, two at a time.
  private func judge(_ plans: [Plan]) throws -> AllocationTally {
    let results = Mutex<[Result<AllocationTally, any Error>]>([])
    let next = Mutex(0)
    let told = FailureReport()
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let index = next.withLock { number in
          defer { number += 1 }
          return number
        }
        guard plans.indices.contains(index) else { return }
        let plan = plans[index]
        let result = Result {
          let name = plan.listing.listing.name.filter { $0.isLetter || $0.isNumber }
          var round = AllocationRound(listing: plan.listing, name: "\(name)-\(plan.number)")
          try round.judge(plan.mutants)
          return round.tally
        }
        if let failures = try? result.get().failures { told.tell(failures) }
        results.withLock { $0.append(result) }
      }
    }
    return try results.withLock { $0 }.reduce(into: AllocationTally()) { $0.add(try $1.get()) }
  }

  // MARK: Listings

  private func listings() throws -> [AllocationListing] {
    var numbers = context.numbers(for: 4)
    let levels = ["-O0", "-O1", "-O2", "-Os"]
    let samples = try levels.map { level in
      let path = "\(folder)/sample\(level).s"
      let source = "\(TrustContext.root)/Trust/Samples/allocations.c"
      try Command("/usr/bin/env", ["clang", level, "-w", "-S", source, "-o", path], in: folder)
        .run()
      let listing = try MutantListing(path, name: "C at \(level)", .att, in: folder)
      return try AllocationListing(
        listing, runnable: runnable(listing), in: folder, using: &numbers)
    }
    return samples + (try recorded(&numbers)) + (try foreign(&numbers))
  }

  /// The functions that the listing gives to other files.
  private func runnable(_ listing: MutantListing) -> [String] {
    // These take pointers, and are run through those that call them.
    let helpers: Set = ["made", "end", "renew"]
    return listing.anatomy.functions.map(\.symbol)
      .filter { listing.anatomy.globals.contains($0) && !helpers.contains($0) }
  }

  /// The listings that are recorded beside the study's fixtures.
  private func recorded(_ numbers: inout RandomNumbers) throws -> [AllocationListing] {
    try ["append", "arena"].map { name in
      let path = "\(TrustContext.root)/fixtures/\(name).s"
      let listing = try MutantListing(path, name: "fixtures/\(name).s", .att, in: folder)
      return try AllocationListing(listing, runnable: nil, in: folder, using: &numbers)
    }
  }

  /// Modules that this project did not write.
  private func foreign(_ numbers: inout RandomNumbers) throws -> [AllocationListing] {
    let modules = try context.modules.get()
    return try ["OrderedCollections", "HashTreeCollections"].map { module in
      let path = try modules.listing(of: module, named: "allocations-\(module)")
      let listing = try MutantListing(path, name: module, .att, in: folder)
      return try AllocationListing(listing, runnable: nil, in: folder, using: &numbers)
    }
  }
}
