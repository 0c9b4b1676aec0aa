import Foundation
import Harness

/// What becomes of large listings of code that nobody wrote for this project.
struct ListingFigures {
  /// The part of asmdiff's JSON that is read here.
  private struct Report: Decodable {
    struct Side: Decodable { var symbol: String }
    struct Comparison: Decodable {
      var baseline: Side
      var verdict: String
    }
    var comparisons: [Comparison]
  }

  private static let collections = ForeignModules.Package(
    "swift-collections", owner: "apple", version: "1.6.0",
    modules: ["HashTreeCollections", "OrderedCollections"])
  private static let leastLines = 40_000
  private static let changedFunctions = 50

  let workspace: Workspace
  let repetitions: Int

  /// All figures, module by module.
  func measure() throws -> [(title: String, figures: [Figure])] {
    try workspace.make(workspace.package)
    let modules = try ForeignModules([Self.collections], in: workspace.folder + "/collections")
    var inIntel = ForeignModules.Options()
    inIntel.isIntel = true
    return try Self.collections.modules.map { module in
      let path = try modules.listing(of: module, named: module)
      let intel = try modules.listing(of: module, named: module + ".intel", inIntel)
      return (
        "\(module) of swift-collections \(Self.collections.version)",
        try figures(module, path, intel: intel)
      )
    }
  }

  private func figures(_ module: String, _ path: String, intel: String) throws -> [Figure] {
    let text = try ListingText(contentsOf: path)
    guard text.lines.count >= Self.leastLines else {
      throw BenchmarkError.tooSmall(
        listing: module, lines: text.lines.count, least: Self.leastLines)
    }
    var numbers = RandomNumbers(seed: 1)
    let lists = try (0..<max(3, repetitions)).map { _ in try workspace.asmdiff(["list", path]) }
    let count = text.functions.count
    // The first line of a list is its heading, and the last one is the total.
    let listed = lists[0].output.split(separator: UInt8(ascii: "\n")).count - 2
    return [
      .count("lines", text.lines.count),
      .count("functions", count),
      .count("functions that 'asmdiff list' gives", listed, expected: count),
      .seconds("'asmdiff list', median", lists.map(\.seconds).median, limit: 1),
    ] + (try renumbered(text, path, count, &numbers)) + (try inIntel(path, intel, count))
      + (try changed(text, path, count, &numbers))
  }

  private func renumbered(
    _ text: ListingText, _ path: String, _ count: Int, _ numbers: inout RandomNumbers
  ) throws -> [Figure] {
    let (copy, labels) = text.renumbered(using: &numbers)
    try copy.write(to: path + ".renumbered.s")
    let (report, seconds) = try compare(path, path + ".renumbered.s")
    return [
      .count("local labels, all renumbered", labels),
      .count("identical to the renumbered copy", report.identical, expected: count),
      .seconds("comparing with the renumbered copy", seconds),
    ]
  }

  private func inIntel(_ path: String, _ intel: String, _ count: Int) throws -> [Figure] {
    let (report, seconds) = try compare(path, intel)
    return [
      .count("identical to the Intel text", report.identical, expected: count),
      .seconds("comparing with the Intel text", seconds),
    ]
  }

  private func changed(
    _ text: ListingText, _ path: String, _ count: Int, _ numbers: inout RandomNumbers
  ) throws -> [Figure] {
    let (copy, symbols) = try text.changed(functions: Self.changedFunctions, using: &numbers)
    try copy.write(to: path + ".changed.s")
    let (report, _) = try compare(path, path + ".changed.s")
    let others = Set(
      report.comparisons.filter { $0.verdict != "identical" }.map(\.baseline.symbol))
    return [
      .count("functions with one instruction changed", symbols.count),
      .count(
        "changed and found so", others.intersection(symbols).count, expected: symbols.count),
      .count("not changed and found so", others.subtracting(symbols).count, expected: 0),
      .count("identical to the changed copy", report.identical, expected: count - symbols.count),
    ]
  }

  private func compare(
    _ baseline: String, _ candidate: String
  ) throws -> (report: (comparisons: [Report.Comparison], identical: Int), seconds: Double) {
    let outcome = try workspace.asmdiff(
      ["compare", "--format", "json", baseline, candidate], accepting: [0, 1])
    let comparisons = try JSONDecoder().decode(Report.self, from: outcome.output).comparisons
    let identical = comparisons.filter { $0.verdict == "identical" }.count
    return ((comparisons, identical), outcome.seconds)
  }
}
