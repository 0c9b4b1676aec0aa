import AsmDiff
import Testing

/// Small listings for tests, as compilers lay them out.
enum Listings {
  /// A function with its directives; its body is one statement a line.
  static func function(_ name: String, _ body: String) -> String {
    """
    \t.globl\t\(name)
    \t.type\t\(name),@function
    \(name):
    \(body)
    \t.size\t\(name), .-\(name)

    """
  }

  /// Data in a section, such as `.rodata,"a",@progbits`.
  static func data(
    _ content: String, in section: String = ".rodata,\"a\",@progbits"
  ) -> String {
    "\t.section\t\(section)\n\(content)\n\t.text\n"
  }

  /// Compares the functions `candidate` and `baseline` of one listing.
  static func compare(
    _ text: String, options: ComparisonOptions = ComparisonOptions()
  ) throws -> Comparison {
    try compare(
      "candidate", of: Listing(text: text, path: "test.s"), to: "baseline", of: nil, options)
  }

  /// Compares two bodies, and what each refers to.
  static func compare(
    baseline: String, candidate: String, data: String = "",
    options: ComparisonOptions = ComparisonOptions()
  ) throws -> Comparison {
    try compare(
      data + function("baseline", baseline) + function("candidate", candidate), options: options)
  }

  /// Compares the function `f` of two listings.
  static func compare(
    baselineListing: String, candidateListing: String,
    options: ComparisonOptions = ComparisonOptions()
  ) throws -> Comparison {
    let baseline = try Listing(text: baselineListing, path: "baseline.s")
    let candidate = try Listing(text: candidateListing, path: "candidate.s")
    return try compare("f", of: candidate, to: "f", of: baseline, options)
  }

  /// Compares two functions; whoever asks only whether they are identical must get the same answer.
  private static func compare(
    _ candidate: String, of listing: Listing, to baseline: String, of other: Listing?,
    _ options: ComparisonOptions
  ) throws -> Comparison {
    let comparison = try listing.compare(candidate, to: baseline, in: other, options: options)
    let isIdentical = try listing.isIdentical(candidate, to: baseline, in: other, options: options)
    #expect(isIdentical == comparison.isIdentical)
    return comparison
  }
}
