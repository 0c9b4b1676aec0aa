import AsmDiff
import Foundation
import Harness

/// Changes listings in ways that leave their code alone, and sees whether a verdict moves.
struct InvariancesPart: TrustPart {
  static let name = "invariances"
  static let title = "invariances: what leaves the code alone moves no verdict"

  private static let leastPairs = 5_000
  private let context: TrustContext

  init(_ context: TrustContext) { self.context = context }

  func measure() async throws -> [Figure] {
    let tools = try AssemblerTools(in: context.folder)
    let factory = ChangedListings(context: context, tools: tools)
    let listings = try await factory.ofModules() + factory.ofFixtures()
    let checks = try await Self.checks(listings)
    let bytes = try await Self.bytes(listings)
    report(checks, listings, bytes)
    return figures(checks, bytes)
  }

  /// Holds every function against its changed self, and pairs against themselves before.
  private static func checks(_ listings: [ChangedListing]) async throws -> [[MovedCheck]] {
    try await Parallel.map(listings) { listing in
      let functions = listing.original.functions.filter {
        listing.changed.assembled.symbols[listing.name(of: $0)] != nil
      }
      return functions.map { MovedCheck($0, of: listing) }
        + listing.pairs.map { MovedCheck($0.pair, of: listing, before: $0.before) }
    }
  }

  /// For each function of each changed text whether the assembler sees the same in it.
  private static func bytes(_ listings: [ChangedListing]) async throws -> [[OracleAnswer]] {
    try await Parallel.map(listings) { listing in
      guard listing.renaming == nil else { return [] }
      let (original, changed) = (listing.original, listing.changed)
      return original.functions.map {
        AssemblyOracle.compare(
          $0, of: original.assembled, with: $0, of: changed.assembled, isOneListing: false
        ) { $0 }
      }
    }
  }

  // MARK: Output

  private func report(
    _ checks: [[MovedCheck]], _ listings: [ChangedListing], _ bytes: [[OracleAnswer]]
  ) {
    var log = FailureLog()
    for (listing, checks) in zip(listings, checks) {
      for check in checks where !check.isUnmoved {
        log.add(
          """
          \(listing.original.source), \(check.transformation.rawValue): \(check.names.candidate) \
          held against \(check.names.baseline): \(check.before), and changed \(check.after)
          """)
      }
    }
    for (listing, answers) in zip(listings, bytes) {
      for case .different(let difference) in answers {
        log.add(
          """
          \(listing.original.source), \(listing.transformation.rawValue): the assembler sees a \
          difference: \(difference)
          """)
      }
    }
    log.finish()
  }

  private func figures(_ checks: [[MovedCheck]], _ bytes: [[OracleAnswer]]) -> [Figure] {
    let checks = checks.flatMap(\.self)
    let answers = bytes.flatMap(\.self)
    let isSame = answers.count { if case .equal = $0 { true } else { false } }
    return [.count("pairs of functions", checks.count, atLeast: Self.leastPairs)]
      + Transformation.allCases.map { transformation in
        .count(
          "  " + transformation.rawValue, checks.count { $0.transformation == transformation },
          atLeast: 1)
      } + outcomes(checks) + [
        .rate("pairs whose verdict is unmoved", checks.count(where: \.isUnmoved), of: checks.count),
        .rate("functions in which the assembler sees no change", isSame, of: answers.count),
      ]
  }

  private func outcomes(_ checks: [MovedCheck]) -> [Figure] {
    let pairs = checks.filter { $0.names.baseline != $0.names.candidate }
    let kinds: [(String, Outcome)] = [
      ("not identical", .isIdentical(false)), ("same allocations", .verdict(.sameAllocations)),
      ("different", .verdict(.different)), ("undetermined", .verdict(.undetermined)),
    ]
    return [
      .count(
        "pairs of two functions, identical", pairs.count(where: \.before.isIdentical), atLeast: 1)
    ]
      + kinds.map { name, outcome in
        .count("pairs of two functions, " + name, pairs.count { $0.before == outcome }, atLeast: 1)
      }
  }
}
