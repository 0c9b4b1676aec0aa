import AsmDiff
import Testing

/// Listings that no compiler writes and that a tool has to read all the same: in time and memory that grow
/// with their length.
@Suite(.timeLimit(.minutes(20))) struct ContrivedListingTests {
  private static func compareWithItself(_ text: String) throws -> ListingComparison {
    try Listing(text: text, path: "candidate.s")
      .compareFunctions(to: try Listing(text: text, path: "baseline.s"))
  }

  private static func constant(_ content: String) -> String {
    Listings.data(".Lconstant:\n\(content)", in: ".rodata,\"a\",@progbits")
      + Listings.function("f", "\tleaq\t.Lconstant(%rip), %rax\n\tretq")
  }

  @Test func `names for names for names are followed once`() throws {
    let count = 2000
    let names = (0..<count).map { "a\($0) = a\($0 + 1)\n" }.joined()
    let calls = (0..<count).map { "\tcallq\ta\($0)\n" }.joined()
    let comparison = try Self.compareWithItself(names + Listings.function("f", calls + "\tretq"))
    #expect(comparison.isIdentical)
  }

  @Test func `a name for a name is that one with both offsets`() throws {
    let names = ".La = .Lb+8\n.Lb = object+16\n"
    let other = ".La = .Lb+16\n.Lb = object+8\n"
    let function = Listings.function("f", "\tleaq\t.La(%rip), %rax\n\tretq")
    func verdict(_ names: String) throws -> Verdict {
      try Listings.compare(
        baselineListing: ".La = object+24\n" + function, candidateListing: names + function
      ).verdict
    }
    #expect(try verdict(names) == .identical)
    #expect(try verdict(other) == .identical)
    #expect(try verdict(".La = .Lb+8\n.Lb = object\n") != .identical)
  }

  @Test func `a long circle of names is an error, in time`() throws {
    let count = 4000
    let circle = (0..<count).map { "a\($0) = a\(($0 + 1) % count)+1\n" }.joined()
    let function = Listings.function("f", "\tcallq\ta7\n\tretq")
    #expect(throws: ListingError.self) {
      try Self.compareWithItself("b = a9\n" + circle + function)
    }
  }

  @Test func `a chain of jumps is followed once`() throws {
    let count = 1500
    let jumps = (0..<count).map { Listings.function("f\($0)", "\tjmp\tf\($0 + 1)") }.joined()
    let comparison = try Self.compareWithItself(jumps + Listings.function("f\(count)", "\tretq"))
    #expect(comparison.isIdentical)
  }

  @Test func `every function of a circle of jumps is an error`() throws {
    let count = 1500
    let jumps = (0..<count).map {
      Listings.function("f\($0)", "\tjmp\tf\(($0 + 1) % count)")
    }.joined()
    let comparison = try Self.compareWithItself(jumps)
    #expect(comparison.comparisons.isEmpty)
    #expect(
      comparison.unreadable.map(\.error.problem)
        == (0..<count).map { .cycle(symbol: "f\($0)") })
  }

  @Test func `a table is read once, however often it is named`() throws {
    let table = String(repeating: "\t.long\tx-y\n", count: 2000)
    let code = String(repeating: "\tleaq\t.Ltable(%rip), %rax\n", count: 2000)
    let listing = try Listing(
      text: Listings.data(".Ltable:\n" + table) + Listings.function("f", code + "\tretq"))
    let function = try listing.function(named: "f")
    #expect(try listing.normalizedLines(of: function).count == 2001)
    #expect(try listing.allocations(of: function).expression == "nothing")
  }

  @Test func `a number that is repeated very often takes no memory`() throws {
    func fill(_ arguments: String) -> String { Self.constant("\t.fill\t\(arguments)") }
    let text = fill("1048576, 8, 7")
    #expect(try Self.compareWithItself(text).isIdentical)
    for other in ["1048575, 8, 7", "1048576, 4, 7", "1048576, 8, 6"] {
      let comparison = try Listings.compare(
        baselineListing: text, candidateListing: fill(other))
      #expect(comparison.verdict != .identical, "\(other)")
    }
  }

  @Test func `a number that is repeated a few times is what it lays down`() throws {
    let comparison = try Listings.compare(
      baselineListing: Self.constant("\t.fill\t3, 2, 0x4241"),
      candidateListing: Self.constant("\t.ascii\t\"ABABAB\""))
    #expect(comparison.isIdentical)
  }

  @Test func `very many labels without data are looked at once`() throws {
    let count = 8000
    let labels = (0..<count).map { ".L\($0):\n" }.joined()
    let code = (0..<count).map { "\tleaq\t.L\($0)(%rip), %rax\n" }.joined()
    let text = Listings.data(labels) + Listings.function("f", code + "\tretq")
    let comparison = try Self.compareWithItself(text)
    #expect(comparison.comparisons.map(\.isIdentical) == [false])
  }

  @Test func `very many labels on one line are read once`() throws {
    let labels = (0..<10_000).map { "a\($0): " }.joined()
    let listing = try Listing(text: ".globl f\n" + labels + "\nf:\n\tretq\n")
    #expect(listing.functions.count == 10_001)
  }

  @Test func `very many calls of different functions are compared in time`() throws {
    func calls(_ prefix: String) -> String {
      (0..<600).map { "\tcallq\t\(prefix)\($0)\n" }.joined() + "\tretq"
    }
    let comparison = try Listings.compare(baseline: calls("a"), candidate: calls("b"))
    #expect(!comparison.isIdentical && !comparison.reasons.isEmpty)
  }

  @Test func `very many blocks of different sizes are compared in time`() throws {
    func blocks(_ sizes: Range<Int>) -> String {
      sizes.map { "\tmovl\t$\($0), %edi\n\tcallq\tmalloc\n" }.joined() + "\tretq"
    }
    let comparison = try Listings.compare(baseline: blocks(1..<301), candidate: blocks(2..<302))
    #expect(comparison.verdict == .different)
  }

  @Test func `what a function without a line does stands at its label`() throws {
    let listing = try Listing(text: Listings.function("f", "") + Listings.function("g", "\tretq"))
    let events = try listing.allocations(of: "f").events
    #expect(events.map(\.text) == ["abort"])
    #expect(events.map(\.lines) == [[3]])
  }
}
