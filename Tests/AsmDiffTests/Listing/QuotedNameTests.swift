import AsmDiff
import Testing

/// Names in quotes.
@Suite struct QuotedNameTests {
  @Test func `a backslash in a name belongs to it`() throws {
    let comparison = try Listings.compare(
      baseline: "\tcallq\t\"a\\b\"\n\tretq", candidate: "\tcallq\tab\n\tretq")
    #expect(!comparison.isIdentical)
  }
}
