import AsmDiff
import Harness

/// One mutant of what is allocated in each of many functions, judged in one go.
struct AllocationRound {
  let listing: AllocationListing
  /// What tells the files of this round from those of others.
  let name: String
  private(set) var tally = AllocationTally()

  /// A pair for which runs have to speak.
  private struct Claim {
    var mutant: Mutant
    var function: String
    var comparison: Comparison
  }

  /// Judges mutants, each by its own function.
  mutating func judge(_ mutants: [Mutant]) throws {
    let outcome = try listing.listing.assembly.assemble(mutants, named: name)
    tally.void += outcome.void.count
    tally.equivalent += outcome.equivalent.count
    if outcome.others.isEmpty { return }
    let mutated = try Listing(text: outcome.text, path: "mutant.s")
    var claims: [Claim] = []
    for mutant in outcome.others {
      tally.judged[mutant.mutation, default: 0] += 1
      guard let comparison = compare(mutant, mutated) else { continue }
      tally.verdicts[comparison.verdict, default: 0] += 1
      let claim = Claim(mutant: mutant, function: mutant.symbol, comparison: comparison)
      if comparison.verdict == .identical { fail(claim, "is called identical") }
      if comparison.verdict == .sameAllocations { claims.append(claim) }
    }
    try settle(claims, outcome.text)
  }

  private mutating func compare(_ mutant: Mutant, _ mutated: Listing) -> Comparison? {
    let watch = HangWatch(mutant, of: listing.listing)
    defer { watch.end() }
    do {
      return try mutated.compare(
        mutant.symbol, to: mutant.symbol, in: listing.listing.original, options: listing.options)
    } catch {
      tally.unread += 1
      return nil
    }
  }

  /// Holds what is called `sameAllocations` against runs.
  private mutating func settle(_ claims: [Claim], _ text: String) throws {
    guard !claims.isEmpty else { return }
    let traces =
      try listing.tracer?.traces(of: claims.map(\.function), in: text, named: name) ?? [:]
    for claim in claims {
      if let reason = complaint(claim, traces) {
        // A reason that was found by hand counts where no run can speak, or where it speaks too loud.
        if HandChecked.reason(
          listing.listing.name, claim.function, claim.mutant, listing.listing.anatomy.lines) != nil
        {
          tally.explained += 1
        } else {
          tally.refuted += 1
          fail(claim, reason)
        }
      } else {
        tally.confirmed += 1
      }
    }
  }

  /// Why runs do not bear out a verdict; nil when they do.
  private func complaint(_ claim: Claim, _ traces: [String: CallTracer.Traces]) -> String? {
    guard let old = listing.traces[claim.function], let new = traces[claim.function] else {
      return "has the verdict 'sameAllocations', and cannot be run"
    }
    guard old.isComplete, new.isComplete, !old.narrow.isEmpty else {
      return "has the verdict 'sameAllocations', and its run was cut short"
    }
    if let trace = new.missing(in: old) { return "allows what the original does not: \(trace)" }
    return old.missing(in: new).map { "does not allow what the original does: \($0)" }
  }

  private mutating func fail(_ claim: Claim, _ reason: String) {
    let lines = listing.listing.anatomy.lines
    tally.failures.append(
      """
      \(name): \(claim.mutant.mutation.rawValue) in '\(claim.mutant.symbol)': '\(claim.function)' \
      \(reason)
      \(claim.mutant.description(lines))
        baseline:  \(claim.comparison.baseline.allocations ?? "unknown")
        candidate: \(claim.comparison.candidate.allocations ?? "unknown")
      """)
  }
}
