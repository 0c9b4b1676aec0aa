import Foundation
import Harness

/// Measures what the project promises about speed and about large listings.
@main struct Benchmarks {
  private var repetitions = 5
  private var parts: Set<String> = []

  static func main() {
    do {
      let benchmarks = try Benchmarks(Array(CommandLine.arguments.dropFirst()))
      exit(try benchmarks.run() ? 0 : 1)
    } catch {
      try? FileHandle.standardError.write(contentsOf: Data("benchmarks: error: \(error)\n".utf8))
      exit(2)
    }
  }

  private init(_ words: [String]) throws {
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "fixtures", "listings", "allocators": parts.insert(word)
      case "--repetitions":
        guard let value = words.popFirst(), let number = Int(value), number > 0 else {
          throw BenchmarkError.usage(word)
        }
        repetitions = number
      default: throw BenchmarkError.usage(word)
      }
    }
    if parts.isEmpty { parts = ["fixtures", "listings", "allocators"] }
  }

  /// Prints all figures; false when one exceeds its limit.
  private func run() throws -> Bool {
    let workspace = try Workspace()
    defer { workspace.remove() }
    // Said before anything takes its time.
    if parts.contains("allocators") { try Callgrind.require(in: workspace.folder) }
    if parts != ["allocators"] { try workspace.buildCommand() }
    say("\(ProcessInfo.processInfo.activeProcessorCount) cores, \(repetitions) repetitions")
    var figures: [Figure] = []
    if parts.contains("fixtures") {
      figures += report(
        "The fixtures", try FixtureFigures(workspace: workspace, repetitions: repetitions).measure()
      )
    }
    if parts.contains("listings") {
      let all = try ListingFigures(workspace: workspace, repetitions: repetitions).measure()
      for (title, found) in all { figures += report(title, found) }
    }
    if parts.contains("allocators") {
      let all = try AllocatorFigures(workspace: workspace, repetitions: repetitions).measure()
      for (title, found) in all { figures += report(title, found) }
    }
    let exceeded = figures.filter { !$0.isKept }.count
    say("")
    say("\(figures.filter { $0.limit != nil }.count) limits, \(exceeded) exceeded")
    return exceeded == 0
  }

  private func report(_ title: String, _ figures: [Figure]) -> [Figure] {
    say("")
    say(title)
    for figure in figures { say(figure.line) }
    return figures
  }

  /// Writes a line at once, also into a pipe.
  private func say(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }
}
