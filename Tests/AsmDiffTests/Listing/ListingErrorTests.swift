import AsmDiff
import Testing

/// What is not a complete listing is refused, with the place.
@Suite struct ListingErrorTests {
  private func problem(of text: String) -> ListingError? {
    problem(of: Array(text.utf8))
  }

  private func problem(of bytes: [UInt8]) -> ListingError? {
    do {
      _ = try Listing(bytes: bytes, path: "test.s")
      return nil
    } catch {
      return error
    }
  }

  private let complete = Listings.function("f", "\tmovq\t%rdi, %rax\n\tretq")

  @Test func `a complete listing is accepted`() {
    #expect(problem(of: complete) == nil)
    #expect(problem(of: complete.replacing("\n", with: "\r\n")) == nil)
  }

  @Test func `a listing cut off anywhere within a function is refused`() throws {
    let end = try #require(complete.firstRange(of: "\t.size"))
    let start = try #require(complete.firstRange(of: "\tmovq"))
    var cut = start.lowerBound
    while cut <= end.lowerBound {
      let text = "\t.file\t\"f.swift\"\n" + complete[..<cut]
      #expect(problem(of: text) != nil, "accepted: \(text)")
      cut = complete.index(after: cut)
    }
  }

  @Test func `a last line without an end is refused`() {
    let error = problem(of: String(complete.dropLast()))
    #expect(error?.problem == .unterminatedLine)
    #expect(error?.line == 6)
  }

  @Test func `a second listing behind the first is refused`() {
    let error = problem(of: complete + complete)
    #expect(error?.problem == .redefinition(symbol: "f", previousLine: 3))
    #expect(error?.line == 9)
  }

