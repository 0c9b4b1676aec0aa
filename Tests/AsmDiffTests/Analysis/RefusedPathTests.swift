import AsmDiff
import Testing

/// Paths that the analysis does not follow: it says so, and nothing of the function's sequences.
@Suite struct RefusedPathTests {
  private static let helper = Listings.function("helper", "\tnop")

  /// Functions that call one another, one deeper than calls are followed.
  private static let chain = (1...14).map {
    Listings.function("f\($0)", "\tpushq\t%rax\n\tcallq\tf\($0 + 1)\n\tpopq\t%rcx\n\tretq")
  }.joined()

  static let examples = [
    (Listings.function("f", "\tje\t.L1\n\t.quad\t1\n.L1:\n\tretq"), "control runs into data"),
    (helper + Listings.function("f", "\tjmp\thelper"), "a function that runs into itself"),
    (
      Listings.data(".Lt:\n\t.quad\t1")
        + Listings.function("f", "\t.cfi_startproc\n\t.cfi_lsda 27, .Lt\n\tretq\n\t.cfi_endproc"),
      "exceptions can enter 'f' at a landing pad"
    ),
    (Listings.function("f", "\tpushq\t%rax\n\tretq"), "another stack pointer"),
    (Listings.function("f", "\tretq\t$8"), "another stack pointer"),
    (Listings.function("f", "\tmovq\t%rdi, (%rsp)\n\tretq"), "the address that it returns to"),
    (chain + Listings.function("f", "\tjmp\tf1"), "nested more than 12 deep"),
  ]

  @Test(arguments: examples)
  func `what is not followed is said`(_ text: String, _ reason: String) throws {
    let listing = try Listing(text: text, path: "test.s")
    let summary = try listing.allocations(of: try listing.function(named: "f"))
    #expect(summary.expression == nil)
    #expect(summary.reasons.contains { $0.contains(reason) }, "\(summary.reasons)")
  }
}
