import AsmDiff
import Testing

struct FixtureCheckTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func check(_ source: String, _ words: [String] = []) async throws -> CheckReport {
    try folder.write(source, to: "f.swift")
    let options = try OptionParser.parse(words + [folder.path]).options
    let cache = CacheLocation.folder(folder.path + "/.cache")
    let loader = ListingLoader {
      Compiler(toolchain: try await Toolchain.find(), options: CompilerOptions(cache: cache))
    }
    let discovery = Fixture.discover(under: [folder.path])
    return await FixtureCheck(fixtures: discovery.fixtures, options: options, loader: loader).run()
  }

  private let code = """
    public func one(_ a: Int) -> Int { a &+ 1 }
    public func uno(_ a: Int) -> Int { a &+ 1 }
    public func two(_ a: Int) -> Int { a &+ 2 }
    func three(_ a: Int) -> Int { a &+ 3 }
    """

  @Test func `claims hold or fail by what the code is`() async throws {
    let report = try await check(
      """
      // asmdiff: uno(_:) identical-to one(_:)
      // asmdiff: two(_:) identical-to one(_:)
      // asmdiff: two(_:) differs-from one(_:)
      // asmdiff: uno(_:) differs-from one(_:)
      // asmdiff: uno(_:) equivalent-to one(_:)
      \(code)
      """)
    #expect(report.outcomes.map(\.status) == [.holds, .fails, .holds, .fails, .holds])
    #expect(report.outcomes.first?.message == "identical, 2 instructions")
    #expect(report.errors.isEmpty)
    #expect(report.exitStatus == 1)
  }

  @Test func `each pair is compared and shown once`() async throws {
    let report = try await check(
      """
      // asmdiff: uno(_:) identical-to one(_:)
      // asmdiff: uno(_:) equivalent-to one(_:)
      \(code)
      """)
    #expect(report.sections.map(\.comparisons.count) == [1])
    let lines = report.lines(SideBySideLayout(), isQuiet: false).map(\.plainText)
    #expect(lines.filter { $0.contains("baseline: one(_:)") }.count == 1)
    #expect(lines.filter { $0.hasPrefix("holds") }.count == 2)
    #expect(report.sections[0].comparisons[0].command.hasPrefix("asmdiff compare '"))
    #expect(lines.last == "2 claims in 1 fixture: 2 hold")
  }

  @Test func `a quiet report leaves out what holds`() async throws {
    let report = try await check("// asmdiff: uno(_:) identical-to one(_:)\n\(code)")
    let lines = report.lines(SideBySideLayout(), isQuiet: true).map(\.plainText)
    #expect(lines == ["1 claim in 1 fixture: 1 holds"])
  }

  @Test func `a function that was optimised away is an error that says so`() async throws {
    let report = try await check("// asmdiff: three(_:) identical-to one(_:)\n\(code)")
    let error = try #require(report.errors.first)
    #expect(error.location?.line == 1)
    #expect(error.notes.contains { $0.contains("inlined away") })
    #expect(report.outcomes.map(\.status) == [.error])
    #expect(report.exitStatus == 2)
  }

  @Test func `a function that never was is not said to be inlined`() async throws {
    let report = try await check("// asmdiff: four(_:) identical-to one(_:)\n\(code)")
    let error = try #require(report.errors.first)
    #expect(!error.notes.contains { $0.contains("inlined away") })
  }

  @Test func `a function that is compared with itself fails`() async throws {
    let report = try await check("// asmdiff: one(_:) identical-to one(_:)\n\(code)")
    #expect(report.outcomes.map(\.status) == [.fails])
    #expect(report.exitStatus == 1)
  }

  @Test func `a matrix checks each claim at each level`() async throws {
    let report = try await check(
      """
      // asmdiff: uno(_:) identical-to one(_:)
      // asmdiff: --only size: two(_:) differs-from one(_:)
      // asmdiff-options: --optimize size --optimize speed
      \(code)
      """)
    #expect(report.sections.map(\.optimize) == ["size", "speed"])
    #expect(report.outcomes.map(\.optimize) == ["size", "size", "speed"])
    #expect(report.skipped == 1)
    #expect(report.exitStatus == 0)
  }

  @Test func `a run that checks nothing is an error`() async throws {
    let report = try await check("// asmdiff: --only size: uno(_:) identical-to one(_:)\n\(code)")
    #expect(report.errors == [InputError.nothingApplies(claims: 1).diagnostic])
    #expect(report.exitStatus == 2)
  }

  @Test func `a fixture that does not compile does not stop the others`() async throws {
    try folder.write("// asmdiff: a() identical-to b()\nlet x: Int = \"\"\n", to: "a.swift")
    let report = try await check("// asmdiff: uno(_:) identical-to one(_:)\n\(code)")
    #expect(report.outcomes.map(\.status) == [.error, .holds])
    #expect(report.errors.count == 1)
    #expect(report.errors.first?.description.contains("a.swift:2:14: error:") == true)
  }

  @Test func `a claim that does not parse does not stop the others`() async throws {
    let report = try await check(
      """
      // asmdiff: uno(_:) identical one(_:)
      // asmdiff: uno(_:) identical-to one(_:)
      \(code)
      """)
    #expect(report.outcomes.map(\.status) == [.error, .holds])
    #expect(report.outcomes.map(\.line) == [1, 2])
    #expect(report.exitStatus == 2)
  }

  @Test func `a claim may name a function of a file beside the fixture`() async throws {
    try folder.write("long add(long a) { return a + 1; }\n", to: "c files/plus.c")
    let report = try await check(
      "// asmdiff: one(_:) differs-from \"c files/plus.c:add\"\n\(code)")
    #expect(report.errors.isEmpty)
    let comparison = try #require(report.sections.first?.comparisons.first)
    #expect(comparison.baseline.path == folder.path + "/c files/plus.c")
    #expect(comparison.baseline.function == "add")
  }
}
