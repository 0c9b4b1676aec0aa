import Foundation
import Harness

/// Holds AsmDiff against oracles that it does not share code with, and prints what came of it.
@main struct Trust {
  /// The parts, in the order in which they run.
  private static let parts: [any TrustPart.Type] = [
    AssemblerPart.self, InvariancesPart.self, Mutants.self, AllocationMutants.self,
    ProgramsPart.self, LoadPart.self, Rules.self,
  ]

  static func main() async {
    do {
      exit(try await run(TrustOptions(Array(CommandLine.arguments.dropFirst()), parts)) ? 0 : 1)
    } catch {
      try? FileHandle.standardError.write(contentsOf: Data("trust: error: \(error)\n".utf8))
      exit(2)
    }
  }

  /// Runs the parts that are asked for and prints all figures; false when one is not kept.
  private static func run(_ options: TrustOptions) async throws -> Bool {
    let context = try TrustContext(options)
    defer { context.remove() }
    say("the \(options.scale.rawValue) form, seed \(options.seed)")
    var (limits, broken) = (0, 0)
    for part in parts where options.parts.contains(part.name) {
      let start = ContinuousClock.now
      say("\n\(part.title)")
      let figures = try await part.init(context).measure()
      for figure in figures { say(figure.line) }
      say("  done in \(Int(start.duration(to: .now).inSeconds)) s")
      limits += figures.filter { $0.limit != nil }.count
      broken += figures.filter { !$0.isKept }.count
    }
    say("\n\(limits) limits, \(broken) not kept")
    return broken == 0
  }

  /// Writes a line at once, also into a pipe.
  private static func say(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }
}
