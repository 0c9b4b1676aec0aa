import AsmDiff
import Testing

/// What each rule drops or renames, and that turning it off brings it back.
@Suite struct RuleTests {
  /// Two functions that are identical by the rule and not without it.
  struct Example: Sendable, CustomTestStringConvertible {
    var rule: NormalizationRule
    var text: String
    var testDescription: String { rule.rawValue }
  }

  private static let plain = "\tmovq\t%rdi, %rax\n\tretq"

  static let examples = [
    Example(
      rule: .comments,
      text: pair(plain, "\tmovq\t%rdi, %rax # a comment\n# one more\n\tretq // the last")),
    Example(
      rule: .directives, text: pair(plain, "\t.cfi_startproc\n\t.p2align\t4\n" + plain)),
    Example(
      rule: .labels,
      text: pair(
        "\tje\t.LBB0_1\n\tnop\n.LBB0_1:\n\tretq", "\tje\t.LBB7_3\n\tnop\n.LBB7_3:\n.Ltmp:\n\tretq")),
    Example(rule: .self, text: pair("\tjne\tbaseline\n\tretq", "\tjne\tcandidate\n\tretq")),
    Example(
      rule: .privateData,
      text: Listings.data(".La:\n\t.quad\t1\n.Lb:\n\t.quad\t1")
        + pair("\tmovq\t.La(%rip), %rax\n\tretq", "\tmovq\t.Lb(%rip), %rax\n\tretq")),
    Example(
      rule: .privateCallees,
      text: Listings.function("g", plain) + Listings.function("h", plain)
        + pair("\tcallq\tg\n\tretq", "\tcallq\th\n\tretq")),
    Example(
      rule: .callForm, text: pair("\tcallq\tf@PLT\n\tretq", "\tcallq\t*f@GOTPCREL(%rip)\n\tretq")),
    Example(
      rule: .dialect,
      text: Listings.function("baseline", plain) + "\t.intel_syntax noprefix\n"
        + Listings.function("candidate", "\tmov\trax, rdi\n\tret")),
    Example(
      rule: .mergedBody,
      text: Listings.function("body", plain) + pair("\tjmp\tbody", plain)),
  ]

  private static func pair(_ baseline: String, _ candidate: String) -> String {
    Listings.function("baseline", baseline) + Listings.function("candidate", candidate)
  }

  @Test(arguments: examples)
  func `a rule makes two spellings one, is reported, and can be turned off`(
    _ example: Example
  ) throws {
    let comparison = try Listings.compare(example.text)
    #expect(comparison.isIdentical)
    #expect(comparison.rules.contains(example.rule))
    let rules = Set(NormalizationRule.allCases).subtracting([example.rule])
    let without = try Listings.compare(example.text, options: ComparisonOptions(rules: rules))
    #expect(!without.isIdentical)
    #expect(!without.rules.contains(example.rule))
  }

  @Test(arguments: examples.filter { NormalizationRule.strict.contains($0.rule) })
  func `strict leaves the rules that rename nothing else`(_ example: Example) throws {
    let options = ComparisonOptions(rules: NormalizationRule.strict)
    #expect(try Listings.compare(example.text, options: options).isIdentical)
  }

  @Test func `every rule but the two that other tests prove has an example`() {
    let proved = Set(Self.examples.map(\.rule)).union([.objectFormat, .equated])
    #expect(proved == Set(NormalizationRule.allCases))
  }

  @Test func `Mach-O's underscore is not part of a name`() throws {
    let elf = Listings.function("f", "\tcallq\tmalloc\n\tretq")
    let machO = """
      \t.section\t__TEXT,__text,regular,pure_instructions
      \t.globl\t_f
      _f:
      \tcallq\t_malloc
      \tretq
      .subsections_via_symbols

      """
    func compare(_ rules: Set<NormalizationRule>) throws -> Comparison {
      try Listing(text: machO, path: "m.s").compare(
        "f", to: "f", in: Listing(text: elf, path: "e.s"), options: ComparisonOptions(rules: rules))
    }
    let all = Set(NormalizationRule.allCases)
    let comparison = try compare(all)
    #expect(comparison.isIdentical)
    #expect(comparison.rules.contains(.objectFormat))
    #expect(try !compare(all.subtracting([.objectFormat])).isIdentical)
  }

  @Test func `Mach-O's _exit is not ELF's`() throws {
    let machO = "\t.globl\t_f\n_f:\n\tjmp\t_exit\n.subsections_via_symbols\n"
    let all = Set(NormalizationRule.allCases)
    for (name, rules) in [("f", all), ("_f", all.subtracting([.objectFormat]))] {
      let machO = try Listing(text: machO, path: "m.s")
      let elf = try Listing(text: Listings.function(name, "\tjmp\t_exit"), path: "e.s")
      let options = ComparisonOptions(rules: rules)
      #expect(try !machO.compare("_f", to: name, in: elf, options: options).isIdentical)
      #expect(try !elf.compare(name, to: "_f", in: machO, options: options).isIdentical)
    }
  }

  @Test func `without the rule for itself a function is nobody else`() throws {
    let text =
      Listings.function("baseline", "\tcallq\tbaseline\n\tretq")
      + Listings.function("candidate", "\tcallq\tbaseline\n\tretq")
    let rules = Set(NormalizationRule.allCases).subtracting([.`self`])
    #expect(try !Listings.compare(text).isIdentical)
    #expect(try !Listings.compare(text, options: ComparisonOptions(rules: rules)).isIdentical)
  }

  @Test func `without the rule for labels a label is not what it is called`() throws {
    let rules = Set(NormalizationRule.allCases).subtracting([.labels])
    let comparison = try Listings.compare(
      baseline: "\tnop\n\tretq", candidate: ".Lnop:\n\tretq",
      options: ComparisonOptions(rules: rules))
    #expect(!comparison.isIdentical)
    let quoted = "\"*%rax\""
    let call = try Listings.compare(
      baselineListing: ".globl f\nf:\n\tcallq\t*%rax\n\(quoted):\n\tretq\n\t.size\tf, .-f\n",
      candidateListing:
        ".globl f\nf:\n\tcallq\t\(quoted)\n\(quoted):\n\tretq\n\t.size\tf, .-f\n",
      options: ComparisonOptions(rules: rules))
    #expect(!call.isIdentical)
  }

  @Test(arguments: [
    (".La:\n\tretq", ".La:\n\tretq", true), (".La:\n\tretq", ".Lb:\n\tretq", false),
    ("\tnop\n\tretq", "nop:\n\tretq", false),
  ])
  func `without the rule for labels a label is a line of its own`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let rules = Set(NormalizationRule.allCases).subtracting([.labels])
    let comparison = try Listings.compare(
      baselineListing: Listings.function("f", first),
      candidateListing: Listings.function("f", second), options: ComparisonOptions(rules: rules))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test func `an equal name of private data is not enough`() throws {
    func listing(_ value: Int) -> String {
      Listings.data(".LCPI0_0:\n\t.quad\t\(value)")
        + Listings.function("f", "\tmovq\t.LCPI0_0(%rip), %rax\n\tretq")
    }
    for rules in [Set(NormalizationRule.allCases), NormalizationRule.strict] {
      let options = ComparisonOptions(rules: rules)
      #expect(
        try Listings.compare(
          baselineListing: listing(1), candidateListing: listing(1), options: options
        ).isIdentical)
      #expect(
        try !Listings.compare(
          baselineListing: listing(1), candidateListing: listing(2), options: options
        ).isIdentical)
    }
  }
}
