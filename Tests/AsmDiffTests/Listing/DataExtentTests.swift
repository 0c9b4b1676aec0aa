import AsmDiff
import Testing

/// What belongs to a private data object, and nothing that lays down bytes is dropped.
@Suite struct DataExtentTests {
  private func isIdentical(_ first: String, _ second: String) throws -> Bool {
    try Listings.compare(
      baseline: "\tleaq\t.La(%rip), %rax\n\tretq",
      candidate: "\tleaq\t.Lb(%rip), %rax\n\tretq",
      data: Listings.data(
        "\t.p2align\t3\n.La:\n\t\(first)\n\t.p2align\t3\n.Lb:\n\t\(second)")
    ).isIdentical
  }

  @Test(arguments: [
    (".dcb.b\t4, 7", ".dcb.b\t4, 8", false), (".quad\t1\n\t.dcb.b\t4, 7", ".quad\t1", false),
    (".byte\t1\n\t.balign\t8\n\t.quad\t2", ".byte\t1\n\t.quad\t2", false),
    (".byte\t1\n\t.align\t8\n\t.quad\t2", ".byte\t1\n\t.quad\t2", false),
    (".byte\t1\n\t.align\t8\n\t.quad\t2", ".byte\t1\n\t.p2align\t3, 0x0\n\t.quad\t2", true),
    (".byte\t1\n\t.p2align\t3, 0xff\n\t.quad\t2", ".byte\t1\n\t.p2align\t3\n\t.quad\t2", false),
    (".fill\t1, 8, -1", ".quad\t-1", false), (".fill\t1, 8, -1", ".quad\t0xffffffff", true),
    (".byte\t1\n\tnop", ".byte\t1\n\tud2", false),
    (".uleb128\t5", ".uleb128\t5", true), (".uleb128\t5", ".uleb128\t6", false),
    (".octa\t1", ".octa\t1", true), (".octa\t1", ".octa\t2", false),
  ])
  func `whatever lays down bytes is compared`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    #expect(try self.isIdentical(first, second) == isIdentical)
  }

  @Test(arguments: [("16", "16", true), ("16", "4", false)])
  func `GCC's alignment counts like LLVM's`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let comparison = try Listings.compare(
      baseline: "\tmovaps\t.La(%rip), %xmm0\n\tretq",
      candidate: "\tmovaps\t.Lb(%rip), %xmm0\n\tretq",
      data: Listings.data(
        "\t.align\t\(first)\n.La:\n\t.quad\t1, 2\n\t.align\t\(second)\n.Lb:\n\t.quad\t1, 2"))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [("", true), ("\t.byte\t7, 7, 7\n", false)])
  func `the gaps in an object depend on where it begins`(
    _ before: String, _ isIdentical: Bool
  ) throws {
    func object(_ name: String, _ before: String) -> String {
      Listings.data(
        "\t.p2align\t3\n\(before)\(name):\n\t.byte\t1\n\t.p2align\t3\n\t.quad\t2",
        in: ".rodata\(name),\"a\",@progbits")
    }
    let body = "\tleaq\t.La(%rip), %rax\n\tretq"
    // With a byte before each, neither begins at a multiple of eight.
    let comparison = try Listings.compare(
      baseline: body, candidate: body.replacing(".La", with: ".Lb"),
      data: object(".La", "\t.byte\t7\n") + object(".Lb", "\t.byte\t7\n" + before))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [(1, true), (2, false)])
  func `a size before the label says nothing of the end`(
    _ value: Int, _ isIdentical: Bool
  ) throws {
    func table(_ name: String, _ value: Int) -> String {
      "\t.align\t4\n\t.type\t\(name), @object\n\t.size\t\(name), 4\n\(name):\n\t.long\t\(value)\n"
    }
    let comparison = try Listings.compare(
      baseline: "\tmovl\ttable.0(%rip), %eax\n\tretq",
      candidate: "\tmovl\ttable.1(%rip), %eax\n\tretq",
      data: Listings.data(table("table.0", 1) + table("table.1", value)))
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [".zero\t10 % 3", ".fill\t300000000, 8, 1", ".zero\t9999999999"])
  func `a length that cannot be trusted is an error`(_ directive: String) {
    #expect(throws: ListingError.self) { try isIdentical(directive, ".zero\t10") }
  }

  @Test func `a directive that nobody knows must not name anything`() throws {
    func listing(_ value: Int) -> String {
      Listings.data(".La:\n\t.quad\t\(value)")
        + Listings.function("f", "\tretq\n\t.strange\t.La")
    }
    #expect(throws: ListingError.self) {
      try Listings.compare(baselineListing: listing(1), candidateListing: listing(2))
    }
  }

  @Test(arguments: [(7, true), (8, false)])
  func `all that one directive lays down in code is compared`(
    _ number: Int, _ isIdentical: Bool
  ) throws {
    let comparison = try Listings.compare(
      baseline: "\tretq\n\t.quad\tg, 7", candidate: "\tretq\n\t.quad\tg, \(number)")
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [(8, true), (16, false)])
  func `a block that the linker sets aside has a size`(_ size: Int, _ isIdentical: Bool) throws {
    func listing(_ size: Int) -> String {
      "\t.local\tcounter\n\t.comm\tcounter,\(size),8\n"
        + Listings.function("f", "\tincq\tcounter(%rip)\n\tretq")
    }
    let comparison = try Listings.compare(
      baselineListing: listing(8), candidateListing: listing(size))
    #expect(comparison.isIdentical == isIdentical)
  }
}
