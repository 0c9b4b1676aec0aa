import AsmDiff
import Foundation
import Testing

/// Every function of the study that can be run does what the analysis says.
@Suite(.timeLimit(.minutes(20))) struct FixtureRunTests {
  private static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: "fixtures")) ?? [])
    .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".c") }.sorted()

  @Test func `there are fixtures`() { #expect(Self.files.contains("vector.swift")) }

  @Test(arguments: files, [OptimizationLevel.speed, .size, .none])
  func `runs are what the analysis says`(_ file: String, _ level: OptimizationLevel) async throws {
    let listing = try await Listing(compiling: "fixtures/" + file, optimize: level)
    let results = try await listing.run(functions: listing.functions.map(\.symbol.name))
    for runs in results { #expect(runs.diagnostics.isEmpty, "\(runs.diagnostics)") }
    let confirmed = results.reduce(0) { $0 + $1.confirmedCount }
    #expect(confirmed > 0)
  }
}
