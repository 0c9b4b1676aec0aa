import AsmDiff
import Harness

/// Holds `identical` against the bytes that the toolchain's assembler makes of a listing.
struct AssemblerPart: TrustPart {
  static let name = "assembler"
  static let title = "assembler: 'identical' against assembled bytes"

  private static let leastPairs = 5_000
  /// A check of which all pairs agree for one reason would not notice when the other is broken.
  private static let leastOfEach = 500
  /// How many pairs a core takes at a time.
  private static let chunk = 200

  private let context: TrustContext

  init(_ context: TrustContext) { self.context = context }

  func measure() async throws -> [Figure] {
    let modules = try await assembledModules()
    let selection = PairSelection(
      modules: modules, partners: context.options.scale == .short ? 4 : 16)
    let pairs = selection.pairs
    let chunks = stride(from: 0, to: pairs.count, by: Self.chunk).map {
      Array(pairs[$0..<min($0 + Self.chunk, pairs.count)])
    }
    let checks = try await Parallel.map(chunks) { chunk in
      chunk.map { PairCheck($0, modules) }
    }.flatMap(\.self)
    report(checks, modules)
    return figures(checks)
  }

  // MARK: Input

  private func assembledModules() async throws -> [AssembledModule] {
    let listings = try context.listings()
    let tools = try AssemblerTools(in: context.folder)
    var modules: [AssembledModule] = []
    for stage in Self.stages(context.options.scale) {
      modules += try await Parallel.map(stage) { try AssembledModule($0, listings, tools) }
    }
    return modules
  }

  /// What is compiled, in stages: what Embedded Swift imports has to be there before.
  private static func stages(_ scale: TrustOptions.Scale) -> [[AssembledModule.Source]] {
    let isLong = scale == .long
    let basic =
      ["InternalCollectionsUtilities", "RealModule"] + (isLong ? ["ContainersPreview"] : [])
    let others =
      isLong
      ? [
        "HeapModule", "DequeModule", "BitCollections", "HashTreeCollections", "OrderedCollections",
        "ComplexModule", "Algorithms",
      ]
      : ["HeapModule"]
    let hosted =
      isLong ? ["HashTreeCollections", "OrderedCollections", "Algorithms"] : ["OrderedCollections"]
    return [
      sources(basic, [.armSpeed]),
      sources(basic, [.armSize]) + sources(others, [.armSpeed, .armSize])
        + sources(hosted, [.speed, .size, .renamed, .intel]),
    ]
  }

  private static func sources(
    _ modules: [String], _ variants: [ListingVariant]
  ) -> [AssembledModule.Source] {
    modules.flatMap { module in
      variants.map { AssembledModule.Source(module: module, variant: $0) }
    }
  }

  // MARK: Output

  private func report(_ checks: [PairCheck], _ modules: [AssembledModule]) {
    var log = FailureLog()
    for check in checks {
      guard let problem = check.problem else { continue }
      let pair = check.pair
      log.add(
        """
        \(modules[pair.listings.candidate].source): \(pair.candidate), held against \
        \(modules[pair.listings.baseline].source): \(pair.baseline) (\(pair.kind.rawValue)), \
        \(problem)
        """)
    }
    log.finish()
  }

  private func figures(_ checks: [PairCheck]) -> [Figure] {
    let identical = checks.filter(\.isIdentical)
    let equal = checks.filter { $0.exceptions?.isEmpty ?? false }
    let excepted = checks.filter { !($0.exceptions?.isEmpty ?? true) }
    return [.count("pairs of functions", checks.count, atLeast: Self.leastPairs)]
      + FunctionPair.Kind.allCases.map { kind in
        .count("  " + kind.rawValue, checks.count { $0.pair.kind == kind }, atLeast: 1)
      } + [
        .count("identical", identical.count, atLeast: Self.leastOfEach),
        .count("not identical", checks.count - identical.count, atLeast: Self.leastOfEach),
        .rate(
          "identical pairs whose code is equal", identical.count { $0.exceptions != nil },
          of: identical.count),
        .rate(
          "pairs of equal bytes and references that are identical",
          equal.count(where: \.isIdentical),
          of: equal.count),
      ]
      + OracleAnswer.Exception.allCases.map { exception in
        .count(
          "equal " + exception.rawValue,
          excepted.count { $0.exceptions?.contains(exception) ?? false })
      } + [
        .count(
          "equal but for gaps, and not identical",
          excepted.count { !$0.isIdentical && $0.exceptions?.contains(.mergedBody) == false },
          expected: 0),
        .count("pairs that cannot be compared", refused(checks), expected: 0),
      ]
  }

  private func refused(_ checks: [PairCheck]) -> Int {
    checks.count { if case .failure = $0.verdict { true } else { false } }
  }
}
