import Foundation
import Harness

/// Many fixtures at once, runs that are killed, and runs side by side.
struct LoadPart: TrustPart {
  static let name = "load"
  static let title = "Under load"

  /// How much of everything.
  private struct Amounts {
    var fixtures: Int
    var kills: Int
    var interruptions: Int
    var pairs: Int
  }

  /// What AsmDiff may take besides the compilers, in bytes.
  private static let memoryLimit = 2 << 30
  /// How many fixtures are in the package whose runs are killed.
  private static let fewFixtures = 12

  let context: TrustContext

  init(_ context: TrustContext) { self.context = context }

  private var amounts: Amounts {
    switch context.options.scale {
    case .short: Amounts(fixtures: 40, kills: 3, interruptions: 2, pairs: 1)
    case .long: Amounts(fixtures: 500, kills: 25, interruptions: 15, pairs: 8)
    }
  }

  func measure() async throws -> [Figure] {
    guard ProcessTable.peakBytes(of: getpid()) != nil else { throw TrustError.noProcessTable }
    let few = try LoadPackage(fixtures: Self.fewFixtures, in: context.folder + "/few")
    let undisturbed = try few.start().finish()
    guard undisturbed.status == 1 else { throw LoadPackage.unexpected(undisturbed) }
    return try manyFixtures() + kills(few, undisturbed) + interruptions(few, undisturbed)
      + sideBySide(few, undisturbed)
  }

  // MARK: - Many fixtures

  private func manyFixtures() throws -> [Figure] {
    let package = try LoadPackage(fixtures: amounts.fixtures, in: context.folder + "/many")
    let running = try package.start()
    var (memory, children) = (0, 0)
    while running.isRunning {
      memory = max(memory, ProcessTable.peakBytes(of: running.identifier) ?? 0)
      children = max(children, ProcessTable.children(of: running.identifier).count)
      usleep(5_000)
    }
    let outcome = try running.finish()
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return [
      .count("fixtures checked at once", amounts.fixtures),
      .count("claims of them", package.claims),
      .count("claims reported", package.verdicts(in: outcome), expected: package.claims),
      .bytes("most memory besides the compilers", memory, limit: Self.memoryLimit),
      Figure(
        name: "most programs at once", value: "\(children)", limit: "1 to the cores, \(cores)",
        isKept: (1...cores).contains(children)),
    ]
  }

  // MARK: - Disturbed runs

  /// Ends runs at random moments by a signal that cannot be caught, and starts them again at once: what
  /// the first one left, also compilers that still run, must not change the report.
  private func kills(_ package: LoadPackage, _ undisturbed: Command.Outcome) throws -> [Figure] {
    var numbers = context.numbers(for: 71)
    var (killed, same) = (0, 0)
    for round in 0..<amounts.kills {
      try package.forget()
      let moment = Double.random(in: 0...undisturbed.seconds, using: &numbers)
      let first = try package.start()
      wait(moment, for: first)
      first.send(SIGKILL)
      if try first.finish().status == SIGKILL { killed += 1 }
      let again = try package.start().finish()
      same += isSame(again, undisturbed, "run \(round), killed after \(moment) s") ? 1 : 0
    }
    return [
      .count("runs killed and started again", amounts.kills),
      .count("of these, killed before their end", killed, atLeast: 1),
      .count("with the report of an undisturbed run", same, expected: amounts.kills),
    ]
  }

  /// Ends runs as Ctrl-C and supervisors do: nothing may be left of them.
  private func interruptions(
    _ package: LoadPackage, _ undisturbed: Command.Outcome
  ) throws -> [Figure] {
    var numbers = context.numbers(for: 72)
    var (ended, clean, same) = (0, 0, 0)
    for round in 0..<amounts.interruptions {
      try package.forget()
      let moment = Double.random(in: 0...undisturbed.seconds, using: &numbers)
      let signal = [SIGINT, SIGTERM, SIGHUP][round % 3]
      let first = try package.start()
      wait(moment, for: first)
      first.send(signal)
      if try first.finish().status == signal { ended += 1 }
      let left = package.leftovers
      if left.isEmpty { clean += 1 }
      if !left.isEmpty { complain("signal \(signal) after \(moment) s left \(left)") }
      let again = try package.start().finish()
      same += isSame(again, undisturbed, "run \(round), signal \(signal) after \(moment) s") ? 1 : 0
    }
    return [
      .count("runs interrupted and started again", amounts.interruptions),
      .count("of these, interrupted before their end", ended, atLeast: 1),
      .count("that left no process and no file", clean, expected: amounts.interruptions),
      .count("with the report of an undisturbed run", same, expected: amounts.interruptions),
    ]
  }

  /// Two runs in one package, with one cache and one build folder, both from nothing.
  private func sideBySide(
    _ package: LoadPackage, _ undisturbed: Command.Outcome
  ) throws -> [Figure] {
    var same = 0
    for round in 0..<amounts.pairs {
      try package.forget()
      let both = [try package.start(), try package.start()]
      for running in both {
        same += isSame(try running.finish(), undisturbed, "one of two, round \(round)") ? 1 : 0
      }
    }
    return [
      .count("runs side by side in one package", 2 * amounts.pairs),
      .count("with the report of a run alone", same, expected: 2 * amounts.pairs),
    ]
  }

  // MARK: - Helpers

  private func wait(_ seconds: Double, for running: RunningCommand) {
    let start = ContinuousClock.now
    while running.isRunning, start.duration(to: .now).inSeconds < seconds { usleep(2_000) }
  }

  private func isSame(
    _ outcome: Command.Outcome, _ undisturbed: Command.Outcome, _ what: String
  ) -> Bool {
    let isSame = outcome.status == undisturbed.status && outcome.output == undisturbed.output
    if !isSame {
      let text = String(decoding: outcome.errors + outcome.output, as: UTF8.self)
      complain("\(what): status \(outcome.status)\n\(text)")
    }
    return isSame
  }

  private func complain(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("load: \(text)\n".utf8))
  }
}
