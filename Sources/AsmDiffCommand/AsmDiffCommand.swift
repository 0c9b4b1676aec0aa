import AsmDiff
import Foundation

/// The command `asmdiff`.
@main struct AsmDiffCommand {
  static func main() async {
    StandardStream.ignoreBrokenPipes()
    Interruption.install()
    let status = await run(Array(ProcessInfo.processInfo.arguments.dropFirst()))
    Interruption.holdIfRequested()
    exit(status)
  }

  /// Does what the words ask for, and gives the exit status.
  private static func run(_ words: [String]) async -> Int32 {
    do {
      let line = try OptionParser.parse(words)
      let console = Console(options: line.options)
      do {
        return try await perform(line, console)
      } catch {
        console.complain([Diagnostic(explaining: error)])
      }
    } catch {
      Console(options: Options()).complain([Diagnostic(explaining: error)])
    }
    return 2
  }

  private static func perform(_ line: CommandLine, _ console: Console) async throws -> Int32 {
    if let request = line.request {
      try console.emit(request.text)
      return 0
    }
    let context = VerbContext(line: line, console: console)
    switch line.verb {
    case .check: return try await context.check()
    case .compare: return try await context.compare()
    case .show: return try await context.show()
    case .list: return try await context.list()
    }
  }
}

extension AsmDiff.CommandLine.Request {
  fileprivate var text: String {
    switch self {
    case .shortHelp: HelpText.short + "\n"
    case .longHelp: HelpText.long + "\n"
    case .version: "asmdiff \(HelpText.version)\n"
    }
  }
}
