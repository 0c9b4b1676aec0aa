import AsmDiff
import Testing

/// What must never be called identical, each beside what must.
@Suite struct RefusalTests {
  private func constants(_ first: String, _ second: String) -> String {
    Listings.data(
      """
      \t.p2align\t3, 0x0
      .LCPI0_0:
      \t.quad\t\(first)
      \t.p2align\t3, 0x0
      .LCPI1_0:
      \t.quad\t\(second)
      """, in: ".rodata.cst8,\"aM\",@progbits,8")
  }

  @Test(arguments: [
    ("0x40091eb851eb851f", "0x40091eb851eb851f", true),
    ("0x40091eb851eb851f", "4614253070214989087", true),
    ("0x40091eb851eb851f", "0x4005ae147ae147ae", false),
  ])
  func `constants are compared by what they hold`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let comparison = try Listings.compare(
      baseline: "\tmulsd\t.LCPI0_0(%rip), %xmm0\n\tretq",
      candidate: "\tmulsd\t.LCPI1_0(%rip), %xmm0\n\tretq", data: constants(first, second))
    #expect(comparison.isIdentical == isIdentical)
    #expect(comparison.details.isEmpty == isIdentical)
  }

  @Test func `a constant of less alignment is another constant`() throws {
    let data = constants("1", "1").replacing("3, 0x0\n.LCPI1_0", with: "2, 0x0\n.LCPI1_0")
    let comparison = try Listings.compare(
      baseline: "\tmulsd\t.LCPI0_0(%rip), %xmm0\n\tretq",
      candidate: "\tmulsd\t.LCPI1_0(%rip), %xmm0\n\tretq", data: data)
    #expect(!comparison.isIdentical)
  }

  @Test(arguments: [
    (".asciz\t\"no memory\"", true), (".ascii\t\"no mem\"\n\t.asciz\t\"ory\"", true),
    (".ascii\t\"no memory\\000\"", true), (".asciz\t\"no memery\"", false),
    (".ascii\t\"no memory\"", false), (".asciz\t\"no memory\"\n\t.byte\t0", false),
  ])
  func `strings are compared letter by letter`(_ second: String, _ isIdentical: Bool) throws {
    let data = Listings.data(
      """
      .L.str.1:
      \t.asciz\t"no memory"
      \t.size\t.L.str.1, 10
      .L.str.2:
      \t\(second)
      \t.size\t.L.str.2, 10
      """, in: ".rodata.str1.1,\"aMS\",@progbits,1")
    let comparison = try Listings.compare(
      baseline: "\tleaq\t.L.str.1(%rip), %rax\n\tretq",
      candidate: "\tleaq\t.L.str.2(%rip), %rax\n\tretq", data: data)
    #expect(comparison.isIdentical == isIdentical)
  }

  private func jumps(_ function: Int) -> String {
    """
    \tleaq\t.LJTI\(function)_0(%rip), %rax
    \tmovslq\t(%rax,%rdi,4), %rcx
    \taddq\t%rax, %rcx
    \tjmpq\t*%rcx
    .LBB\(function)_1:
    \tmovl\t$1, %eax
    \tretq
    .LBB\(function)_2:
    \tmovl\t$2, %eax
    \tretq
    """
  }

  private func table(_ function: Int, _ targets: [Int]) -> String {
    let entries = targets.map { "\t.long\t.LBB\(function)_\($0)-.LJTI\(function)_0" }
    return Listings.data("\t.p2align\t2\n.LJTI\(function)_0:\n" + entries.joined(separator: "\n"))
  }

  @Test(arguments: [
    ([1, 2, 2], true), ([2, 1, 1], false), ([2, 1, 2], false), ([1, 2], false),
    ([1, 2, 2, 1], false),
  ])
  func `jump tables are compared by where they lead`(
    _ targets: [Int], _ isIdentical: Bool
  ) throws {
    let comparison = try Listings.compare(
      baseline: jumps(0), candidate: jumps(1), data: table(0, [1, 2, 2]) + table(1, targets))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test func `a branch to another place is another branch`() throws {
    let body = "\ttestq\t%rdi, %rdi\n\tje\t.LX\n\tmovl\t$1, %eax\n.LA:\n\tnop\n.LB:\n\tretq"
    let renamed = body.replacing(".LA", with: ".LC").replacing(".LB", with: ".LD")
    let baseline = body.replacing(".LX", with: ".LA")
    #expect(
      try Listings.compare(
        baseline: baseline, candidate: renamed.replacing(".LX", with: ".LC")
      ).isIdentical)
    let other = try Listings.compare(
      baseline: baseline, candidate: renamed.replacing(".LX", with: ".LD"))
    #expect(!other.isIdentical)
    #expect(other.reasons.contains("a branch goes to another place"))
  }

  @Test func `malloc is not calloc`() throws {
    let comparison = try Listings.compare(
      baseline: "\tjmp\tmalloc@PLT", candidate: "\tjmp\tcalloc@PLT")
    #expect(comparison.verdict == .different)
    #expect(comparison.reasons.contains("'calloc' is used where the baseline uses 'malloc'"))
  }

  @Test(arguments: [(5, true), (6, false)])
  func `a thunk to a merged body is compared with its parameter`(
    _ parameter: Int, _ isIdentical: Bool
  ) throws {
    let merged = Listings.function("$s1m1fyS2iFTm", "\tleaq\t(%rdi,%rsi), %rax\n\tretq")
    let text =
      merged + Listings.function("baseline", "\tmovl\t$5, %esi\n\tjmp\t($s1m1fyS2iFTm)")
      + Listings.function("candidate", "\tmovl\t$\(parameter), %esi\n\tjmp\t($s1m1fyS2iFTm)")
    #expect(try Listings.compare(text).isIdentical == isIdentical)
  }

  @Test(arguments: [
    ("counter.0", "counter.0", true), ("counter.0", "counter.1", false),
  ])
  func `two variables are not one, whatever they hold`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let data = Listings.data(
      "counter.0:\n\t.zero\t8\ncounter.1:\n\t.zero\t8", in: ".bss,\"aw\",@nobits")
    let comparison = try Listings.compare(
      baseline: "\tincq\t\(first)(%rip)\n\tretq", candidate: "\tincq\t\(second)(%rip)\n\tretq",
      data: data)
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [
    ".bss,\"aw\",@nobits", ".tbss,\"aT\",@nobits", ".tdata,\"awT\",@progbits", ".mine",
  ])
  func `data in a section that can be written is a variable`(_ section: String) throws {
    let data = Listings.data("counter.0:\n\t.zero\t8\ncounter.1:\n\t.zero\t8", in: section)
    func body(_ name: String) -> String { "\tmovq\t\(name)(%rip), %rax\n\tretq" }
    let comparison = try Listings.compare(
      baseline: body("counter.0"), candidate: body("counter.1"), data: data)
    #expect(!comparison.isIdentical)
  }

  @Test(arguments: [("__TEXT,__const", true), ("__DATA,__data", false)])
  func `two of Mach-O's variables are not one`(_ section: String, _ isIdentical: Bool) throws {
    func function(_ name: String, _ object: String) -> String {
      "\t.globl\t_\(name)\n_\(name):\n\tmovq\t_\(object)(%rip), %rax\n\tretq\n"
    }
    let comparison = try Listings.compare(
      "\t.section\t__TEXT,__text,regular,pure_instructions\n" + function("baseline", "a")
        + function("candidate", "b")
        + "\t.section\t\(section)\n_a:\n\t.quad\t1\n_b:\n\t.quad\t1\n.subsections_via_symbols\n")
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [("", true), ("\t.globl\ta\n\t.globl\tb\n", false)])
  func `a global constant is equal only to itself`(
    _ declarations: String, _ isIdentical: Bool
  ) throws {
    let comparison = try Listings.compare(
      baseline: "\tmovq\ta(%rip), %rax\n\tretq", candidate: "\tmovq\tb(%rip), %rax\n\tretq",
      data: declarations + Listings.data("a:\n\t.quad\t1\nb:\n\t.quad\t1"))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [(".rodata,\"a\"", true), (".data,\"aw\"", false)])
  func `a variable is not the constant of its name`(
    _ section: String, _ isIdentical: Bool
  ) throws {
    func listing(_ section: String) -> String {
      Listings.data("table:\n\t.quad\t1", in: section)
        + Listings.function("f", "\tmovq\ttable(%rip), %rax\n\tretq")
    }
    let comparison = try Listings.compare(
      baselineListing: listing(".rodata,\"a\""), candidateListing: listing(section))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test func `one name never stands for two`() throws {
    let body = "\tmovq\t.LCPIa(%rip), %rax\n\taddq\t.LCPIb(%rip), %rax\n\tretq"
    let data = Listings.data(".LCPI1:\n\t.quad\t7\n.LCPI2:\n\t.quad\t7\n.LCPI3:\n\t.quad\t7")
    func compare(_ first: String, _ second: String) throws -> Bool {
      try Listings.compare(
        baseline: body.replacing(".LCPIa", with: ".LCPI1").replacing(".LCPIb", with: ".LCPI2"),
        candidate: body.replacing(".LCPIa", with: first).replacing(".LCPIb", with: second),
        data: data
      ).isIdentical
    }
    #expect(try compare(".LCPI1", ".LCPI2"))
    #expect(try compare(".LCPI3", ".LCPI2"))
    #expect(try !compare(".LCPI3", ".LCPI3"))
    #expect(try compare(".LCPI2", ".LCPI1"))
  }

  @Test func `calling itself is not calling the other`() throws {
    func compare(_ callee: String) throws -> Bool {
      try Listings.compare(
        baseline: "\tpushq\t%rax\n\tcallq\tbaseline\n\tpopq\t%rcx\n\tretq",
        candidate: "\tpushq\t%rax\n\tcallq\t\(callee)\n\tpopq\t%rcx\n\tretq"
      ).isIdentical
    }
    #expect(try compare("candidate"))
    #expect(try !compare("baseline"))
  }

  @Test(arguments: [
    ("\tcallq\tf@PLT", "\tcallq\tf", true), ("\tcallq\tf@PLT", "\tcallq\t*f@GOTPCREL(%rip)", true),
    ("\tjmp\tf@PLT", "\tjmpq\t*f@GOTPCREL(%rip)", true),
    ("\tcallq\tf@PLT", "\tcallq\t*f(%rip)", false),
    ("\tcallq\tf@PLT", "\tcallq\t*f@GOTPCREL+8(%rip)", false),
    ("\tcallq\tf@PLT", "\tcallq\t*f@GOTPCREL(%rax)", false), ("\tcallq\tf", "\tcallq\tg", false),
    ("\tcallq\tf", "\tjmp\tf", false), ("\tcallq\t*%rax", "\tcallq\t*(%rax)", false),
    ("\tcallq\tf", "\tcallq\tf+1", false),
  ])
  func `a call is compared by its callee`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let comparison = try Listings.compare(
      baseline: first + "\n\tretq", candidate: second + "\n\tretq")
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [
    "\tmovq\t8(%rdi), %rcx", "\tmovq\t8(%rsi), %rax", "\tmovq\t16(%rdi), %rax",
    "\tmovl\t8(%rdi), %eax", "\tmovq\t8(%rdi,%rax), %rax", "\tmovq\t%fs:8(%rdi), %rax",
    "\tmovq\t%rax, 8(%rdi)", "\tleaq\t8(%rdi), %rax", "\tmovq\t8(%rdi), %rax\n\tnop", "\tnop",
    "\tmovq\tx+8(%rdi), %rax", "\tmovq\t$8, %rax",
  ])
  func `an instruction that differs in anything is another`(_ other: String) throws {
    let comparison = try Listings.compare(
      baseline: "\tmovq\t8(%rdi), %rax\n\tretq", candidate: other + "\n\tretq")
    #expect(!comparison.isIdentical)
    #expect(comparison.rows.contains { $0.kind != .equal })
  }

  @Test(arguments: [
    ("\tmovq\t(%rdi,%rax,2), %rcx", "\tmovq\t(%rdi,%rax,4), %rcx"),
    ("\tvaddpd\t%zmm0, %zmm1, %zmm2 {%k1}", "\tvaddpd\t%zmm0, %zmm1, %zmm2 {%k2}"),
    ("\tvaddpd\t%zmm0, %zmm1, %zmm2 {%k1}", "\tvaddpd\t%zmm0, %zmm1, %zmm2 {%k1} {z}"),
    ("\tlock\taddq\t$1, (%rdi)", "\taddq\t$1, (%rdi)"), ("\tje\tf", "\tjne\tf"),
    ("\tsubq\t%rax, %rcx", "\tsubq\t%rcx, %rax"), ("\trep\tmovsb", "\trepne\tmovsb"),
    ("\tmovl\t$f, %eax", "\tmovl\tf, %eax"),
    ("\tmovq\tx@GOTPCREL(%rip), %rax", "\tmovq\tx(%rip), %rax"),
    ("\tmovq\t(%rdi,%rax), %rcx", "\tmovq\t(%rdi,%rdx), %rcx"),
    ("\tmovq\t%fs:8, %rax", "\tmovq\t%gs:8, %rax"), ("\tcallq\tf", "\tcallq\t*f"),
    ("\tmovzbl\t%al, %eax", "\tmovzbl\t%ah, %eax"), ("\tmovl\t$x-y, %eax", "\tmovl\t$x+y, %eax"),
    ("\tvaddps\t{rn-sae}, %zmm0, %zmm1, %zmm2", "\tvaddps\t{rz-sae}, %zmm0, %zmm1, %zmm2"),
  ])
  func `scales, masks, prefixes, conditions and order count`(_ first: String, _ second: String)
    throws
  {
    #expect(
      try !Listings.compare(baseline: first + "\n\tretq", candidate: second + "\n\tretq")
        .isIdentical)
    #expect(
      try Listings.compare(baseline: first + "\n\tretq", candidate: first + "\n\tretq").isIdentical)
  }
}
