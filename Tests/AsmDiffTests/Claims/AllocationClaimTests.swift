import AsmDiff
import Testing

/// Claims about allocations and results, made of functions of a listing beside the fixture.
struct AllocationClaimTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(Self.listing, to: "l.s")
  }

  private static func box(_ size: Int, _ rest: String = "") -> String {
    "\tpushq\t%rbx\n\(rest)\tmovl\t$\(size), %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, %rdi\n"
      + "\tcallq\tfree@PLT\n\tpopq\t%rbx\n\tretq"
  }

  private static let listing =
    Listings.function("box", box(8)) + Listings.function("twin", box(8))
    + Listings.function("padded", box(8, "\tnop\n")) + Listings.function("large", box(16))
    + Listings.function("nothing", "\tmovl\t$8, %eax\n\tretq")
    + Listings.function("empty", "\tnop\n\tmovl\t$8, %eax\n\tretq")
    + Listings.function("trap", "\tud2")
    + Listings.function("loop", ".Lloop:\n\tcallq\tmalloc@PLT\n\tjmp\t.Lloop")
    + Listings.function("unknown", "\tcallq\tsize\n\tmovq\t%rax, %rdi\n\tjmp\tmalloc@PLT")
    + Listings.function(
      "two",
      "\ttestq\t%rdi, %rdi\n\tje\t.Ltwo\n\tmovl\t$8, %eax\n\tretq\n.Ltwo:\n\tmovl\t$9, %eax\n\tretq"
    ) + Listings.function("argument", "\tmovq\t%rdi, %rax\n\tretq")
    + Listings.function("minusOne", "\tmovq\t$-1, %rax\n\tretq")
    + Listings.function("caller", "\tcallq\tforeign\n\tretq")
    + Listings.function("other", "\tnop\n\tcallq\tforeign\n\tretq")

  private func check(_ claims: [String], _ words: [String] = []) async throws -> CheckReport {
    let lines = claims.map { $0.hasPrefix("//") ? $0 : "// asmdiff: \($0)" }
    try folder.write(
      lines.joined(separator: "\n") + "\npublic func f() {}\n", to: "f.swift")
    let options = try OptionParser.parse(words + [folder.path]).options
    let cache = CacheLocation.folder(folder.path + "/.cache")
    let loader = ListingLoader {
      Compiler(toolchain: try await Toolchain.find(), options: CompilerOptions(cache: cache))
    }
    let discovery = Fixture.discover(under: [folder.path])
    return await FixtureCheck(fixtures: discovery.fixtures, options: options, loader: loader).run()
  }

  @Test func `claims about allocations hold and fail by what the code allocates`() async throws {
    let examples: [(claim: String, status: ClaimOutcome.Status, message: String)] = [
      ("l.s:padded allocates-like l.s:box", .holds, "sameAllocations"),
      ("l.s:twin allocates-like l.s:box", .holds, "identical, 7 instructions"),
      (
        "l.s:large allocates-like l.s:box", .fails,
        "different: only the baseline allows the allocation sequence: malloc(8) free(0)"
      ),
      (
        "l.s:large allocates-unlike l.s:box", .holds,
        "only the baseline allows the allocation sequence: malloc(8) free(0)"
      ),
      (
        "l.s:padded allocates-unlike l.s:box", .fails,
        "sameAllocations: the allocation sequences are the same; which input takes which of them is "
          + "not compared"
      ),
      ("l.s:twin allocates-unlike l.s:box", .fails, "identical"),
      (
        "l.s:empty allocates-like l.s:nothing", .fails,
        "neither function has an allocation event, so nothing is compared; write 'FUNCTION allocates "
          + "nothing'"
      ),
      (
        "l.s:trap allocates-unlike l.s:nothing", .fails,
        "neither function has an allocation event, so nothing is compared; write 'FUNCTION allocates "
          + "nothing'"
      ),
      ("l.s:other allocates-like l.s:caller", .holds, "sameAllocations"),
    ]
    let report = try await check(examples.map(\.claim))
    #expect(report.outcomes.map(\.message) == examples.map(\.message))
    #expect(report.outcomes.map(\.status) == examples.map(\.status))
    #expect(report.errors.isEmpty)
  }

  @Test func `a pattern holds exactly for what a function allocates`() async throws {
    let examples: [(claim: String, status: ClaimOutcome.Status, message: String)] = [
      ("l.s:box allocates malloc(8) free(0)", .holds, "malloc(8) free(0)"),
      ("l.s:nothing allocates nothing", .holds, "nothing"),
      ("l.s:trap allocates abort", .holds, "abort"),
      (
        "l.s:box allocates malloc(8) free(0)?", .fails,
        "expected malloc(8) free(0)?, found malloc(8) free(0): only the pattern allows malloc(8)"
      ),
      (
        "l.s:box allocates nothing", .fails,
        "expected nothing, found malloc(8) free(0): only the pattern allows nothing"
      ),
      ("l.s:unknown allocates call size malloc(?)", .holds, "call size malloc(?)"),
    ]
    let report = try await check(examples.map(\.claim))
    #expect(report.outcomes.map(\.message) == examples.map(\.message))
    #expect(report.outcomes.map(\.status) == examples.map(\.status))
  }

  @Test func `a pattern that is too small is told with the function's lines`() async throws {
    let report = try await check(["l.s:nothing allocates abort", "l.s:box allocates malloc(9)"])
    #expect(report.outcomes.map(\.status) == [.fails, .fails])
    #expect(
      report.outcomes.map(\.message) == [
        "expected abort, found nothing: only the function allows nothing",
        "expected malloc(9), found malloc(8) free(0): only the pattern allows malloc(9)",
      ])
  }

  @Test func `what is not known makes a claim fail with the reason and its line`() async throws {
    let report = try await check([
      "l.s:loop allocates malloc(?)*", "l.s:loop returns 1",
      "l.s:unknown allocates call size malloc(8)",
    ])
    #expect(report.outcomes.map(\.status) == [.fails, .fails, .fails])
    let messages = report.outcomes.map(\.message)
    #expect(
      messages[0].hasPrefix("the allocation sequences are not known: a loop without a way out"))
    #expect(messages[0].contains("(line "))
    #expect(messages[1].hasPrefix("what it returns is not known: a loop without a way out"))
    #expect(messages[2].hasPrefix("found call size malloc(?), and it is not known whether"))
    #expect(messages[2].contains("line "))
  }

  @Test func `a returned number is one on every path`() async throws {
    let examples: [(claim: String, status: ClaimOutcome.Status, message: String)] = [
      ("l.s:nothing returns 8", .holds, "it returns 8"),
      ("l.s:nothing returns 0x8", .holds, "it returns 8"),
      ("l.s:nothing returns 16", .fails, "it returns 8"),
      ("l.s:minusOne returns -1", .holds, "it returns -1"),
      ("l.s:two returns 8", .fails, "it returns 8 or 9"),
      ("l.s:argument returns 8", .fails, "a path returns what is not known to be a number"),
      ("l.s:trap returns 8", .fails, "no path returns"),
    ]
    let report = try await check(examples.map(\.claim))
    #expect(report.outcomes.map(\.message) == examples.map(\.message))
    #expect(report.outcomes.map(\.status) == examples.map(\.status))
  }

  @Test func `a bad pattern is an error at its column of the file`() async throws {
    let report = try await check([
      "l.s:box allocates malloc(8) freee(0)", "// asmdiff: l.s:box allocates   malloc(",
      "l.s:box allocates malloc(8) free(0)",
    ])
    #expect(report.errors.map(\.location?.line) == [1, 2])
    #expect(report.errors.map(\.location?.column) == [41, 40])
    #expect(
      report.errors.first?.description.hasSuffix(
        "f.swift:1:41: 'freee' is no event\n  hint: did you mean 'free'?") == true)
    #expect(report.outcomes.map(\.status) == [.error, .error, .holds])
    #expect(report.exitStatus == 2)
  }

  @Test func `a pattern may name a routine that the file or the command line names`() async throws {
    let options = "// asmdiff-options: --allocator size=malloc-like --harmless foreign"
    let claims = ["l.s:caller allocates nothing", "l.s:unknown allocates size(arg1) malloc(0)"]
    let report = try await check([options] + claims)
    #expect(report.errors.isEmpty, "\(report.errors)")
    #expect(report.outcomes.map(\.status) == [.holds, .fails])
    #expect(report.outcomes.last?.message.contains("found size(arg1) malloc(?)") == true)
    let told = try await check(
      claims, ["--allocator", "size=malloc-like", "--harmless", "foreign"])
    #expect(told.outcomes.map(\.status) == [.holds, .fails])
    let untold = try await check(claims)
    #expect(untold.errors.map(\.message) == ["'size' is no event"])
    #expect(untold.outcomes.map(\.status) == [.error, .fails])
  }

  @Test func `a function without an instruction proves nothing`() async throws {
    try folder.write(Self.listing + Listings.function("gone", "# nothing"), to: "l.s")
    let report = try await check(["l.s:gone allocates nothing", "l.s:gone returns 1"])
    #expect(report.outcomes.map(\.status) == [.fails, .fails])
    #expect(report.outcomes.allSatisfy { $0.message.contains("has no instruction") })
  }
}
