import AsmDiff
import Foundation
import Testing

/// What keeps a run from doing harm.
@Suite(.timeLimit(.minutes(20))) struct RunLimitTests {
  private func run(_ text: String, _ limits: RunLimits) async throws -> FunctionRuns {
    let folder = try ScratchFolder()
    return try await Runnable.c(text, in: folder).run("f", limits: limits)
  }

  private static func limits(_ seconds: Int, failures: Int = 0) -> RunLimits {
    var limits = RunLimits()
    (limits.seconds, limits.failures) = (seconds, failures)
    return limits
  }

  @Test func `an endless function is ended`() async throws {
    let runs = try await Runnable.assembly(".Lagain:\n\tjmp\t.Lagain").run(
      "f", signature: .words(0), limits: Self.limits(1), against: try Runnable.claim("nothing"))
    #expect(runs.runs.map(\.trace.ending) == [.timedOut(seconds: 1)])
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

  @Test func `nothing is read, and output goes nowhere`() async throws {
    let text = """
      #include <sys/stat.h>
      #include <unistd.h>
      int f(void) {
        struct stat status;
        if (fstat(1, &status) || !S_ISCHR(status.st_mode)) return 2;
        char byte; if (read(0, &byte, 1) != 0) return 1;
        return (int)write(1, "text", 4);
      }
      """
    #expect(try await run(text, Self.limits(5)).runs.first?.trace.ending == .returned(4))
  }

  @Test func `a run has an empty folder of its own, and nothing is left of it`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-folders")
    let text = """
      #include <dirent.h>
      #include <stdlib.h>
      #include <unistd.h>
      // asmdiff: --only speed: f allocates malloc(9) free(0)
      int f(void) {
        void *volatile p = malloc(9);
        free(p);
        return 0;
      }
      // asmdiff: looks differs-from f
      int looks(void) {
        char here[4096];
        getcwd(here, sizeof here);
        DIR *folder = opendir(here);
        for (int count = 0; readdir(folder); count++) {
          if (count == 2) abort();
        }
        return 0;
      }
      """
    try folder.write(text, to: "sample.c")
    try folder.write("", to: "temporary/.keep")
    let result = try await BuiltCommand(folder: folder.path).run(
      ["check", "--run", "--format", "json", "sample.c"],
      temporaryFolder: folder.path + "/temporary")
    #expect(result.status == 0, "\(result.errors)\(result.output)")
    #expect(!result.output.contains("Aborted"), "\(result.output)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/temporary") == [".keep"])
  }
}
