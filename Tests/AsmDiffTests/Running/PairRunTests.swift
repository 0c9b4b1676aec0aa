import AsmDiff
import Testing

/// Every pair of the suite that can be run does what the analysis says of it.
@Suite(.timeLimit(.minutes(20))) struct PairRunTests {
  /// Definitions of what the pairs take for unknown.
  private static let companion = """
    void *unknown_kept;
    void unknown_use(void *p) {}
    void unknown_nap(void) {}
    long unknown_number(void) { return 3; }

    """

  /// Pairs whose sets of sequences are the same, and which take them on other inputs.
  private static let withOtherTraces: Set<String> = [
    "freed under another condition", "a wider step",
  ]

  private static var limits: RunLimits {
    var limits = RunLimits()
    (limits.inputs, limits.failures, limits.seconds) = (7, 2, 5)
    return limits
  }

  @Test(arguments: PairListings.Level.allCases)
  func `runs of pairs in C are what the analysis says`(_ level: PairListings.Level) async throws {
    let pairs = AllocationPairTests.c.filter(\.isRunnable)
    let listing = try await PairListings.shared.c(AllocationPairTests.c, level)
    try await check(pairs, in: listing)
  }

  @Test(arguments: [PairListings.Level.none, .speed])
  func `runs of pairs in Swift are what the analysis says`(
    _ level: PairListings.Level
  ) async throws {
    let pairs = AllocationPairTests.swift.filter(\.isRunnable)
    let listing = try await PairListings.shared.swift(AllocationPairTests.swift, level)
    try await check(pairs, in: listing)
  }

  @Test func `runs of hand-written pairs are what the analysis says`() async throws {
    for pair in AllocationPair.listings.filter(\.isRunnable) {
      try await check([pair], in: try Listing(text: pair.prefixedSource, path: "pair.s"))
    }
  }

  private func check(_ pairs: [AllocationPair], in listing: Listing) async throws {
    let folder = try ScratchFolder(name: "asmdiff-companion")
    let source = try folder.write(Self.companion, to: "companion.c")
    let object = folder.path + "/companion.o"
    let clang = try await Toolchain.find().clang()
    let command = Invocation(clang, ["-c", source, "-o", object])
    #expect(try await Subprocess(command, timeLimit: 60).run().isSuccess)
    let entries = pairs.flatMap { pair in
      [pair.baseline, pair.candidate].map { ($0, pair.signature) }
    }
    let results = try await listing.run(
      functions: entries, limits: Self.limits, companions: [object])
    for (pair, index) in zip(pairs, stride(from: 0, to: results.count, by: 2)) {
      for runs in results[index...index + 1] {
        #expect(runs.diagnostics.isEmpty, "\(pair.name): \(runs.diagnostics)")
        #expect(!runs.runs.isEmpty, "\(pair.name): \(runs.outcome)")
      }
      let comparison = TraceComparison(baseline: results[index], candidate: results[index + 1])
      guard pair.expected == .sameAllocations else { continue }
      if case .different = comparison {
        #expect(Self.withOtherTraces.contains(pair.name), "\(pair.name): \(comparison)")
      }
    }
  }
}

extension AllocationPair {
  /// What both functions take, from the text; nil where their own names say it.
  fileprivate var signature: RunSignature? {
    if source.contains("func ") { return nil }
    guard let list = source.firstMatch(of: /\bbaseline\(([^)]*)\)/)?.output.1 else {
      return .words(2)
    }
    return RunSignature(list.split(separator: ",").filter { $0 != "void" }.map(Self.type))
  }

  private static func type(of parameter: Substring) -> IntegerType {
    let isSigned = !parameter.contains("unsigned")
    if parameter.contains("long") { return IntegerType(bits: 64, isSigned: isSigned) }
    return IntegerType(bits: parameter.contains("char") ? 8 : 32, isSigned: isSigned)
  }
}
