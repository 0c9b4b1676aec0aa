import AsmDiff
import Testing

struct ComparisonTextTests {
  @Test func `a comparison describes itself in one line`() throws {
    #expect(
      try SampleListing.compare("twin", to: "one").description
        == "twin compared with one: identical, 2 instructions")
    #expect(
      try SampleListing.compare("longer", to: "one").description
        == "longer compared with one: sameAllocations, 4 instructions, the baseline 2")
  }

  @Test func `the report says who and where, totals, rows, the reason and how to reproduce it`()
    throws
  {
    let report = try SampleListing.compare("two", to: "one").report
    let lines = report.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("baseline: one"))
    #expect(lines[0].contains("candidate: two"))
    #expect(lines[1].contains("sample.s:"))
    #expect(report.contains("1(%rdi), %rax"))
    #expect(report.contains("2(%rdi), %rax"))
    #expect(lines.contains("sameAllocations: 1 row equal, 1 changed"))
    #expect(lines.contains { $0.hasPrefix("  reason: ") })
    #expect(lines.last == "reproduce: asmdiff compare sample.s:one sample.s:two")
  }

  @Test func `an identical pair gives no reason`() throws {
    let report = try SampleListing.compare("twin", to: "one").report
    #expect(report.contains("identical: 2 rows equal"))
    #expect(!report.contains("reason:"))
  }

  @Test func `a path that a shell would take apart is quoted`() throws {
    let listing = try SampleListing.make(path: "my file's.s")
    let comparison = try listing.compare("two", to: "one")
    #expect(comparison.command == #"asmdiff compare 'my file'\''s.s:one' 'my file'\''s.s:two'"#)
  }

  @Test func `a path cannot control the terminal`() throws {
    let listing = try SampleListing.make(path: "\u{1B}[2J.s")
    #expect(!(try listing.compare("two", to: "one").report.contains("\u{1B}")))
  }

  @Test func `metrics leave out what is zero, but not the instructions`() {
    #expect(Metrics().description == "0 instructions")
    #expect(
      Metrics(instructions: 1, calls: 2, branches: 1, stackBytes: 8).description
        == "1 instruction, 2 calls, 1 branch, 8 stack bytes")
  }

  @Test func `a name with a terminal's orders in it is spelled out`() throws {
    let text = Listings.function("\"a\u{1B}b\"", "\tretq") + Listings.function("c", "\tnop\n\tretq")
    let comparison = try Listing(text: text, path: "test.s").compare("a\u{1B}b", to: "c")
    #expect(comparison.description.hasPrefix("a\\u{1B}b compared with c: "))
    #expect(!comparison.report.contains("\u{1B}"))
  }
}
