import AsmDiff
import Testing

/// Runs of functions whose routines a user named.
@Suite(.timeLimit(.minutes(20))) struct NamedRoutineRunTests {
  private func check(_ fixture: String) async throws -> CheckReport {
    let folder = try ScratchFolder()
    try folder.write(fixture, to: "f.c")
    let options = try OptionParser.parse(["--run", folder.path]).options
    let cache = CacheLocation.folder(folder.path + "/.cache")
    let loader = ListingLoader {
      Compiler(toolchain: try await Toolchain.find(), options: CompilerOptions(cache: cache))
    }
    let discovery = Fixture.discover(under: [folder.path])
    return await FixtureCheck(fixtures: discovery.fixtures, options: options, loader: loader).run()
  }

  private static let code = """
    #include <stdlib.h>
    __attribute__((noinline)) void *take(unsigned long n) {
      void *volatile block = malloc(n + 16);
      return block;
    }
    __attribute__((noinline)) void note(void) { void *volatile p = malloc(3); free(p); }
    void *f(void) { note(); return take(8); }

    """

  @Test func `the routine that a user named is one event, and what it does is none`() async throws {
    let report = try await check(
      """
      // asmdiff-options: --allocator take=malloc-like --harmless note
      // asmdiff: f allocates take(8)
      \(Self.code)
      """)
    #expect(report.outcomes.map(\.status) == [.holds], "\(report.outcomes)")
    #expect(report.errors.isEmpty, "\(report.errors)")
    let runs = try #require(report.sections.flatMap(\.runs).first { $0.function.name == "f" })
    #expect(runs.sequences == "take(8)")
    #expect(runs.isConfirmed, "\(runs.texts) \(runs.findings)")
  }

  @Test func `without the names their bodies are followed`() async throws {
    let report = try await check(
      "// asmdiff: f allocates malloc(3) free(0) malloc(24)\n" + Self.code)
    #expect(report.outcomes.map(\.status) == [.holds], "\(report.outcomes)")
    #expect(report.errors.isEmpty, "\(report.errors)")
    let runs = try #require(report.sections.flatMap(\.runs).first { $0.function.name == "f" })
    #expect(runs.isConfirmed, "\(runs.texts) \(runs.findings)")
  }
}
