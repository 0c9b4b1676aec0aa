import AsmDiff
import Foundation
import Testing

@Suite struct InterruptionTests {
  @Test(.timeLimit(.minutes(20)))
  func `Ctrl-C ends what runs, removes temporary files, and the process ends by the signal`()
    async throws
  {
    let scratch = try ScratchFolder()
    let path = scratch.path
    await #expect(processExitsWith: .signal(SIGINT)) { [path = path as String] in
      Interruption.install()
      let folder = try TemporaryFolder()
      let (pids, name) = (Invocation.quoted(path + "/pids"), Invocation.quoted(folder.path))
      let script =
        "set -m; sleep 300 & echo $! > \(pids); echo $$ >> \(pids); echo \(name) >> \(pids)"
      let running = Task {
        try await Subprocess(Invocation("/bin/sh", ["-c", script + "; wait"])).run()
      }
      while (try? String(contentsOfFile: path + "/pids", encoding: .utf8))?
        .split(separator: "\n").count != 3
      { try await Task.sleep(for: .milliseconds(5)) }
      kill(getpid(), SIGINT)
      _ = try? await running.value
      try await Task.sleep(for: .seconds(30))
      withExtendedLifetime(folder) {}
    }
    let lines = scratch.lines(of: "pids")
    #expect(lines.count == 3)
    #expect(lines.prefix(2).map(isRunning) == [false, false])
    #expect(!FileManager.default.fileExists(atPath: lines.last.map(String.init) ?? path))
  }

  @Test(.timeLimit(.minutes(20)))
  func `Ctrl-C leaves no folder of work that begins or writes while it is handled`() async throws {
    let scratch = try ScratchFolder()
    let path = scratch.path
    await #expect(processExitsWith: .signal(SIGINT)) { [path = path as String] in
      _ = unsafe setenv("TMPDIR", path, 1)
      Interruption.install()
      for _ in 0..<4 {
        Thread.detachNewThread {
          while true {
            let folder = try? TemporaryFolder()
            for number in 0..<5 {
              let file = (folder?.path ?? "/nowhere") + "/\(number)"
              try? Data("text".utf8).write(to: URL(fileURLWithPath: file))
            }
            withExtendedLifetime(folder) {}
          }
        }
      }
      try await Task.sleep(for: .milliseconds(100))
      kill(getpid(), SIGINT)
      try await Task.sleep(for: .seconds(30))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
  }

  @Test(.timeLimit(.minutes(20)))
  func `a process that is interrupted does not exit as if it had failed`() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      Interruption.install()
      async let outcome = Subprocess(Invocation("/bin/sh", ["-c", "kill -TERM $PPID; sleep 300"]))
        .run()
      _ = try? await outcome
      Interruption.holdIfRequested()
      exit(2)
    }
  }
}
