import Testing

@testable import AsmDiff

/// What must never be taken for the same, in listings for AArch64.
@Suite struct AArch64RefusalTests {
  private static func constant(_ content: String, _ label: String = ".LCPI0_0") -> String {
    Listings.data(
      "\t.p2align\t3, 0x0\n\(label):\n\(content)\n",
      in: ".rodata.cst8,\"aM\",@progbits,8")
  }

  private static let load = "\tadrp\tx8, .LCPI0_0\n\tldr\td0, [x8, :lo12:.LCPI0_0]\n\tret"

  private func verdict(
    _ body: String, _ baseline: String, _ candidate: String
  ) throws -> Verdict {
    try AArch64Text.verdict(body, body, (baseline, candidate))
  }

  @Test func `a constant is compared by what it holds`() throws {
    let pi = Self.constant("\t.xword\t0x40091eb851eb851f")
    #expect(try verdict(Self.load, pi, pi) == .identical)
    for other in ["0x40091eb851eb851e", "0x851eb851eb851f40"] {
      #expect(try verdict(Self.load, pi, Self.constant("\t.xword\t\(other)")) != .identical)
    }
    let halves = Self.constant("\t.word\t0x51eb851f\n\t.word\t0x40091eb8")
    #expect(try verdict(Self.load, pi, halves) == .identical)
  }

