import AsmDiff
import Foundation
import Harness

/// Holds what is proved of random programs against what they do when they run.
struct ProgramsPart: TrustPart {
  static let name = "programs"
  static let title = "Random programs in C and Swift, run by a tracer"

  /// How many files of a language there are, and families of functions in each.
  private struct Plan {
    var files: KeyValuePairs<ProgramLanguage, Int>
    var families: Int
    var programs: Int { files.reduce(0) { $0 + $1.value } * families }
  }

  private let context: TrustContext

  init(_ context: TrustContext) { self.context = context }

  private var plan: Plan {
    switch context.options.scale {
    case .short: Plan(files: [.c: 3, .swift: 1, .glibc: 1], families: 20)
    case .long: Plan(files: [.c: 30, .swift: 12, .glibc: 8], families: 40)
    }
  }

  func measure() async throws -> [Figure] {
    let folder = context.folder + "/programs"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let toolchain = try await Toolchain.find()
    let compiler = Compiler(
      toolchain: toolchain, options: CompilerOptions(jobs: 2, cache: .off))
    let tools = try ProgramTools(toolchain, in: folder)
    let trials = files.enumerated().map { index, file in
      ProgramTrial(file, compiler, tools, folder: folder + "/\(index)")
    }
    let tally = try await Self.run(trials)
    for failure in tally.failures.prefix(20) {
      try? FileHandle.standardError.write(contentsOf: Data("\n\(failure)\n".utf8))
    }
    return tally.figures(programs: plan.programs)
  }

  private var files: [ProgramFile] {
    plan.files.enumerated().flatMap { index, entry in
      (0..<entry.value).map { number in
        ProgramFile(
          entry.key, number: number, families: plan.families,
          random: context.numbers(for: UInt64(40_000 + 1_000 * index + number)))
      }
    }
  }

  /// Runs all trials, two at a time.
  private static func run(_ trials: [ProgramTrial]) async throws -> ProgramsTally {
    try await withThrowingTaskGroup(of: ProgramsTally.self) { group in
      var waiting = trials[...]
      var tally = ProgramsTally()
      for _ in 0..<2 {
        if let trial = waiting.popFirst() { group.addTask { try await trial.tally() } }
      }
      while let part = try await group.next() {
        tally.add(part)
        if let trial = waiting.popFirst() { group.addTask { try await trial.tally() } }
      }
      return tally
    }
  }
}
