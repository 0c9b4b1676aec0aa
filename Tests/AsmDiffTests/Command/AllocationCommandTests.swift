import AsmDiff
import Foundation
import Testing

/// What the command says of allocations, of listings that are read.
struct AllocationCommandTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(Self.text, to: "l.s")
  }

  private static func box(_ size: Int, _ before: String = "") -> String {
    "\tpushq\t%rbx\n\(before)\tmovl\t$\(size), %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, %rdi\n"
      + "\tcallq\tfree@PLT\n\tpopq\t%rbx\n\tretq"
  }

  private static let text =
    Listings.function("box", box(8)) + Listings.function("padded", box(8, "\tnop\n"))
    + Listings.function("large", box(16))
    + Listings.function("loop", ".Lloop:\n\tcallq\tgrab\n\tjmp\t.Lloop")
    + Listings.function("tail", "\tcallq\tmemcpy@PLT\n\tjmp\tfree@PLT")

  private func run(_ words: String...) async throws -> BuiltCommand.Result {
    try await BuiltCommand(folder: folder.path).run(words)
  }

  @Test func `show prints the sequences of a function with the lines of its events`() async throws {
    let result = try await run("show", "--allocations", "l.s:box")
    #expect(result.status == 0)
    #expect(
      result.output == """
        box
        l.s:3
        malloc(8) free(0)
          malloc(8): line 6
          free(0): line 8

        """)
  }

  @Test func `show prints why sequences are not known`() async throws {
    let result = try await run("show", "--allocations", "l.s:loop")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines[2] == "not known")
    #expect(lines.last?.hasPrefix("  reason: a loop without a way out (line ") == true)
  }

  @Test func `show prints all functions of a listing`() async throws {
    let result = try await run("show", "--allocations", "l.s")
    let blocks = result.output.split(separator: "\n\n").map { $0.prefix { $0 != "\n" } }
    #expect(blocks == ["box", "padded", "large", "loop", "tail"])
  }

  @Test func `show writes sequences as JSON`() async throws {
    let result = try await run("show", "--allocations", "--format", "json", "l.s")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(Set(root.keys) == ["format", "toolchain", "functions"])
    #expect(root["format"] as? String == "asmdiff-1")
    #expect(root["toolchain"] is NSNull)
    let functions = try #require(root["functions"] as? [[String: Any]])
    #expect(
      functions.map { $0["function"] as? String } == ["box", "padded", "large", "loop", "tail"])
    let (box, loop) = (functions[0], functions[3])
    #expect(
      Set(box.keys) == [
        "path", "function", "symbol", "line", "triple", "optimize", "allocations", "events",
        "reasons",
      ])
    #expect(box["allocations"] as? String == "malloc(8) free(0)")
    #expect(box["reasons"] as? [String] == [])
    let events = try #require(box["events"] as? [[String: Any]])
    #expect(events.map { $0["event"] as? String } == ["malloc(8)", "free(0)"])
    #expect(events.map { $0["lines"] as? [Int] } == [[6], [8]])
    #expect(loop["allocations"] is NSNull)
    #expect((loop["reasons"] as? [String])?.count == 1)
  }

  @Test func `show knows the routines that the user names`() async throws {
    let result = try await run(
      "show", "--allocations", "l.s:tail", "--allocator", "memcpy=malloc-like")
    #expect(result.output.contains("\nmemcpy(arg1) free("))
  }

  @Test func `list counts the calls that allocate or free`() async throws {
    let result = try await run("list", "l.s")
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(rows[0] == ["instructions", "calls", "events", "function"])
    #expect(rows[1] == ["7", "2", "2", "box"])
    #expect(rows[4] == ["2", "1", "0", "loop"])
    #expect(rows[5] == ["2", "2", "1", "tail"])
    let told = try await run("list", "l.s", "--allocator", "grab=malloc-like", "--harmless", "free")
    let toldRows = told.output.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(toldRows[4] == ["2", "1", "1", "loop"])
    #expect(toldRows[5] == ["2", "2", "0", "tail"])
  }

  @Test(arguments: [
    ("padded", "sameAllocations", 0), ("padded", "identical", 1), ("large", "sameAllocations", 1),
    ("large", "different", 0), ("padded", "different", 0), ("loop", "different", 1),
    ("loop", "undetermined", 0),
  ])
  func `compare exits by what is known of allocations`(
    candidate: String, required: String, status: Int32
  ) async throws {
    let result = try await run("compare", "l.s:box", "l.s:\(candidate)", "--require", required)
    #expect(result.status == status, "\(result.output)")
  }

  @Test func `compare of whole listings says what is known of each pair`() async throws {
    try folder.write(Self.text.replacing("$16, %edi", with: "$24, %edi"), to: "m.s")
    let result = try await run("compare", "l.s", "m.s", "--require", "sameAllocations")
    #expect(result.status == 1)
    #expect(result.output.contains("large compared with large: different"))
    #expect(
      result.output.contains(
        "only the baseline allows the allocation sequence: malloc(16) free(0)"))
    #expect(result.output.contains("5 pairs of functions: 4 identical, 1 different"))
  }

  @Test(arguments: [
    (["list", "l.s", "--allocator", "a=nothing-like"], "does not take 'a=nothing-like'"),
    (["list", "l.s", "--allocator", "a=free-like", "--harmless", "a"], "names 'a', of which"),
    (["show", "l.s", "--format", "json"], "only with '--allocations'"),
    (["list", "l.s", "--allocations"], "'asmdiff list' does not take the option '--allocations'"),
  ])
  func `a bad word about routines is one clear error`(words: [String], message: String) async throws
  {
    let result = try await BuiltCommand(folder: folder.path).run(words)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    let errors = result.errors.split(separator: "\n").filter { $0.hasPrefix("asmdiff: ") }
    #expect(errors.count == 1)
    #expect(errors.first?.contains(message) == true, "\(result.errors)")
  }

  @Test func `a claim with a bad pattern is an error at its place, and the status 2`() async throws
  {
    try folder.write(
      "// asmdiff: l.s:box allocates malloc(8) freee(0)\npublic func f() {}\n", to: "f.swift")
    let result = try await run("f.swift")
    #expect(result.status == 2)
    #expect(result.errors.contains("asmdiff: error: f.swift:1:41: 'freee' is no event"))
    #expect(result.errors.contains("hint: did you mean 'free'?"))
  }
}
