import AsmDiff
import Testing

/// Where control goes when it passes the end of a function.
@Suite struct FunctionEndTests {
  private func listing(_ body: String, between: String = "", next: Int) -> String {
    "\t.globl\tf\nf:\n\(body)\n\t.size\tf, .-f\n\(between)"
      + Listings.function("next\(next)", "\tmovl\t$\(next), %eax\n\tretq")
  }

  private func isIdentical(_ body: String, between: String = "", without: NormalizationRule? = nil)
    throws -> Bool
  {
    let rules = Set(NormalizationRule.allCases).subtracting([without].compactMap(\.self))
    return try Listings.compare(
      baselineListing: listing(body, between: between, next: 1),
      candidateListing: listing(body, between: between, next: 2),
      options: ComparisonOptions(rules: rules)
    ).isIdentical
  }

  @Test func `what follows is compared behind data, labels and other sections`() throws {
    #expect(try isIdentical("\tnop\n\tretq"))
    #expect(try isIdentical("\tud2"))
    #expect(try !isIdentical("\tnop"))
    #expect(try !isIdentical("\tnop\n\t.byte\t0x90"))
    #expect(try !isIdentical("\tnop\n.Lend:", without: .labels))
    let between = "\t.section\t.text.h,\"ax\"\n" + Listings.function("h", "\tretq") + "\t.text\n"
    #expect(try !isIdentical("\tnop", between: between))
  }

  @Test func `code behind a function's size that it runs into is an error`() {
    #expect(throws: ListingError.self) {
      try isIdentical("\tnop", between: "\tmovl\t$1, %eax\n\tretq\n")
    }
  }

  @Test func `a gap that does not hold nop is compared`() throws {
    func compare(_ first: String, _ second: String) throws -> Bool {
      try Listings.compare(
        baseline: "\tnop\n\t.p2align\t\(first)\n\tretq",
        candidate: "\tnop\n\t.p2align\t\(second)\n\tretq"
      ).isIdentical
    }
    #expect(try compare("4, 0x90", "4,,10"))
    #expect(try !compare("4, 0xcc", "4, 0x90"))
  }
}