  @Test func `a word has four bytes, a half-word two`() throws {
    let body = "\tadrp\tx8, .LCPI0_0\n\tldr\tw0, [x8, :lo12:.LCPI0_0]\n\tret"
    #expect(
      try verdict(body, Self.constant("\t.word\t1"), Self.constant("\t.hword\t1, 0")) == .identical)
    #expect(
      try verdict(body, Self.constant("\t.word\t1"), Self.constant("\t.hword\t1")) != .identical)
  }

  @Test func `an access beside a constant is not to the constant`() throws {
    let data = Self.constant("\t.xword\t1")
    for body in [
      "\tadrp\tx8, .LCPI0_0\n\tldr\td0, [x8, :lo12:.LCPI0_0+8]\n\tret",
      "\tadrp\tx8, .LCPI0_0\n\tldr\tq0, [x8, :lo12:.LCPI0_0]\n\tret",
      "\tadrp\tx8, .LCPI0_0\n\tldp\tx0, x1, [x8, :lo12:.LCPI0_0]\n\tret",
      "\tldr\tq0, .LCPI0_0\n\tret",
    ] {
      #expect(try verdict(body, data, data) != .identical, "\(body)")
    }
    #expect(try verdict("\tldr\tx0, .LCPI0_0\n\tret", data, data) == .identical)
  }

  /// A function that jumps through a table of bytes, which count from a label of its own.
  private static func jump(base: String = ".L1") -> String {
    """
    \tadrp\tx8, .LJTI0_0
    \tadd\tx8, x8, :lo12:.LJTI0_0
    \tadr\tx9, \(base)
    \tldrb\tw10, [x8, x0]
    \tadd\tx9, x9, x10, lsl #2
    \tbr\tx9
    .L1:
    \tmov\tw0, #1
    \tret
    .L2:
    \tmov\tw0, #2
    \tret
    """
  }

  private static func table(_ entries: [String]) -> String {
    let lines = entries.map { "\t.byte\t(\($0))>>2" }.joined(separator: "\n")
    return Listings.data(".LJTI0_0:\n" + lines)
  }

  @Test func `tables of short jumps are compared by where they lead`() throws {
    let own = Self.table([".L1-.L1", ".L2-.L1"])
    #expect(try verdict(Self.jump(), own, own) == .identical)
    for other in [
      [".L2-.L1", ".L1-.L1"], [".L1-.L1", ".L1-.L1"], [".L1-.L1", ".L2-.L2"], [".L1-.L1"],
    ] {
      #expect(try verdict(Self.jump(), own, Self.table(other)) != .identical, "\(other)")
    }
    let shifted = Listings.data(".LJTI0_0:\n\t.byte\t(.L1-.L1)>>2\n\t.byte\t(.L2-.L1)>>3")
    let plain = Listings.data(".LJTI0_0:\n\t.byte\t(.L1-.L1)>>2\n\t.byte\t.L2-.L1")
    #expect(try verdict(Self.jump(), own, shifted) != .identical)
    #expect(try verdict(Self.jump(), own, plain) != .identical)
    #expect(
      try AArch64Text.verdict(Self.jump(), Self.jump(base: ".L2"), (own, own)) != .identical)
  }

  @Test func `a jump table leads to what its entries name, not to what they count from`() throws {
    let data = Self.table([".L2-.L1", ".L2-.L1"])
    let listing = try Listing(
      text: data + Listings.function("f", Self.jump()), path: "f.s")
    let cache = NormalFormCache(listing, rules: Set(NormalizationRule.allCases))
    let form = try cache.form(of: listing.functions[0])
    #expect(Set(cache.tablePlaces(Symbol(".LJTI0_0"), form)) == [8])
  }

  @Test func `the number behind the marker is an operand, not a comment`() throws {
    #expect(try AArch64Text.verdict("\tmov\tw0, #1\n\tret", "\tmov\tw0, #2\n\tret") != .identical)
    #expect(
      try AArch64Text.verdict("\tmov\tw0, #1 // one\n\tret", "# line\n\tmov\tw0, #1\n\tret")
        == .identical)
    #expect(
      try AArch64Text.verdict("\tmov\tw0, #1 /* # */\n\tret", "\tmov\tw0, #1\n\tret") == .identical)
  }

  @Test func `a semicolon ends a statement on ELF and begins a comment on Mach-O`() throws {
    func listing(_ head: String, _ number: Int) throws -> Listing {
      try Listing(
        text: "\(head)\t.globl\t_f\n_f:\n\tadd\tx0, x1, x2 ; mov w0, #\(number)\n\tret\n",
        path: "\(number).s")
    }
    let machO = "\t.section\t__TEXT,__text,regular,pure_instructions\n"
    #expect(
      try listing(machO, 1).compare("_f", to: "_f", in: listing(machO, 2)).verdict == .identical)
    #expect(try listing("", 1).compare("_f", to: "_f", in: listing("", 2)).verdict != .identical)
    #expect(try listing("", 1).metrics(of: listing("", 1).functions[0]).instructions == 3)
  }

  @Test func `an alignment of code counts in powers`() throws {
    let (aligned, other) = ("\tnop\n\t.align\t4\n\tret", "\tnop\n\t.p2align\t4\n\tret")
    #expect(try AArch64Text.verdict(aligned, other) == .identical)
    #expect(try AArch64Text.verdict("\tnop\n\t.p2align\t4, 0x90\n\tret", other) != .identical)
    func data(_ alignment: String) -> String {
      Self.constant("\t.byte\t1\n\t.\(alignment)\n\t.byte\t2")
    }
    let body = "\tadrp\tx0, .LCPI0_0\n\tadd\tx0, x0, :lo12:.LCPI0_0\n\tret"
    #expect(try verdict(body, data("align\t3"), data("balign\t8")) == .identical)
    #expect(try verdict(body, data("align\t3"), data("balign\t4")) != .identical)
  }

  @Test func `an instruction that is laid down as a number is one`() throws {
    #expect(
      try AArch64Text.verdict("\t.inst\t0xd503201f\n\tret", "\t.inst\t0xd503201e\n\tret")
        != .identical)
    #expect(
      try AArch64Text.verdict(
        "\t.tlsdesccall\ta\n\tblr\tx1\n\tret", "\t.tlsdesccall\tb\n\tblr\tx1\n\tret") != .identical)
  }

  @Test func `a call ends a function where the linker may move the next one`() throws {
    func listing(_ end: String) throws -> Listing {
      try Listing(
        text: "\t.section\t__TEXT,__text\n\t.globl\t_f, _g, _h\n_f:\n\tadd\tx0, x1, x2\n\tbl\t_x\n"
          + "_g:\n\tret\n" + end, path: "f.s")
    }
    func last(_ end: String) throws -> String? {
      let listing = try listing(end)
      return try listing.normalizedLines(of: listing.functions[0]).last?.tokens.map(\.text).joined()
    }
    let apart = "\t.subsections_via_symbols\n"
    #expect(try last(apart)?.hasPrefix("bl") == true)
    #expect(try last("")?.hasPrefix("falls through") == true)
    #expect(try last("\t.alt_entry\t_g\n" + apart)?.hasPrefix("falls through") == true)
  }

  @Test func `a section of ELF may have a name like one of Mach-O`() throws {
    let section =
      "\t.section\t__patchable_function_entries,\"awo\",@progbits,f\n\t.xword\tf\n\t.text\n"
    let listing = try AArch64Text.listing("\tcbz\tx0, .L1\n\tnop\n.L1:\n\tret", section)
    #expect(!listing.index.isMachO)
    #expect(listing.functions.map(\.symbol.name) == ["f"])
  }
}
