import AsmDiff
import Foundation
import Harness

/// Changes listings in ways that leave their code alone, and sees whether a verdict moves.
struct InvariancesPart: TrustPart {
  static let name = "invariances"
  static let title = "invariances: what leaves the code alone moves no verdict"

  private static let leastPairs = 5_000
  private static let leastOfEach = 500
  private let context: TrustContext

  init(_ context: TrustContext) { self.context = context }

  func measure() async throws -> [Figure] {
    let tools = try AssemblerTools(in: context.folder)
    let factory = ChangedListings(context: context, tools: tools)
    let listings = try await factory.ofModules() + factory.ofFixtures()
    let checks = try await Self.checks(listings)
    report(checks, listings)
    return figures(checks.flatMap(\.self), listings)
  }

  /// Holds every function against its changed self, and pairs against themselves before.
  private static func checks(_ listings: [ChangedListing]) async throws -> [[MovedCheck]] {
    try await Parallel.map(listings) { listing in
      listing.functions.map { MovedCheck($0, of: listing) }
        + listing.pairs.map { MovedCheck($0.pair, of: listing, before: $0.before) }
    }
  }

  // MARK: Output

  private func report(_ checks: [[MovedCheck]], _ listings: [ChangedListing]) {
    var log = FailureLog()
    for (listing, checks) in zip(listings, checks) {
      let place = "\(listing.original.source), \(listing.transformation.rawValue)"
      for check in checks where !check.isUnmoved {
        log.add(
          """
          \(place): \(check.names.candidate) held against \(check.names.baseline): \
          \(check.before), and changed \(check.after)
          """)
      }
      guard listing.transformation.variant == nil else { continue }
      for difference in listing.differences.values.sorted() {
        log.add("\(place): the assembler sees a difference: \(difference)")
      }
    }
    log.finish()
  }

  private func figures(_ checks: [MovedCheck], _ listings: [ChangedListing]) -> [Figure] {
    [.count("pairs of functions", checks.count, atLeast: Self.leastPairs)]
      + Transformation.allCases.map { transformation in
        .count(
          "  " + transformation.rawValue, checks.count { $0.transformation == transformation },
          atLeast: Self.leastOfEach)
      } + outcomes(checks) + [
        .rate("pairs whose verdict is unmoved", checks.count(where: \.isUnmoved), of: checks.count)
      ] + same(listings)
  }

  /// For how many functions the change is none to the assembler.
  private func same(_ listings: [ChangedListing]) -> [Figure] {
    let (texts, compiled) = (
      listings.filter { $0.transformation.variant == nil },
      listings.filter { $0.transformation.variant != nil }
    )
    func rate(_ name: String, _ listings: [ChangedListing], isGated: Bool) -> Figure {
      let count = listings.map(\.original.functions.count).reduce(0, +)
      let differences = listings.map(\.differences.count).reduce(0, +)
      return .rate(name, count - differences, of: count, isGated: isGated)
    }
    return [
      rate("functions in whose text the assembler sees no change", texts, isGated: true),
      rate("functions that are compiled again to the same code", compiled, isGated: false),
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
