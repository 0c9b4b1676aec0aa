import Foundation
import Harness
import Synchronization

/// Switches AsmDiff's own rules off one by one: some test must fail for each.
struct Rules: TrustPart {
  static let name = "rules"
  static let title = "Rules switched off in AsmDiff's own code, which some test has to notice"

  private let context: TrustContext

  init(_ context: TrustContext) { self.context = context }

  /// The short form checks that each entry still fits the sources, and builds nothing.
  func measure() async throws -> [Figure] {
    let folder = TrustContext.root + "/Trust/Rules"
    let tables = try RuleTable.names.map { try RuleTable($0, in: folder) }
    let mutants = tables.flatMap(\.mutants)
    let sources = try MutatedSources(mutants, package: TrustContext.root)
    var figures = [Figure.count("rules that can be switched off", mutants.count, atLeast: 300)]
    figures += tables.map { .count("  of these in the table '\($0.name)'", $0.mutants.count) }
    guard context.options.scale == .long else { return figures }
    let package = try MutatedPackage(sources, in: context.folder + "/rules")
    try package.check(TestFilter(all: mutants.flatMap(\.filters)))
    let judgements = try Self.judge(mutants, in: package)
    return figures + [
      .count("  noticed by a crash, or by a limit of time", judgements.count { $0 == .crashed }),
      .rate("noticed by a test", judgements.count { $0 != .survived }, of: mutants.count),
    ]
  }

  /// What the tests say of each mutant; two are run at once.
  private static func judge(
    _ mutants: [RuleMutant], in package: MutatedPackage
  ) throws -> [MutatedPackage.Judgement] {
    let results = Mutex<[Int: Result<MutatedPackage.Judgement, any Error>]>([:])
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let index = next.withLock { index in
          defer { index += 1 }
          return index
        }
        guard index < mutants.count else { return }
        let result = Result { try package.judge(mutants[index], number: index + 1) }
        if case .success(.survived) = result { tell(mutants[index]) }
        results.withLock { $0[index] = result }
      }
    }
    return try results.withLock { results in
      try results.sorted { $0.key < $1.key }.map { try $0.value.get() }
    }
  }

  /// Says which rule no test guards.
  private static func tell(_ mutant: RuleMutant) {
    let text = """
      no test notices '\(mutant.identifier)' (Trust/Rules/\(mutant.place), Sources/AsmDiff/\(mutant.file)):
        \(mutant.rule)

      """
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
