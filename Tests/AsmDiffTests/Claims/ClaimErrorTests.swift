import AsmDiff
import Testing

struct ClaimErrorTests {
  private func error(_ line: String) throws -> ClaimError {
    let result = ClaimParser.parse(Array("\n\(line)\n".utf8), path: "f.swift")
    try #require(result.claims.isEmpty)
    try #require(result.errors.count == 1)
    return try #require(result.errors.first)
  }

  @Test(
    arguments: [
      ("// asmdiff:", .missing(.function), 12),
      ("// asmdiff: a", .missing(.verb), 14),
      ("// asmdiff: a identical-to", .missing(.function), 27),
      ("// asmdiff: é identical-too b", .unknownVerb("identical-too", nearest: "identical-to"), 16),
      ("// asmdiff: a frobs b", .unknownVerb("frobs", nearest: nil), 15),
      ("  // asmdiff: a identical-to b c", .stray("c"), 32),
      ("// asmdiff: a returns eight", .notANumber("eight"), 23),
      ("// asmdiff: a returns 0x", .notANumber("0x"), 23),
      ("// asmdiff: a returns --8", .notANumber("--8"), 23),
      ("// asmdiff: a returns 18446744073709551616", .notANumber("18446744073709551616"), 23),
      ("// asmdiff: a returns", .missing(.number), 22),
      ("// asmdiff: a allocates", .missing(.pattern), 24),
      ("// asmdiff: a identical-to b.s:", .notAFunction("b.s:"), 28),
      ("// asmdiff: \"a identical-to b", .unclosedQuote, 13),
      ("// asmdiff: --only", .missing(.restriction), 19),
      ("// asmdiff: --only fast: a returns 1", .badRestriction("fast"), 20),
      ("// asmdiff: --only speed a returns 1", .badRestriction("speed"), 20),
      ("// asmdiff: --strict a returns 1", .optionInClaim("--strict"), 13),
      ("// asmdiff-options:", .missing(.options), 20),
      ("\t/// asmdiff: a returns 1", .misspeltMarker("/// asmdiff:"), 2),
      ("// AsmDiff: a returns 1", .misspeltMarker("// AsmDiff:"), 1),
      ("// asmdiff a returns 1", .unknownMarker("// asmdiff"), 1),
      ("// asmdiff-option: --strict", .unknownMarker("// asmdiff-option:"), 1),
      ("let a = \"//\" // asmdiff: a returns 1", .afterCode, 14),
    ] as [(String, ClaimError.Problem, Int)])
  func `a line that begins like a claim and is none is an error at its column`(
    line: String, problem: ClaimError.Problem, column: Int
  ) throws {
    let error = try error(line)
    #expect(error.problem == problem)
    #expect(error.location == Diagnostic.Location(path: "f.swift", line: 2, column: column))
    #expect(error.diagnostic.hint != nil)
  }

  @Test func `an option that is wrong is an error at its own column`() throws {
    let error = try error("// asmdiff-options: --strict --equat a=b")
    #expect(
      error.description == """
        f.swift:2:30: unknown option '--equat'
          hint: did you mean '--equate'?
        """)
  }

  @Test(arguments: ["--output x", "--jobs 2", "--help", "--swiftc x", "--format json"])
  func `a fixture does not take options that are the run's own`(options: String) throws {
    let error = try error("// asmdiff-options: \(options)")
    #expect(error.description.contains("does not take the option"))
    #expect(error.location.column == 21)
  }

  @Test func `a word that is no option is refused on a line of options`() throws {
    let error = try error("// asmdiff-options: --strict a=b")
    #expect(error.description.hasPrefix("f.swift:2:30: 'a=b' is no option"))
  }

  @Test func `an error says where, what and how to go on`() throws {
    #expect(
      try error("// asmdiff: a identical-too b").description == """
        f.swift:2:15: 'identical-too' is no verb of a claim
          hint: did you mean 'identical-to'?
        """)
  }
}
