import AsmDiff
import Harness

/// A listing whose functions allocate, with the mutants that there are.
struct AllocationListing: Sendable {
  let listing: MutantListing
  /// Runs its functions; nil where they cannot be run.
  let tracer: CallTracer?
  /// What the originals do.
  let traces: [String: CallTracer.Traces]
  /// The functions that are judged, for each function that they reach through calls, themselves included.
  let users: [String: Set<String>]
  /// Routines of which AsmDiff is told that they are harmless.
  let options: ComparisonOptions
  /// All mutants, shuffled.
  let mutants: [Mutant]

  /// Makes the mutants, and runs the originals.
  ///
  /// - Parameter runnable: The functions to judge and to run; nil to judge all and run none.
  init(
    _ listing: MutantListing, runnable: [String]?, in folder: String,
    using numbers: inout RandomNumbers
  ) throws {
    self.listing = listing
    let anatomy = listing.anatomy
    let maker = RoutineMutants(anatomy, listing.symbols, changesBranches: runnable != nil)
    var all: [Mutant] = []
    for function in anatomy.functions { all += maker.all(of: function, using: &numbers) }
    mutants = all.shuffled(using: &numbers)
    users = Self.users(anatomy, judged: runnable.map { Set($0) })
    options = ComparisonOptions(harmlessRoutines: runnable == nil ? [] : ["use"])
    tracer = try runnable.map {
      try CallTracer(of: $0, named: listing.name.filter { $0.isLetter || $0.isNumber }, in: folder)
    }
    traces =
      try tracer?.traces(
        of: runnable ?? [], in: anatomy.lines.joined(separator: "\n"),
        named: "original-" + listing.name.filter { $0.isLetter || $0.isNumber }) ?? [:]
  }

  /// The judged functions that reach each function.
  private static func users(
    _ anatomy: ListingAnatomy, judged: Set<String>?
  ) -> [String: Set<String>] {
    let names = Set(anatomy.functions.map(\.symbol))
    var callees: [String: Set<String>] = [:]
    for function in anatomy.functions {
      callees[function.symbol] = Set(
        function.lines.lazy.flatMap { anatomy.names(of: anatomy.lines[$0]) }.filter(names.contains))
    }
    var users: [String: Set<String>] = [:]
    for function in anatomy.functions {
      let name = function.symbol
      if judged?.contains(name) == false || name.hasPrefix(".L") { continue }
      var (pending, seen): ([String], Set<String>) = ([name], [name])
      while let next = pending.popLast() {
        for callee in callees[next] ?? [] where seen.insert(callee).inserted {
          pending.append(callee)
        }
      }
      for reached in seen { users[reached, default: []].insert(name) }
    }
    return users
  }

  /// Takes mutants off a list, of which no judged function reaches two.
  func next(of rest: inout [Mutant]) -> [Mutant] {
    var (taken, chosen, kept): (Set<String>, [Mutant], [Mutant]) = ([], [], [])
    for mutant in rest {
      let users = users[mutant.symbol] ?? []
      // A function under test is compared by itself: through a caller it is one callee of one name.
      guard users.contains(mutant.symbol) else { continue }
      if taken.isDisjoint(with: users) {
        taken.formUnion(users)
        chosen.append(mutant)
      } else {
        kept.append(mutant)
      }
    }
    rest = kept
    return chosen
  }
}
