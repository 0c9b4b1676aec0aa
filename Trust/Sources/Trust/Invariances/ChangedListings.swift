import AsmDiff
import Foundation
import Harness

/// Makes the changed listings of modules and of fixtures.
struct ChangedListings {
  /// One listing and one change.
  private struct Task: Sendable {
    var original: AssembledModule
    var transformation: Transformation
    var pairs: [(pair: FunctionPair, before: Outcome)]
    var seed: UInt64
  }

  let context: TrustContext
  let tools: AssemblerTools

  private var isLong: Bool { context.options.scale == .long }

  /// Those of foreign modules: what is asked of them is whether functions are identical.
  func ofModules() async throws -> [ChangedListing] {
    let modules =
      ["OrderedCollections"] + (isLong ? ["HashTreeCollections", "Algorithms"] : [])
    return try await changed(modules, from: try context.listings(), hasAllocations: false)
  }

  /// Those of the study's fixtures, with the analysis of their allocations.
  func ofFixtures() async throws -> [ChangedListing] {
    let fixtures = try FixtureListings(in: context.folder + "/fixtures")
    return try await changed(
      isLong ? FixtureListings.names : Self.quick, from: fixtures, hasAllocations: true)
  }

  /// The fixtures whose analysis takes least time.
  private static let quick = ["box", "copy", "dispatch", "escape", "object", "size"]

  private func changed(
    _ names: [String], from source: any ListingSource, hasAllocations: Bool
  ) async throws -> [ChangedListing] {
    let tools = tools
    let originals = try await Parallel.map(names) {
      try AssembledModule(.init(module: $0, variant: .speed), source, tools)
    }
    var numbers = context.numbers(for: hasAllocations ? 31 : 32)
    let chosen = originals.map { ($0, pairs(of: $0, hasAllocations, using: &numbers)) }
    let judged = try await Parallel.map(chosen) { original, pairs in
      pairs.map { ($0, Self.judge($0, original, hasAllocations)) }
    }
    let tasks = zip(originals, judged).flatMap { original, pairs in
      Transformation.allCases.map {
        Task(original: original, transformation: $0, pairs: pairs, seed: numbers.next())
      }
    }
    return try await Parallel.map(tasks) { task in
      ChangedListing(
        task.transformation, of: task.original, to: try Self.change(task, source, tools),
        task.pairs)
    }
  }

  /// Pairs of one listing, near-duplicates and neighbours, in equal parts where there are enough.
  private func pairs(
    of module: AssembledModule, _ hasAllocations: Bool, using numbers: inout RandomNumbers
  ) -> [FunctionPair] {
    let count = hasAllocations ? (isLong ? 20 : 4) : (isLong ? 600 : 150)
    let selection = PairSelection(modules: [module], partners: 2)
    return [selection.nearDuplicates(in: 0), selection.neighbours(in: 0)].flatMap { pairs in
      let cheap = pairs.filter { pair in
        !hasAllocations
          || [pair.baseline, pair.candidate].allSatisfy {
            module.assembled.code(of: $0)?.instructions.count ?? 0 <= Self.mostAnalysed
          }
      }
      return Array(cheap.shuffled(using: &numbers).prefix(count))
    }
  }

  /// How many instructions a function may have whose allocations are analysed again and again.
  private static let mostAnalysed = 80

  /// What is said of a pair before anything is changed.
  private static func judge(
    _ pair: FunctionPair, _ module: AssembledModule, _ hasAllocations: Bool
  ) -> Outcome {
    hasAllocations
      ? Outcome(verdictOn: pair.candidate, of: module.listing, pair.baseline, of: nil)
      : Outcome(identityOf: pair.candidate, of: module.listing, pair.baseline, of: nil)
  }

  private static func change(
    _ task: Task, _ source: any ListingSource, _ tools: AssemblerTools
  ) throws -> AssembledModule {
    let name = task.original.source
    if let variant = task.transformation.variant {
      return try AssembledModule(.init(module: name.module, variant: variant), source, tools)
    }
    var numbers = RandomNumbers(seed: task.seed)
    let text = try ListingText(contentsOf: task.original.path)
    let path = task.original.path + ".\(task.transformation).s"
    try task.transformation.apply(to: text, using: &numbers)?.write(to: path)
    return try AssembledModule(name, at: path, tools)
  }
}
