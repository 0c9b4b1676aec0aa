import AsmDiff
import Testing

/// Where functions and data begin and end, however compilers write it.
@Suite struct ListingLayoutTests {
  @Test func `names in quotes may hold what is syntax elsewhere`() throws {
    let text = """
      "a:b # \\"c\\"; d":
      \tretq
      g: ; nop ; retq # "not a string
      \tleaq\t".L.str.# ; \\"x"(%rip), %rax
      \tretq
      \t.section\t.rodata,"a",@progbits
      ".L.str.# ; \\"x":
      \t.asciz\t"#;"

      """
    let listing = try Listing(text: text, path: "test.s")
    #expect(listing.functions.map(\.symbol.name) == ["a:b # \"c\"; d", "g"])
    #expect(try listing.metrics(of: listing.functions[1]).instructions == 4)
  }

  @Test func `two spellings of one letter are two symbols`() throws {
    let composed = "caf\u{e9}"
    let decomposed = "cafe\u{301}"
    #expect(Symbol(composed) != Symbol(decomposed))
    let listing = try Listing(
      text: Listings.function(composed, "\tmovl\t$1, %eax\n\tretq")
        + Listings.function(decomposed, "\tmovl\t$2, %eax\n\tretq"), path: "test.s")
    #expect(try !listing.compare(composed, to: decomposed).isIdentical)
  }

  @Test func `numeric labels mean the nearest one`() throws {
    let numeric = "1:\n\tnop\n1:\n\tnop\n\tjne\t1b\n\tje\t1f\n\tnop\n1:\n\tretq"
    let named = "\tnop\n.La:\n\tnop\n\tjne\t.La\n\tje\t.Lb\n\tnop\n.Lb:\n\tretq"
    let text = Listings.function("baseline", numeric) + Listings.function("candidate", named)
    #expect(try Listings.compare(text).isIdentical)
    #expect(
      try !Listings.compare(text.replacing("jne\t.La", with: "jne\t.Lb")).isIdentical)
  }

  @Test func `a function goes on behind data in another section`() throws {
    let body = """
      \tmovq\t.LC(%rip), %rax
      \t.section\t.rodata
      .LC:
      \t.quad\t5
      \t.text
      \tretq
      """
    let text =
      Listings.function("baseline", body)
      + Listings.function("candidate", body.replacing(".LC", with: ".LD"))
    let comparison = try Listings.compare(text)
    #expect(comparison.isIdentical)
    #expect(comparison.candidate.metrics.instructions == 2)
    #expect(
      try !Listings.compare(text.replacing(".LD:\n\t.quad\t5", with: ".LD:\n\t.quad\t6"))
        .isIdentical)
  }

  @Test func `falling into the next function is part of what a function does`() throws {
    let text = """
      baseline:
      \tnop
      next:
      \tmovl\t$1, %eax
      \tretq
      candidate:
      \tnop
      other:
      \tmovl\t$2, %eax
      \tretq

      """
    #expect(try !Listings.compare(text).isIdentical)
    #expect(try Listings.compare(text.replacing("$2", with: "$1")).isIdentical)
  }

  @Test func `the table that the unwinder reads is part of a function`() throws {
    func function(_ name: String, _ action: Int) -> String {
      Listings.data(".Lexception.\(name):\n\t.byte\t\(action)")
        + Listings.function(
          name, "\t.cfi_startproc\n\t.cfi_lsda 27, .Lexception.\(name)\n\tretq\n\t.cfi_endproc")
    }
    let baseline = function("baseline", 1)
    #expect(try Listings.compare(baseline + function("candidate", 1)).isIdentical)
    #expect(try !Listings.compare(baseline + function("candidate", 2)).isIdentical)
  }

  @Test(arguments: [(1, true), (2, false)])
  func `the unwinder's table may be named before the function`(
    _ action: Int, _ isIdentical: Bool
  ) throws {
    func function(_ name: String, _ action: Int) -> String {
      Listings.data(".Lexception.\(name):\n\t.byte\t\(action)")
        + "\t.cfi_startproc\n\t.cfi_lsda 27,.Lexception.\(name)\n"
        + Listings.function(name, "\tretq\n\t.cfi_endproc")
    }
    let text = function("baseline", 1) + function("candidate", action)
    #expect(try Listings.compare(text).isIdentical == isIdentical)
  }

  @Test func `private names for other places are followed`() throws {
    let data = Listings.data(
      "x:\n\t.quad\t1\n\t.quad\t2\n.globl x\n\t.set\t.La, x+8\n.Lb = x+8\n.Lc = x")
    func compare(_ name: String) throws -> Bool {
      try Listings.compare(
        baseline: "\tleaq\t.La(%rip), %rax\n\tretq",
        candidate: "\tleaq\t\(name)(%rip), %rax\n\tretq", data: data
      ).isIdentical
    }
    #expect(try compare(".Lb"))
    #expect(try !compare(".Lc"))
  }

  @Test(arguments: [(0, true), (7, true), (8, false), (-8, false)])
  func `an access beside private data proves nothing`(_ offset: Int, _ isIdentical: Bool) throws {
    let data = Listings.data(".La:\n\t.quad\t1\n.Lb:\n\t.quad\t1\n.Lc:\n\t.quad\t2")
    let comparison = try Listings.compare(
      baseline: "\tmovb\t.La+\(offset)(%rip), %al\n\tretq",
      candidate: "\tmovb\t.Lb+\(offset)(%rip), %al\n\tretq", data: data)
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test func `data that refers to itself is compared once`() throws {
    let data = Listings.data(
      ".La:\n\t.quad\t.La\n\t.quad\t1\n.Lb:\n\t.quad\t.Lb\n\t.quad\t1\n.Lc:\n\t.quad\t.La\n\t.quad\t1",
      in: ".data.rel.ro,\"aw\",@progbits")
    func compare(_ name: String) throws -> Bool {
      try Listings.compare(
        baseline: "\tleaq\t.La(%rip), %rax\n\tretq",
        candidate: "\tleaq\t\(name)(%rip), %rax\n\tretq", data: data
      ).isIdentical
    }
    #expect(try compare(".Lb"))
    #expect(try !compare(".Lc"))
  }

  @Test(arguments: [
    (".long\t1, 2", ".quad\t0x200000001", true), (".byte\t1\n\t.zero\t3", ".long\t1", true),
    (".zero\t40", ".quad\t0\n\t.zero\t32", true), (".zero\t40", ".zero\t41", false),
    (".double\t3.5", ".quad\t0x400c000000000000", true), (".float\t1.5", ".long\t0x3fc00000", true),
    (".double\t-0.0", ".double\t0.0", false), (".fill\t3, 2, 7", ".short\t7, 7, 7", true),
    (".quad\tf+8", ".quad\tf+8", true), (".quad\tf+8", ".quad\tf", false),
    (".quad\tf", ".quad\tg", false), (".long\tf-.", ".quad\tf-.", false),
    (".uleb128\t5", ".byte\t5", false), (".quad\t-1", ".quad\t18446744073709551615", true),
  ])
  func `data is compared by its bytes, however they are written`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let data = Listings.data(".La:\n\t\(first)\n.Lb:\n\t\(second)")
    let comparison = try Listings.compare(
      baseline: "\tleaq\t.La(%rip), %rax\n\tretq",
      candidate: "\tleaq\t.Lb(%rip), %rax\n\tretq", data: data)
    #expect(comparison.isIdentical == isIdentical)
  }
}
