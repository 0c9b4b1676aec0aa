import AsmDiff
import Testing

/// Callees of the same listing that have other names are compared by what they do.
@Suite struct PrivateCalleeTests {
  private func listing(_ first: String, _ second: String) -> String {
    Listings.function("helperA", first) + Listings.function("helperB", second)
      + Listings.function("baseline", "\tcallq\thelperA\n\tretq")
      + Listings.function("candidate", "\tcallq\thelperB\n\tretq")
  }

  @Test(arguments: [
    ("\tmovl\t$1, %eax\n\tretq", "\tmovl\t$1, %eax\n\tretq", true),
    ("\tmovl\t$1, %eax\n\tretq", "\tmovl\t$2, %eax\n\tretq", false),
    ("\tcallq\thelperA\n\tretq", "\tcallq\thelperB\n\tretq", true),
    ("\tcallq\thelperA\n\tretq", "\tcallq\thelperA\n\tretq", false),
    ("\tcallq\thelperB\n\tretq", "\tcallq\thelperA\n\tretq", true),
    ("\tcallq\thelperB\n\tretq", "\tcallq\thelperB\n\tretq", false),
    ("\tcallq\tbaseline\n\tretq", "\tcallq\tcandidate\n\tretq", true),
    ("\tcallq\tcandidate\n\tretq", "\tcallq\tbaseline\n\tretq", true),
    ("\tcallq\tcandidate\n\tretq", "\tcallq\tcandidate\n\tretq", false),
  ])
  func `callees are compared by content, in circles too`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let comparison = try Listings.compare(listing(first, second))
    #expect(comparison.isIdentical == isIdentical)
    #expect(comparison.rules.contains(.privateCallees))
  }

  @Test func `a difference deep below is found`() throws {
    let text =
      Listings.function("deepA", "\tmovl\t$1, %eax\n\tretq")
      + Listings.function("deepB", "\tmovl\t$2, %eax\n\tretq")
      + listing("\tcallq\tdeepA\n\tretq", "\tcallq\tdeepB\n\tretq")
    let comparison = try Listings.compare(text)
    #expect(!comparison.isIdentical)
    #expect(comparison.reasons.contains("the body of 'helperB' differs from 'helperA'"))
  }

  @Test func `a callee of one name is one callee in two listings`() throws {
    func listing(_ body: String) -> String {
      Listings.function("helper", body) + Listings.function("f", "\tcallq\thelper\n\tretq")
    }
    let comparison = try Listings.compare(
      baselineListing: listing("\tretq"), candidateListing: listing("\tnop\n\tretq"))
    #expect(comparison.isIdentical)
  }

  @Test func `a private namesake of a library's routine is not that routine`() throws {
    let comparison = try Listings.compare(
      baselineListing: Listings.function("f", "\tjmp\tfree\n\tretq"),
      candidateListing: "free:\n\tretq\n\t.size\tfree, 1\n"
        + Listings.function("f", "\tjmp\tfree\n\tretq"))
    #expect(!comparison.isIdentical)
  }

  @Test(arguments: [(1, true), (2, false)])
  func `a callee that only the assembler knows is compared by content whatever its name`(
    _ value: Int, _ isIdentical: Bool
  ) throws {
    func listing(_ value: Int) -> String {
      "\t.type\t.Lhelper,@function\n.Lhelper:\n\tmovl\t$\(value), %eax\n\tretq\n"
        + "\t.size\t.Lhelper, .-.Lhelper\n" + Listings.function("f", "\tcallq\t.Lhelper\n\tretq")
    }
    let comparison = try Listings.compare(
      baselineListing: listing(1), candidateListing: listing(value))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test func `without the rule another name is another callee`() throws {
    let rules = Set(NormalizationRule.allCases).subtracting([.privateCallees])
    let comparison = try Listings.compare(
      listing("\tretq", "\tretq"), options: ComparisonOptions(rules: rules))
    #expect(!comparison.isIdentical)
  }

  @Test func `a body that is one jump stands for where it leads`() throws {
    let text =
      Listings.function("body", "\tmovl\t$1, %eax\n\tretq")
      + Listings.function("baseline", "\tjmp\tbody")
      + Listings.function("candidate", "\tmovl\t$1, %eax\n\tretq")
    let comparison = try Listings.compare(text)
    #expect(comparison.isIdentical)
    #expect(comparison.rules.contains(.mergedBody))
    #expect(comparison.notes == ["'baseline' is a jump to 'body', whose body was compared"])
    let rules = Set(NormalizationRule.allCases).subtracting([.mergedBody])
    #expect(try !Listings.compare(text, options: ComparisonOptions(rules: rules)).isIdentical)
  }

  @Test func `a jump to one callee is one jump, whatever became of the callee`() throws {
    let jump = Listings.function("f", "\tjmp\tbody")
    let comparison = try Listings.compare(
      baselineListing: jump + Listings.function("body", "\tmovl\t$1, %eax\n\tretq"),
      candidateListing: jump + Listings.function("body", "\tmovl\t$2, %eax\n\tretq"))
    #expect(comparison.isIdentical)
    #expect(comparison.notes.isEmpty)
    #expect(!comparison.rules.contains(.mergedBody))
  }

  @Test(arguments: ["data16\tjmp\tbody", "jmp\tbody+2", "callq\tbody"])
  func `any other instruction stands for itself`(_ instruction: String) throws {
    let text =
      Listings.function("body", "\tmovl\t$1, %eax\n\tretq")
      + Listings.function("baseline", "\t\(instruction)")
      + Listings.function("candidate", "\tmovl\t$1, %eax\n\tretq")
    #expect(try !Listings.compare(text).isIdentical)
  }

  @Test func `jumps in a circle are an error`() throws {
    let text =
      Listings.function("baseline", "\tjmp\tother") + Listings.function("other", "\tjmp\tbaseline")
      + Listings.function("candidate", "\tretq")
    let error = #expect(throws: ListingError.self) { try Listings.compare(text) }
    #expect(error?.problem == .cycle(symbol: "baseline"))
  }

  @Test(arguments: [
    ("jumpA bodyA", "jumpB bodyB", true), ("jumpA bodyA", "jumpB bodyC", false),
    ("callA jumpA", "callB jumpB", true), ("callA jumpA", "callC jumpB", false),
    ("jumpA bodyA", "alsoA bodyA", true), ("jumpA bodyA", "alsoA bodyB", false),
  ])
  func `a body that callees jump to stands for one other body`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    func calls(_ names: String) -> String {
      names.split(separator: " ").map { "\tcallq\t\($0)\n" }.joined() + "\tretq"
    }
    let bodies = ["A", "B", "C"].map { name in
      Listings.function("body\(name)", "\tmovl\t$1, %eax\n\tretq")
        + Listings.function("jump\(name)", "\tjmp\tbody\(name)")
        + Listings.function("call\(name)", "\tcallq\tbody\(name)\n\tretq")
    }
    let comparison = try Listings.compare(
      bodies.joined() + Listings.function("alsoA", "\tjmp\tbodyA")
        + Listings.function("baseline", calls(first))
        + Listings.function("candidate", calls(second)))
    #expect(comparison.isIdentical == isIdentical)
  }
}
