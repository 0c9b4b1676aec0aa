import AsmDiff
import Foundation
import Testing

@Suite struct SubprocessTests {
  private func shell(_ script: String, timeLimit: Double? = 60) -> Subprocess {
    Subprocess(Invocation("/bin/sh", ["-c", script]), timeLimit: timeLimit)
  }

  @Test func `both outputs arrive whole, however much is written to each`() async throws {
    let script = "head -c 300000 /dev/zero; head -c 400000 /dev/zero >&2; echo end"
    let outcome = try await shell(script).run()
    #expect(outcome.standardOutput.count == 300_004)
    #expect(outcome.standardError.count == 400_000)
    #expect(outcome.isSuccess)
  }

  @Test func `an exit status and a signal are results`() async throws {
    let (status, signal) = (try await shell("exit 7").run(), try await shell("kill -TERM $$").run())
    #expect(status.status == .exited(7))
    #expect(signal.status == .signalled(15))
  }

  @Test func `a program that is not there is an error that names it`() async throws {
    await #expect {
      try await Subprocess(Invocation("/nowhere/tool")).run()
    } throws: { error in
      "\(error)".hasPrefix("cannot start '/nowhere/tool': No such file or directory")
    }
  }

  @Test func `a program has nothing to read`() async throws {
    let outcome = try await shell("cat; echo done").run()
    #expect(outcome.standardOutput == Array("done\n".utf8))
  }

  @Test func `an invocation's environment and the temporary folder reach the program`() async throws
  {
    let invocation = Invocation(
      "/bin/sh", ["-c", "echo $ADDED $TMPDIR"], environment: ["ADDED": "yes"])
    let outcome = try await Subprocess(invocation, temporaryFolder: "/some/where").run()
    #expect(outcome.standardOutput == Array("yes /some/where\n".utf8))
  }

  /// `set -m` puts what runs in the background into a process group of its own, as SwiftPM does.
  @Test func `a time limit ends a program with all that it started`() async throws {
    let folder = try ScratchFolder()
    let file = Invocation.quoted(folder.path + "/pids")
    let script = "set -m; sleep 300 & echo $! > \(file); echo $$ >> \(file); wait"
    await #expect {
      try await self.shell(script, timeLimit: 0.5).run()
    } throws: { error in
      if case .timedOut(_, seconds: 0.5)? = error as? SubprocessError { true } else { false }
    }
    #expect(folder.lines(of: "pids").map(isRunning) == [false, false])
  }

  @Test(.timeLimit(.minutes(20)))
  func `cancelling the task ends the program with all that it started`() async throws {
    let folder = try ScratchFolder()
    let file = Invocation.quoted(folder.path + "/pids")
    let script = "sleep 300 & echo $! > \(file); echo $$ >> \(file); wait"
    let task = Task { try await self.shell(script, timeLimit: nil).run() }
    while folder.lines(of: "pids").count < 2 { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(folder.lines(of: "pids").map(isRunning) == [false, false])
  }

  @Test(.timeLimit(.minutes(20)))
  func `what a program leaves behind ends with it`() async throws {
    let outcome = try await shell("sleep 300 & echo $!", timeLimit: nil).run()
    let process = String(decoding: outcome.standardOutput, as: UTF8.self)
    #expect(!isRunning(process.dropLast()))
  }
}
