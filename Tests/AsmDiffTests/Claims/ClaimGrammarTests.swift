import AsmDiff
import Testing

struct ClaimGrammarTests {
  private func parse(_ source: String) -> ClaimParser.Result {
    ClaimParser.parse(Array(source.utf8), path: "f.swift")
  }

  private func statement(_ claim: String) throws -> Claim.Statement {
    let result = parse("// asmdiff: \(claim)")
    try #require(result.errors.isEmpty, "\(result.errors)")
    return try #require(result.claims.first).statement
  }

  @Test(arguments: Claim.Relation.allCases)
  func `every relation between two functions parses`(relation: Claim.Relation) throws {
    let expected = Claim.Statement.relation(
      candidate: FunctionReference(name: "a(_:)"), relation,
      baseline: FunctionReference(name: "b(size:alignment:)"))
    #expect(try statement("a(_:) \(relation.rawValue) b(size:alignment:)") == expected)
  }

  @Test func `a pattern of allocations is the rest of the line`() throws {
    let expected = Claim.Statement.allocates(
      FunctionReference(name: "f()"), pattern: "malloc(1) (abort | free(0))")
    #expect(try statement("f() allocates   malloc(1) (abort | free(0))  ") == expected)
  }

  @Test(arguments: [
    ("-8", -8), ("0x1F", 31), ("-0x10", -16), ("0xFFFFFFFFFFFFFFFF", -1),
    ("18446744073709551615", -1),
  ])
  func `a returned number may be negative or hexadecimal`(text: String, number: Int) throws {
    #expect(
      try statement("f() returns \(text)") == .returns(FunctionReference(name: "f()"), number))
  }

  @Test(arguments: [
    ("rust-box.s:create", "rust-box.s", "create"),
    ("../a b/x.swift:f(_:)", "../a b/x.swift", "f(_:)"),
    ("box-c.c:box", "box-c.c", "box"),
    ("x.s.s:f", "x.s.s", "f"),
  ])
  func `a file is told from a function by its extension`(
    text: String, file: String, name: String
  ) throws {
    let expected = Claim.Statement.relation(
      candidate: FunctionReference(name: "f"), .identical,
      baseline: FunctionReference(file: file, name: name))
    #expect(try statement("f identical-to \"\(text)\"") == expected)
  }

  @Test func `a name with spaces stands in double quotes`() throws {
    let expected = Claim.Statement.relation(
      candidate: FunctionReference(name: #"closure #1 in "f"(a: Swift.Int) -> ()"#), .differs,
      baseline: FunctionReference(name: "g"))
    #expect(
      try statement(#""closure #1 in \"f\"(a: Swift.Int) -> ()" differs-from 'g'"#) == expected)
  }

  @Test func `claims may be indented, and need no space after the slashes or the colon`() {
    let result = parse("func f() {\n\t  //asmdiff:a identical-to b\n}\n")
    #expect(result.claims.map(\.text) == ["a identical-to b"])
    #expect(result.claims.first?.location.line == 2)
    #expect(result.claims.first?.location.column == 14)
  }

  @Test func `lines may end as on Windows`() {
    #expect(parse("// asmdiff: a returns 1\r\n// asmdiff: b returns 2\r\n").claims.count == 2)
  }

  @Test func `other comments say nothing to the tool`() {
    let result = parse(
      "// asm diff\n// see asmdiff: docs\n/// AsmDiff reads this\nlet a = 1 // x\n")
    #expect(!result.hasMarkers)
  }

  @Test func `what stands in a string is no claim`() {
    #expect(!parse("let hint = \"write '// asmdiff: a returns 1'\"\n").hasMarkers)
  }

  @Test func `restrictions must all be met`() throws {
    let result = parse("// asmdiff: --only size: --only riscv32-none-none-eabi: a returns 1")
    let claim = try #require(result.claims.first)
    #expect(claim.applies(toTarget: "riscv32-none-none-eabi", level: .size))
    #expect(!claim.applies(toTarget: "riscv32-none-none-eabi", level: .speed))
    #expect(!claim.applies(toTarget: "x86_64-unknown-linux-gnu", level: .size))
  }

  @Test func `lines of options add up`() {
    let result = parse(
      """
      // asmdiff-options: --equate 'a b'=c --optimize size
      // asmdiff-options: --equate=d=e --strict -Xswiftc -Onone --optimize none
      """)
    #expect(result.errors.isEmpty)
    #expect(result.options.equatedSymbols.map(\.first) == ["a b", "d"])
    #expect(result.options.levels == [.size, .none])
    #expect(result.options.compilerArguments == ["-Onone"])
    #expect(result.options.isStrict)
  }

  @Test func `a broken line does not hide the lines around it`() {
    let result = parse(
      "// asmdiff: a returns 1\n// asmdiff: a b c\n// asmdiff: c returns 3\n// asmdiff: d\n")
    #expect(result.claims.map(\.text) == ["a returns 1", "c returns 3"])
    #expect(result.errors.map(\.location.line) == [2, 4])
  }
}
