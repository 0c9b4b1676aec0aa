import AsmDiff
import Testing

/// What the analysis says of the pairs that can be run, against what they do.
@Suite struct PairRunTests {
  private static let pairs = AllocationPairTests.c.filter(\.isRunnable)

  @Test(arguments: [OptimizationLevel.none, .speed, .size])
  func `what a pair does is in the language that is proved of it`(
    _ level: OptimizationLevel
  ) async throws {
    let folder = try ScratchFolder()
    let source = PairListings.runnableSource(of: Self.pairs)
    let listing = try await Listing(
      compiling: try folder.write(source, to: "pairs.c"), optimize: level)
    var limits = RunLimits()
    (limits.inputs, limits.failures) = (8, 1)
    let results = try await listing.run(
      functions: Self.pairs.flatMap { [$0.baseline, $0.candidate] }, limits: limits)
    for result in results {
      if case .refused(let reason) = result.outcome {
        Issue.record("\(result.function.name) was not run: \(reason)")
      }
      for run in result.defects {
        Issue.record(
          """
          \(result.function.name)\(run.inputText): \(run.text)
          is not in \(result.sequences ?? "?")
          """)
      }
    }
    #expect(results.contains { $0.confirmedCount > 0 })
  }
}
