import Foundation
import Harness

/// How long `asmdiff fixtures` takes.
struct FixtureFigures {
  let workspace: Workspace
  let repetitions: Int

  /// All figures.
  func measure() throws -> [Figure] {
    try workspace.copyPackage()
    let commands = try PlannedCommands(workspace)
    let cold = try coldRuns(commands)
    return cold + (try warmRuns())
  }

  /// From nothing, against the commands alone; which of the two comes first changes with each repetition.
  private func coldRuns(_ commands: PlannedCommands) throws -> [Figure] {
    var (tool, alone): ([Command.Outcome], [Command.Outcome]) = ([], [])
    for repetition in -1..<repetitions {
      let isToolFirst = repetition % 2 == 0
      for isTool in [isToolFirst, !isToolFirst] {
        try workspace.forget()
        let outcome = isTool ? try workspace.asmdiff(["fixtures"]) : try commands.run()
        // The first repetition fills the compiler's and SwiftPM's own caches.
        guard repetition >= 0 else { continue }
        if isTool { tool.append(outcome) } else { alone.append(outcome) }
      }
    }
    let ratios = zip(tool, alone).map { $0.seconds / $1.seconds }
    let work = zip(tool, alone).map { $0.processorSeconds / $1.processorSeconds }
    return [
      .count("commands that a first run starts", commands.count),
      .seconds("first run of 'asmdiff fixtures', median", tool.map(\.seconds).median),
      .seconds("the commands alone, median", alone.map(\.seconds).median),
      .ratio("first run / the commands alone, median of pairs", ratios.median, limit: 1.1),
      .ratio("first run / the commands alone, fastest of each", fastest(tool) / fastest(alone)),
      .seconds("processor time of the first run, median", tool.map(\.processorSeconds).median),
      .seconds("processor time of the commands, median", alone.map(\.processorSeconds).median),
      .ratio("processor time, median of pairs", work.median),
    ]
  }

  private func fastest(_ outcomes: [Command.Outcome]) -> Double {
    outcomes.map(\.seconds).min() ?? .nan
  }

  /// With nothing changed since the last run.
  private func warmRuns() throws -> [Figure] {
    try workspace.forget()
    let first = try workspace.asmdiff(["fixtures"])
    let runs = try (0..<max(5, repetitions)).map { _ in
      try workspace.asmdiff(["fixtures", "--verbose"])
    }
    let started = runs.map { $0.errors.split(separator: UInt8(ascii: "\n")).count }.reduce(0, +)
    return [
      .seconds("second run with nothing changed, median", runs.map(\.seconds).median, limit: 0.3),
      .count("commands that second runs started", started, expected: 0),
      .count(
        "second runs with another report", runs.filter { $0.output != first.output }.count,
        expected: 0),
    ]
  }
}
