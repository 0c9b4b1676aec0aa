import AsmDiff
import Foundation
import Testing

/// What the analysis says of random programs, against what these do.
@Suite struct RandomProgramTests {
  /// How many programs there are: 20, or what the environment variable `ASMDIFF_RANDOM_PROGRAMS` says.
  private static let count = environment("ASMDIFF_RANDOM_PROGRAMS").flatMap(Int.init) ?? 20
  /// Which programs they are; other ones with the environment variable `ASMDIFF_RANDOM_SEED`.
  private static let seed = environment("ASMDIFF_RANDOM_SEED").flatMap(UInt64.init) ?? 1

  private static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  @Test(arguments: [OptimizationLevel.none, .speed, .size])
  func `what a random program does is in the language that is proved of it`(
    _ level: OptimizationLevel
  ) async throws {
    let folder = try ScratchFolder()
    let text = RandomProgram.file(functions: Self.count, seed: Self.seed)
    let listing = try await Listing(
      compiling: try folder.write(text, to: "random.c"), optimize: level)
    var limits = RunLimits()
    (limits.inputs, limits.failures) = (5, 1)
    let results = try await listing.run(
      functions: (0..<Self.count).map { "f\($0)" }, limits: limits)
    #expect(results.count == Self.count)
    for result in results {
      for run in result.defects {
        Issue.record(
          """
          \(result.function.name)\(run.inputText), seed \(Self.seed): \(run.text)
          is not in \(result.sequences ?? "?")
          """)
      }
    }
    let known = results.filter(\.isKnown)
    // A test of nothing would pass: a good part must be decided, and confirmed by runs.
    #expect(known.count * 2 >= Self.count, "\(Self.reasons(results))")
    #expect(known.allSatisfy { $0.confirmedCount > 0 })
    print(
      """
      random programs, \(level), seed \(Self.seed): \(known.count) of \(Self.count) known, \
      \(results.reduce(0) { $0 + $1.confirmedCount }) runs confirmed, \
      \(results.reduce(0) { $0 + $1.defects.count }) not
      """)
  }

  private static func reasons(_ results: [FunctionRuns]) -> String {
    results.compactMap { result in
      if case .unknown(let reasons) = result.outcome {
        "\(result.function.name): \(reasons.joined(separator: "; "))"
      } else {
        nil
      }
    }.joined(separator: "\n")
  }
}

extension FunctionRuns {
  /// Whether the analysis says something that runs can refute.
  fileprivate var isKnown: Bool { if case .run = outcome { true } else { false } }
}
