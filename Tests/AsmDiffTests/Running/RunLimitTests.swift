import AsmDiff
import Foundation
import Testing

/// What keeps a run from doing harm.
@Suite(.timeLimit(.minutes(5))) struct RunLimitTests {
  private func run(_ text: String, _ limits: RunLimits) async throws -> FunctionRuns {
    let folder = try ScratchFolder()
    return try await Runnable.c(text, in: folder).run("f", limits: limits)
  }

  private static func limits(_ seconds: Int, failures: Int = 0) -> RunLimits {
    var limits = RunLimits()
    (limits.seconds, limits.failures) = (seconds, failures)
    return limits
  }

  @Test func `an endless function is ended with the processes that it started`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-endless")
    let file = folder.path + "/child"
    let text = """
      #include <stdio.h>
      #include <sys/stat.h>
      #include <unistd.h>
      int f(void) {
        if (fork() == 0) for (;;) pause();
        char name[300];
        snprintf(name, sizeof name, "\(file).%d", (int)getpid());
        mkdir(name, 0700);
        for (;;) {}
      }
      """
    let runs = try await Runnable.c(text, in: folder).run(
      "f", limits: Self.limits(1), against: try Runnable.claim("(call fork | call pause)*"))
    #expect(runs.runs.map(\.trace.ending) == [.timedOut(seconds: 1)])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let process = try #require(names.first { $0.hasPrefix("child.") }).dropFirst(6)
    #expect(!isRunning(process))
    #expect(Self.processes(ofSession: process).isEmpty)
  }

  /// The processes that still run in a session: `/proc/N/stat` is `N (name) STATE PARENT GROUP SESSION`.
  private static func processes(ofSession session: Substring) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.filter { process in
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      let words = status?.split(separator: ")").last?.split(separator: " ") ?? []
      return words.count > 3 && words[3] == session && words[0] != "Z"
    }
  }

  @Test func `memory runs out for a function that allocates without end`() async throws {
    let text = """
      #include <stdlib.h>
      #include <string.h>
      int f(void) {
        for (int blocks = 0;; blocks++) {
          char *volatile block = malloc(1 << 20);
          if (!block) return blocks;
          memset(block, 1, 1 << 20);
        }
      }
      """
    var limits = Self.limits(10)
    limits.addressSpace = 1 << 28
    let runs = try await run(text, limits)
    let run = try #require(runs.runs.first)
    guard case .returned(let blocks) = run.trace.ending else {
      Issue.record("\(run.trace.ending)")
      return
    }
    #expect((16..<256).contains(blocks))
    #expect(run.trace.calls.last?.result == 0)
  }

  @Test func `a function cannot write to files, and its output goes nowhere`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-write")
    let text = """
      #include <fcntl.h>
      #include <sys/stat.h>
      #include <unistd.h>
      int f(void) {
        struct stat status;
        if (fstat(1, &status) || !S_ISCHR(status.st_mode)) return 2;
        char byte; if (read(0, &byte, 1) != 0) return 1;
        int file = open("\(folder.path)/written", O_WRONLY | O_CREAT, 0600);
        return (int)write(file, "text", 4);
      }
      """
    let runs = try await Runnable.c(text, in: folder).run("f", limits: Self.limits(5))
    #expect(runs.runs.first?.trace.ending == .signalled(25))
    #expect(folder.read("written").isEmpty)
  }

  @Test func `a run has a folder of its own, and nothing is left of it`() async throws {
    let text = """
      #include <unistd.h>
      #include <sys/stat.h>
      int f(void) {
        char here[4096];
        getcwd(here, sizeof here);
        symlink(here, "\(TemporaryFolder.parent)/asmdiff-own-folder");
        return mkdir("made", 0700);
      }
      """
    let link = TemporaryFolder.parent + "/asmdiff-own-folder"
    try? FileManager.default.removeItem(atPath: link)
    let runs = try await run(text, Self.limits(5))
    defer { try? FileManager.default.removeItem(atPath: link) }
    #expect(runs.runs.first?.trace.ending == .returned(0))
    let folder = try FileManager.default.destinationOfSymbolicLink(atPath: link)
    #expect(folder.hasPrefix(TemporaryFolder.parent + "/asmdiff-"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