  @Test func `binary files are told from text`() {
    #expect(
      problem(of: [0x7f, 0x45, 0x4c, 0x46, 2, 0])?.problem
        == .binary(lookingLike: "an ELF object or program"))
    #expect(problem(of: [1, 0])?.problem == .binary(lookingLike: nil))
    let error = problem(of: Array("\tretq\n".utf8) + [0xff, 0xfe, 0x0a])
    #expect(error?.problem == .notUTF8)
    #expect(error?.line == 2)
  }

  @Test func `a string without an end is shown where it begins`() {
    let error = problem(of: "\tretq\n\t.ascii\t\"no end\n")
    #expect(error?.problem == .unterminatedString)
    #expect(error?.line == 2)
    #expect(error?.column == 9)
  }

  @Test func `a backslash does not join a string with the next line`() {
    let error = problem(of: "\tretq\n\t.ascii\t\"no end\\\n\"\n")
    #expect(error?.problem == .unterminatedString)
    #expect(error?.line == 2)
  }

  @Test func `an operand that does not parse is found behind many lines`() throws {
    let text = String(repeating: "# comment\n\n", count: 40) + "f:\n\tmovq\t(, %rax ; nop\n\tretq\n"
    let listing = try Listing(text: text, path: "test.s")
    let error = #expect(throws: ListingError.self) {
      try listing.metrics(of: listing.functions[0])
    }
    #expect(error?.line == 82)
    #expect(error?.column == 14)
  }

  @Test func `a block comment hides statements, and must end`() throws {
    #expect(problem(of: "/* retq")?.problem == .unterminatedComment)
    let listing = try Listing(
      text: "f:\n\tmovq\t/* # */\t%rdi, %rax\n/* g:\n\tnop */\tretq # /*\n", path: "test.s")
    #expect(listing.functions.map(\.symbol.name) == ["f"])
    #expect(try listing.metrics(of: listing.functions[0]).instructions == 2)
  }

  @Test(arguments: [
    ("f:\n\tpush\t{r7, lr}\n", "ARM"),
    ("f:\n\taddi\tsp, sp, -16\n\tsw\tra, 12(sp)\n\tret\n", "RISC-V"),
  ])
  func `another architecture is named`(_ text: String, _ name: String) {
    #expect(problem(of: text)?.problem == .unsupportedArchitecture(name))
  }

  @Test func `data alone is no listing of functions`() {
    #expect(problem(of: "\t.data\nx:\n\t.quad\t1\n")?.problem == .noInstructions)
    #expect(problem(of: "")?.problem == .noInstructions)
  }

  @Test func `a block comment does not begin inside of a line's comment`() throws {
    let comparison = try Listings.compare(
      baseline: "\tnop // x/*\n\tmovl\t$1, %eax\n\tretq // */",
      candidate: "\tnop // x/*\n\tmovl\t$2, %eax\n\tretq // */")
    #expect(!comparison.isIdentical)
    #expect(comparison.candidate.metrics.instructions == 3)
  }

  @Test func `a letter does not take the end of its line`() throws {
    let listing = try Listing(text: "f:\n\t.ident\t'a'\n\tnop\n\tretq\n", path: "test.s")
    #expect(try listing.metrics(of: listing.functions[0]).instructions == 2)
  }

  @Test func `a carriage return within a line is refused`() {
    let error = problem(of: "f:\n\tnop # x\r\tud2\n\tretq\n")
    #expect(error?.problem == .syntax("a carriage return within a line"))
    #expect(error?.line == 2)
  }

  @Test(arguments: [
    "movl\t$\(String(repeating: "-", count: 100_000))1, %eax",
    "movl\t$\(String(repeating: "(", count: 100_000))1, %eax",
    "jmp\t\(String(repeating: "*", count: 100_000))%rax", "movl\t$1|2*4, %eax",
  ])
  func `an expression that cannot be trusted is an error`(_ instruction: String) throws {
    let listing = try Listing(text: "f:\n\t\(instruction)\n\tretq\n", path: "test.s")
    #expect(throws: ListingError.self) { try listing.metrics(of: listing.functions[0]) }
  }

  @Test func `a stack as large as all memory is counted`() throws {
    let huge = "\tsubq\t$9223372036854775807, %rsp\n"
    let listing = try Listing(
      text: "f:\n\(huge)\(huge)\taddq\t$-9223372036854775808, %rsp\n\tretq\n", path: "test.s")
    #expect(try listing.metrics(of: listing.functions[0]).instructions == 4)
  }

  @Test(arguments: [
    ". = . + 8", ".text 1", ".rep 3", ".end", ".reloc 0, R_X86_64_NONE", ".intel_syntax prefix",
    ".intel_mnemonic",
  ])
  func `what moves or changes code unseen is refused`(_ directive: String) {
    guard case .unsupportedDirective? = problem(of: "f:\n\tretq\n\(directive)\n")?.problem else {
      Issue.record("accepted: \(directive)")
      return
    }
  }

  @Test(arguments: [".macro m", ".if 0", ".rept 3", ".include \"x\"", ".incbin \"x\"", ".org 8"])
  func `what an assembler would write is not guessed`(_ directive: String) {
    let name = String(directive.prefix { $0 != " " })
    #expect(problem(of: "f:\n\tretq\n\(directive)\n")?.problem == .unsupportedDirective(name))
  }

  @Test(arguments: [
    ("\tmovq\t%rdi, %rxx", 3, "'%rxx' is not an x86-64 register"),
    ("\tmovq\t8(%rdi,%rax,3), %rax", 3, "a scale is 1, 2, 4 or 8"),
    ("\tmovq\t8(%rdi, %rax", 3, "expected ')'"),
    ("\tmovq\t$99999999999999999999, %rax", 3, "'99999999999999999999' is not a number of 64 bits"),
    ("\tmovq\t%rdi,", 3, "expected an operand"), ("\t{x}", 3, "'{x}' is not an x86-64 mnemonic"),
  ])
  func `an operand that does not parse is shown where it stands`(
    _ line: String, _ number: Int, _ message: String
  ) throws {
    let listing = try Listing(text: "f:\n\tmovq\t%rdi, %rax\n\(line)\n", path: "test.s")
    let error = #expect(throws: ListingError.self) {
      try listing.metrics(of: listing.functions[0])
    }
    #expect(error?.problem == .syntax(message))
    #expect(error?.line == number)
    #expect(error?.column ?? 0 > 1)
  }

  @Test func `a label that is nowhere is refused when it is compared`() {
    let error = #expect(throws: ListingError.self) {
      try Listings.compare(baseline: "\tjmp\t.LBB0_9", candidate: "\tjmp\t.LBB1_9")
    }
    #expect(error?.problem == .undefinedLabel(".LBB0_9"))
  }
}
