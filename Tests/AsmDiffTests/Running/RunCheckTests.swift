import AsmDiff
import Foundation
import Testing

/// `check --run`, from claims to the report.
@Suite(.timeLimit(.minutes(20))) struct RunCheckTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func check(_ files: [String: String], _ words: String...) async throws -> CheckReport {
    for (name, text) in files { try folder.write(text, to: name) }
    let options = try OptionParser.parse(words + [folder.path]).options
    let cache = CacheLocation.folder(folder.path + "/.cache")
    let loader = ListingLoader {
      Compiler(toolchain: try await Toolchain.find(), options: CompilerOptions(cache: cache))
    }
    let discovery = Fixture.discover(under: [folder.path])
    return await FixtureCheck(fixtures: discovery.fixtures, options: options, loader: loader).run()
  }

  private static let swapped = """
    #include <stdlib.h>
    // asmdiff-options: --equate yes=no
    // asmdiff: second identical-to first
    __attribute__((noinline)) int yes(int n) { __asm__(""); return n > 2; }
    __attribute__((noinline)) int no(int n) { __asm__(""); return n <= 2; }
    void *first(int n) { return yes(n) ? malloc(8) : 0; }
    void *second(int n) { return no(n) ? malloc(8) : 0; }

    """

  @Test func `a claim fails where equal inputs give other traces`() async throws {
    let plain = try await check(["f.c": Self.swapped])
    #expect(plain.outcomes.map(\.status) == [.holds])
    #expect(plain.sections.flatMap(\.runs).isEmpty)
    let report = try await check(["f.c": Self.swapped], "--run")
    #expect(report.outcomes.map(\.status) == [.fails])
    let message = try #require(report.outcomes.first?.message)
    #expect(
      message.hasSuffix(
        "but with (0) the traces differ: baseline: nothing; candidate: malloc(8)"), "\(message)")
    #expect(report.exitStatus == 1)
  }

  @Test func `a claim that holds says with how many inputs the traces are equal`() async throws {
    let report = try await check(
      [
        "f.swift": """
        // asmdiff: uno(_:) identical-to one(_:)
        // asmdiff: two(_:) differs-from one(_:)
        // asmdiff: of(_:) identical-to on(_:)
        public func one(_ a: Int) -> Int { a &+ 1 }
        public func uno(_ a: Int) -> Int { a &+ 1 }
        public func two(_ a: Int) -> Int { a &+ 2 }
        public func on(_ a: Double) -> Double { a }
        public func of(_ a: Double) -> Double { a }

        """
      ], "--run")
    #expect(
      report.outcomes.map(\.message) == [
        "identical, 2 instructions; equal traces with 7 inputs", "the code differs",
        "identical, 1 instruction; traces not compared: the baseline was not run: "
          + "parameter 1 is no integer: 'Swift.Double'",
      ])
    #expect(report.runCount == 21)
    #expect(report.exitStatus == 0)
  }

  @Test func `a recorded listing is run as the function that it is likened to`() async throws {
    let fixture =
      "// asmdiff: one(_:) identical-to g.s:eins\n"
      + "public func one(_ a: Int) -> Int { a &+ 1 }\n"
    let listing = Listings.function("eins", "\tleaq\t1(%rdi), %rax\n\tretq")
    let report = try await check(["f.swift": fixture, "g.s": listing], "--run")
    #expect(
      report.outcomes.map(\.message) == ["identical, 2 instructions; equal traces with 7 inputs"])
    // What nobody defines keeps the program from being linked; the claim stands as it was proved.
    let broken = listing + "\t.globl\teins2\n\t.data\neins2:\n\t.quad\tnowhere\n"
    let second = try await check(["f.swift": fixture, "g.s": broken], "--run")
    #expect(second.exitStatus == 0)
    #expect(second.outcomes.first?.message.contains("its listing does not make a program") == true)
  }

  @Test func `that nothing was run is an error`() async throws {
    let report = try await check(
      [
        "f.swift": """
        // asmdiff: uno(_:) identical-to one(_:)
        public func one(_ a: Double) -> Double { a + 1 }
        public func uno(_ a: Double) -> Double { a + 1 }

        """
      ], "--run")
    #expect(report.errors.map(\.message) == ["no function was run"])
    #expect(report.exitStatus == 2)
  }

  @Test func `code for another machine is not run`() async throws {
    let report = try await check(
      [
        "f.c":
          "// asmdiff: g identical-to f\nint f(int n) { return n; }\nint g(int n) { return n; }\n"
      ],
      "--run", "--target", "x86_64-unknown-none-elf")
    #expect(report.outcomes.map(\.status) == [.holds])
    #expect(report.errors.map(\.message) == ["no function was run"])
    let outcomes = report.sections.flatMap(\.runs).map(\.outcome)
    #expect(outcomes.count == 2)
    for case .refused(let refusal) in outcomes {
      #expect(refusal == .foreignMachine(triple: "x86_64-unknown-none-elf"))
    }
  }

  // MARK: Reports

  /// A section with a defect, a run without an end and a function that is not run.
  private func section() async throws -> CheckReport.Section {
    let listing = try await Runnable.c(
      """
      #include <stdlib.h>
      #include <unistd.h>
      void *wrong(void) { return malloc(8); }
      int waiting(void) { return pause(); }
      int refused(int *n) { return *n; }
      """, in: folder)
    var limits = RunLimits()
    (limits.seconds, limits.failures) = (1, 0)
    let claim = try Runnable.claim("malloc(16)")
    var runs = [try await listing.run("wrong", limits: limits, against: claim)]
    runs += try await listing.run(functions: ["waiting", "refused"], limits: limits)
    for index in runs.indices { runs[index].isNamedByClaim = true }
    return CheckReport.Section(path: listing.path, runs: runs)
  }

  @Test func `the report for people names every function, and shows a defect with its trace`()
    async throws
  {
    let report = CheckReport(sections: [try await section()])
    let layout = SideBySideLayout(width: 200, context: 8)
    func text(isQuiet: Bool) -> [String] {
      report.lines(layout, isQuiet: isQuiet).map { $0.runs.map(\.text).joined() }
    }
    let expected = [
      "DEFECT  wrong: not what the analysis says: 1 of 1 run",
      "  with (): the trace is none of the function's sequences (0 calls can begin one)",
      "    trace: malloc(8)", "    sequences: malloc(16)",
    ]
    let others = [
      "not confirmed  waiting: no run came to an end that says anything",
      "  with () not confirmed: 'pause' did not return: stopped after 1 s",
      "not run  refused: parameter 1 is no integer: 'int *'",
    ]
    let whole = text(isQuiet: false)
    for line in expected + others { #expect(whole.contains(line), "\(whole)") }
    let quiet = text(isQuiet: true)
    for line in expected { #expect(quiet.contains(line), "\(quiet)") }
    for line in others { #expect(!quiet.contains(line), "\(quiet)") }
  }

  @Test func `the report for programs has all runs, and none unless they were asked for`()
    async throws
  {
    let section = try await section()
    func root(_ runs: [CheckReport.Section]?) throws -> [String: Any] {
      let text = try JSONRenderer.render(JSONReport(toolchain: nil, comparisons: [], runs: runs))
      return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    #expect(try root(nil)["runs"] == nil)
    let functions = try #require(try root([section])["runs"] as? [[String: Any]])
    #expect(functions.map { $0["status"] as? String } == ["defect", "interrupted", "refused"])
    let wrong = try #require(functions.first)
    #expect(
      Set(wrong.keys) == [
        "path", "function", "symbol", "triple", "optimize", "status", "reasons", "sequences",
        "runs",
      ])
    #expect(wrong["sequences"] as? String == "malloc(16)")
    let run = try #require((wrong["runs"] as? [[String: Any]])?.first)
    #expect(Set(run.keys) == ["input", "trace", "finding", "reason"])
    #expect(run["finding"] as? String == "defect")
    #expect(run["trace"] as? String == "malloc(8)")
    #expect(functions[2]["reasons"] as? [String] == ["parameter 1 is no integer: 'int *'"])
  }

  // MARK: The command

  @Test func `the command runs nothing unless it is told to, and leaves nothing behind`()
    async throws
  {
    // The driver of Swift 6.3 does not bear letters beyond ASCII in this path.
    let folder = try ScratchFolder(name: "asmdiff-command")
    let temporary = folder.path + "/temporary"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
    let trail = folder.path + "/trail"
    try folder.write(
      """
      // asmdiff: uno identical-to one
      #include <sys/stat.h>
      int one(void) { return mkdir("\(trail)", 0700) & 1; }
      int uno(void) { return mkdir("\(trail)", 0700) & 1; }

      """, to: "f.c")
    let command = BuiltCommand(folder: folder.path)
    let words = ["check", "f.c"]
    let attempt = "it tried to write to a file or change one"
    let unasked = try await command.run(words, temporaryFolder: temporary)
    #expect(unasked.status == 0)
    #expect(!unasked.output.contains(attempt))
    let result = try await command.run(words + ["--run"], temporaryFolder: temporary)
    #expect(result.status == 0)
    #expect(result.output.contains("; equal traces with 1 input"))
    #expect(result.output.contains(attempt), "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: trail))
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
    #expect(try await command.run(["list", "f.c", "--run"]).status == 2)
  }
}
