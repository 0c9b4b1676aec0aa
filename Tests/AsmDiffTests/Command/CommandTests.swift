import AsmDiff
import Foundation
import Testing

struct CommandTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func run(_ words: [String]) async throws -> BuiltCommand.Result {
    try await BuiltCommand(folder: folder.path).run(words)
  }

  private func run(_ words: String...) async throws -> BuiltCommand.Result {
    try await run(words)
  }

  private let code = """
    // asmdiff: uno(_:) identical-to one(_:)
    public func one(_ a: Int) -> Int { a &+ 1 }
    public func uno(_ a: Int) -> Int { a &+ 1 }
    public func two(_ a: Int) -> Int { a &+ 2 }

    """

  @Test func `claims that hold exit 0 and show both listings`() async throws {
    try folder.write(code, to: "it's ä fixture.swift")
    let result = try await run(".")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("holds  line 1: uno(_:) identical-to one(_:)"))
    #expect(result.output.contains("baseline: one(_:)"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `a claim that fails exits 1 and shows the rows that changed`() async throws {
    try folder.write(code + "// asmdiff: two(_:) identical-to one(_:)\n", to: "f.swift")
    let result = try await run("check", "--quiet", "f.swift")
    #expect(result.status == 1)
    #expect(result.output.contains("FAILS  line 5: two(_:) identical-to one(_:)"))
    #expect(result.output.contains(" ~ "))
    #expect(!result.output.contains("holds  line 1"))
  }

  @Test func `compare exits by the required verdict`() async throws {
    try folder.write(code, to: "f.swift")
    #expect(try await run("compare", "f.swift:one(_:)", "f.swift:uno(_:)").status == 0)
    #expect(try await run("compare", "f.swift:one(_:)", "f.swift:two(_:)").status == 1)
    let lenient = try await run(
      "compare", "f.swift:one(_:)", "f.swift:two(_:)", "--require", "undetermined")
    #expect(lenient.status == 0)
  }

  @Test(arguments: [
    (["--nonsense"], "unknown option '--nonsense'"),
    ([], "nothing to check"),
    (["missing"], "no such file or folder: 'missing'"),
    (["empty"], "no fixture under 'empty'"),
    (["list", "binary.s"], "binary.s"),
    (["list", "missing.s"], "no such file: 'missing.s'"),
    (["list", "empty"], "'empty' is neither source nor listing"),
    (["show", "f.swift:onne(_:)"], "onne(_:)"),
    (["compare", "f.swift", "f.swift:one(_:)"], "names a function"),
    (["compare", "-", "-"], "standard input can be read only once"),
    (["f.swift", "--swiftc", "/missing"], "'/missing' cannot be run as a compiler"),
    (["f.swift", "--output", "missing/r"], "cannot write the report to 'missing/r'"),
    (["f.swift", "--output", "/dev/full"], "cannot write the report to '/dev/full'"),
  ])
  func `trouble is one clear error and status 2`(words: [String], message: String) async throws {
    try folder.write(code, to: "f.swift")
    try folder.write("", to: "empty/note.txt")
    try folder.write(Data([0x7F, 0x45, 0x4C, 0x46, 0, 0]), to: "binary.s")
    let result = try await run(words)
    #expect(result.status == 2)
    let errors = result.errors.split(separator: "\n").filter { $0.hasPrefix("asmdiff: ") }
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("asmdiff: error: ") == true)
    #expect(errors.first?.contains(message) == true, "\(result.errors)")
  }

  @Test func `a dry run prints the commands and runs none`() async throws {
    try folder.write("// asmdiff: a identical-to b\nnonsense\n", to: "f.swift")
    let result = try await run("f.swift", "--dry-run", "--optimize", "size")
    #expect(result.status == 0)
    #expect(result.output.contains("swiftc"))
    #expect(result.output.contains("-Osize"))
    #expect(result.output.contains("f.swift"))
  }

  @Test func `a report goes to a file in one piece`() async throws {
    try folder.write(code, to: "f.swift")
    let result = try await run("f.swift", "--format", "json", "--output", "r.json")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/r.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((root["comparisons"] as? [Any])?.count == 1)
    #expect((root["claims"] as? [Any])?.count == 1)
    #expect((root["toolchain"] as? String)?.contains("Swift version") == true)
  }

  @Test func `list and show name what compare compares`() async throws {
    try folder.write(code, to: "f.swift")
    let list = try await run("list", "f.swift")
    #expect(list.output.contains("one(_:)"))
    #expect(list.output.contains("3 functions"))
    let show = try await run("show", "f.swift:one(_:)")
    #expect(show.output.hasPrefix("one(_:)\n"))
    #expect(show.output.contains("ret"))
  }

  @Test func `colours come when they are asked for`() async throws {
    try folder.write(code, to: "f.swift")
    #expect(try await run("f.swift", "--color", "always").output.contains("\u{1B}[1m"))
  }

  @Test func `help goes to standard output`() async throws {
    #expect(try await run("-h").output == HelpText.short + "\n")
    #expect(try await run("--help").output == HelpText.long + "\n")
    #expect(try await run("--version").output == "asmdiff \(HelpText.version)\n")
  }
}
