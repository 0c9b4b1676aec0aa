import AsmDiff
import Testing

/// Names that mean a place: two of them are one only when the places are.
@Suite struct PlaceTests {
  private let load = "\tmovq\t.La(%rip), %rax\n\tretq"

  @Test func `a numeric label outside of a function is no name`() throws {
    func function(_ name: String, _ value: Int) -> String {
      Listings.function(name, "\tjmp\t1f\n\tretq")
        + Listings.function("behind.\(name)", "1:\n\tmovl\t$\(value), %eax\n\tretq")
    }
    #expect(
      try !Listings.compare(function("baseline", 1) + function("candidate", 2)).isIdentical)
  }

  @Test func `the place of a line is one place in data, and no name in code`() throws {
    let data = Listings.data(".La:\n\t.long\tg-.\n.Lb:\n\t.long\tg-.")
    let body = "\tleaq\t.La(%rip), %rax\n\tretq"
    #expect(
      try Listings.compare(
        baseline: body, candidate: body.replacing(".La", with: ".Lb"), data: data
      ).isIdentical)
    let jump = "\tjmp\t.+100\n\tretq"
    #expect(try !Listings.compare(baseline: jump, candidate: jump).isIdentical)
  }

  @Test func `a numeric label in data is no name`() throws {
    func function(_ name: String, _ before: String, _ behind: String) -> String {
      Listings.function(name, "\(before)\tleaq\t.L\(name)(%rip), %rax\n\(behind)\tretq")
        + Listings.data(".L\(name):\n\t.quad\t1b")
    }
    let text = function("baseline", "1:\n", "2:\n") + function("candidate", "2:\n", "1:\n")
    #expect(try !Listings.compare(text).isIdentical)
  }

  @Test(arguments: [".La = .", "\t.set\t.La, 10 % 3", "\t.set\t.La, (y-x)<<1", "\t.set\t.La, y-."])
  func `an assignment that cannot be followed equals nothing`(_ assignment: String) throws {
    func listing(_ value: Int) -> String {
      Listings.data("x:\n\t.quad\t\(value)\n\(assignment)\n\t.quad\t\(value)\ny:\n\t.quad\t1")
        + Listings.function("f", load)
    }
    #expect(
      try !Listings.compare(baselineListing: listing(1), candidateListing: listing(2)).isIdentical)
  }

  @Test(arguments: [("+8", "", false), ("", "+8", false), ("", "", true)])
  func `an access through another name of private data stays inside`(
    _ assigned: String, _ displacement: String, _ isIdentical: Bool
  ) throws {
    let data = Listings.data(
      """
      .Lx:
      \t.quad\t1
      .Ly:
      \t.quad\t2
      .Lz:
      \t.quad\t1
      .Lw:
      \t.quad\t3
      \t.set\t.La, .Lx\(assigned)
      \t.set\t.Lb, .Lz\(assigned)
      """)
    // The first use must not vouch for the second.
    let body = "\tleaq\t.La(%rip), %rcx\n\tmovq\t.La\(displacement)(%rip), %rax\n\tretq"
    let comparison = try Listings.compare(
      baseline: body, candidate: body.replacing(".La", with: ".Lb"), data: data)
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [
    ("movups\t.La(%rip), %xmm0", 8, false), ("movups\t.La(%rip), %xmm0", 16, true),
    ("vmovups\t.La(%rip), %ymm0", 16, false), ("movq\t.La(%rip), %rax", 4, false),
    ("addsd\t.La(%rip), %xmm0", 4, false), ("addsd\t.La(%rip), %xmm0", 8, true),
    ("movzbl\t.La(%rip), %eax", 1, true), ("movzwl\t.La(%rip), %eax", 1, false),
    ("paddd\t.La(%rip), %xmm0", 8, false), ("cvtss2sd\t.La(%rip), %xmm0", 4, true),
  ])
  func `an access reads no further than what was compared`(
    _ instruction: String, _ size: Int, _ isIdentical: Bool
  ) throws {
    func object(_ name: String, _ behind: Int) -> String {
      "\(name):\n\t.zero\t\(size), 7\n\(name).behind:\n\t.quad\t\(behind)\n"
    }
    let comparison = try Listings.compare(
      baseline: "\t\(instruction)\n\tretq",
      candidate: "\t\(instruction.replacing(".La", with: ".Lb"))\n\tretq",
      data: Listings.data(object(".La", 1) + object(".Lb", 2)))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [("", true), ("+8", false)])
  func `of data whose length is not known only the beginning is read`(
    _ displacement: String, _ isIdentical: Bool
  ) throws {
    let data = Listings.data(
      [".La", ".Lb"].map { "\($0):\n\t.uleb128\t1\n\t.quad\t5\n" }.joined())
    let body = "\tmovq\t.La\(displacement)(%rip), %rax\n\tretq"
    let comparison = try Listings.compare(
      baseline: body, candidate: body.replacing(".La", with: ".Lb"), data: data)
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test func `behind an index nobody knows the place that is read`() throws {
    let comparison = try Listings.compare(
      baseline: "\tmovq\t.La-8(,%rdi,8), %rax\n\tretq",
      candidate: "\tmovq\t.Lb-8(,%rdi,8), %rax\n\tretq",
      data: Listings.data(".La:\n\t.quad\t1, 2\n.Lb:\n\t.quad\t1, 2"))
    #expect(comparison.isIdentical)
  }

  @Test(arguments: [("", "", true), ("+1", "", false), ("+1", "+1", true)])
  func `a global name for a place says how far behind it is`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    func function(_ name: String, _ offset: String) -> String {
      Listings.function(name, "\tjmp\tto_\(name)\n.L\(name):\n\tnop\n\tretq")
        + "\t.globl\tto_\(name)\n\t.set\tto_\(name), .L\(name)\(offset)\n"
    }
    let text = function("baseline", first) + function("candidate", second)
    #expect(try Listings.compare(text).isIdentical == isIdentical)
  }

  @Test(arguments: [("", true), ("\t.quad\t9\n", false)])
  func `a distance is a number, whatever stands at its ends`(
    _ between: String, _ isIdentical: Bool
  ) throws {
    func object(_ name: String, _ between: String) -> String {
      """
      .L\(name):
      \t.long\t.L\(name)2-.L\(name)1
      .L\(name)1:
      \t.quad\t1
      .L\(name)hidden:
      \(between).L\(name)2:
      \t.quad\t2

      """
    }
    let body = "\tleaq\t.La(%rip), %rax\n\tretq"
    let comparison = try Listings.compare(
      baseline: body, candidate: body.replacing(".La", with: ".Lb"),
      data: Listings.data(object("a", "") + object("b", between)))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [("2", "1", true), ("1", "2", false)])
  func `a distance forward is not one backward`(
    _ to: String, _ from: String, _ isIdentical: Bool
  ) throws {
    func object(_ name: String, _ to: String, _ from: String) -> String {
      ".L\(name):\n\t.long\t.L\(name)\(to)-.L\(name)\(from)\n"
        + ".L\(name)1:\n\t.quad\t1\n.L\(name)2:\n\t.quad\t1\n"
    }
    let body = "\tleaq\t.La(%rip), %rax\n\tretq"
    let comparison = try Listings.compare(
      baseline: body, candidate: body.replacing(".La", with: ".Lb"),
      data: Listings.data(object("a", "2", "1") + object("b", to, from)))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [("1", "2", true), ("2", "1", false)])
  func `a table of Mach-O's assigned distances leads to places`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    func function(_ name: String, _ number: Int, _ first: String, _ second: String) -> String {
      """
      \t.globl\t_\(name)
      _\(name):
      \tleaq\tLJTI\(number)(%rip), %rcx
      \tjmpq\t*%rdx
      LBB\(number)_1:
      \tmovl\t$1, %eax
      \tretq
      LBB\(number)_2:
      \tmovl\t$2, %eax
      \tretq
      .set L\(number)_set_1, LBB\(number)_\(first)-LJTI\(number)
      .set L\(number)_set_2, LBB\(number)_\(second)-LJTI\(number)
      LJTI\(number):
      \t.long\tL\(number)_set_1
      \t.long\tL\(number)_set_2

      """
    }
    let text =
      "\t.section\t__TEXT,__text,regular,pure_instructions\n"
      + function("baseline", 0, "1", "2") + function("candidate", 1, first, second)
    #expect(try Listings.compare(text).isIdentical == isIdentical)
  }

  @Test(arguments: [(0, true), (8, false)])
  func `the end of data is as far from its beginning`(_ gap: Int, _ isIdentical: Bool) throws {
    func object(_ name: String, _ gap: Int) -> String {
      Listings.data(
        ".L\(name):\n\t.quad\t1\n\t.size\t.L\(name), 8\n\t.zero\t\(gap)\n.L\(name)end:",
        in: ".rodata.\(name),\"a\",@progbits")
    }
    let body = "\tleaq\t.La(%rip), %rax\n\tleaq\t.Laend(%rip), %rcx\n\tretq"
    let comparison = try Listings.compare(
      baseline: body, candidate: body.replacing(".La", with: ".Lb"),
      data: object("a", 0) + object("b", gap))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [("\t.cfi_lsda 27, .Lt", true), ("\tleaq\t.Lend(%rip), %rax", false)])
  func `what ends a table is not the next table, unless an instruction could read it`(
    _ use: String, _ isIdentical: Bool
  ) throws {
    func listing(_ next: Int) -> String {
      let section = ".gcc_except_table,\"a\",@progbits"
      return Listings.data(
        "\t.p2align\t2\n.Lt:\n\t.uleb128 .Lend-.Lstart\n.Lstart:\n\t.byte\t1\n.Lend:", in: section)
        + Listings.data("\t.p2align\t2\n.Lnext:\n\t.byte\t\(next)", in: section)
        + Listings.function("f", "\(use)\n\tretq")
    }
    let comparison = try Listings.compare(
      baselineListing: listing(1), candidateListing: listing(2))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [(1, true), (2, false)])
  func `a label before a function is where that function begins`(
    _ value: Int, _ isIdentical: Bool
  ) throws {
    func listing(_ value: Int) -> String {
      ".Lbegin:\n" + Listings.function("g", "\tmovl\t$\(value), %eax\n\tretq")
        + Listings.function("f", "\tjmp\t.Lbegin")
    }
    let comparison = try Listings.compare(
      baselineListing: listing(1), candidateListing: listing(value))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [(1, true), (2, false)])
  func `a place inside of another function depends on that function`(
    _ value: Int, _ isIdentical: Bool
  ) throws {
    func listing(_ value: Int) -> String {
      Listings.function("f", "\tje\t.Lcold\n\tretq") + "\t.section\t.text.unlikely,\"ax\"\n"
        + "\t.type\tf.cold,@function\nf.cold:\n.Lcold:\n\tmovl\t$\(value), %eax\n\tretq\n"
        + "\t.size\tf.cold, .-f.cold\n"
    }
    let comparison = try Listings.compare(
      baselineListing: listing(1), candidateListing: listing(value))
    #expect(comparison.isIdentical == isIdentical)
  }
}
