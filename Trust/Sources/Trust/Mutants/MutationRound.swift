import AsmDiff
import Harness

/// One mutant in each of many pieces of a listing, judged in one go.
struct MutationRound {
  let listing: MutantListing
  /// What tells the files of this round from those of others.
  let name: String
  private(set) var tally = MutantTally()
  /// The mutants that are other programs, for whoever wants to look at more than the verdict.
  private(set) var judged: [Mutant] = []
  /// The listing that holds them.
  private(set) var candidate: Listing?

  /// Judges mutants of functions: each by its own function.
  mutating func judgeCode(_ mutants: [Mutant]) throws {
    let (mutants, mutated) = try assembled(mutants)
    guard let mutated else { return }
    for mutant in mutants.others { count(mutant, isKilled(mutant.symbol, mutated)) }
  }

  /// Judges mutants of private pieces: all functions that reach one must differ, and no other.
  mutating func judgePrivate(_ mutants: [Mutant]) throws {
    let (mutants, mutated) = try assembled(mutants)
    guard let mutated else { return }
    let touched = Set(mutants.mutants.flatMap { listing.referrers[$0.symbol] ?? [] })
    for mutant in mutants.others {
      let users = listing.referrers[mutant.symbol] ?? []
      let survivors = users.sorted().filter { isKilled($0, mutated) == nil }
      count(mutant, survivors.isEmpty ? .differs : nil, users: survivors)
    }
    for function in listing.anatomy.functions
    where !touched.contains(function.symbol) && !function.symbol.hasPrefix(".L") {
      tally.untouched += 1
      guard isKilled(function.symbol, mutated) != nil else { continue }
      tally.untouchedAndFound += 1
      tally.failures.append("\(name): no mutant touches '\(function.symbol)', yet it differs")
    }
  }

  /// What the assembler says of mutants, and the listing that holds them, as AsmDiff reads it.
  private mutating func assembled(
    _ all: [Mutant]
  ) throws -> (MutantAssembly.Outcome, mutated: Listing?) {
    let outcome = try listing.assembly.assemble(all, named: name)
    for mutant in outcome.void { tally.counts[mutant.mutation, default: .init()].void += 1 }
    for mutant in outcome.equivalent {
      tally.counts[mutant.mutation, default: .init()].equivalent += 1
    }
    if outcome.mutants.isEmpty { return (outcome, nil) }
    do {
      candidate = try Listing(text: outcome.text, path: "mutant.s")
    } catch {
      tally.failures.append("\(name): AsmDiff cannot read a listing that clang assembles: \(error)")
      tally.unreadListings += 1
    }
    return (outcome, candidate)
  }
}

// MARK: - The verdict

extension MutationRound {
  /// Why a mutant is not identical.
  private enum Kill { case differs, unread }

  private func isKilled(_ symbol: String, _ mutated: Listing) -> Kill? {
    do {
      return try mutated.isIdentical(symbol, to: symbol, in: listing.original) ? nil : .differs
    } catch {
      return .unread
    }
  }

  private mutating func count(
    _ mutant: Mutant, _ kill: Kill?, users: [String] = []
  ) {
    judged.append(mutant)
    tally.judged[listing.name, default: 0] += 1
    tally.counts[mutant.mutation, default: .init()].judged += 1
    if kill != nil { tally.counts[mutant.mutation, default: .init()].killed += 1 }
    if kill == .unread { tally.counts[mutant.mutation, default: .init()].unread += 1 }
    guard kill == nil else { return }
    tally.failures.append(
      "\(name): \(mutant.mutation.rawValue) in '\(mutant.symbol)' is called identical"
        + (users.isEmpty ? "" : " in \(users)") + "\n"
        + mutant.description(listing.anatomy.lines))
  }
}
