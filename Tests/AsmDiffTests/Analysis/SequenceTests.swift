import AsmDiff
import Testing

/// The allocation sequences of hand-written functions, each with the right answer beside it.
@Suite struct SequenceTests {
  private static let prologue = "\tpushq\t%rbx\n"
  private static let epilogue = "\tpopq\t%rbx\n\tretq"

  /// Allocates with a size, keeps the block in `%rbx`, does something, returns.
  private static func box(_ size: Int, _ body: String) -> String {
    prologue + "\tmovl\t$\(size), %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, %rbx\n" + body + "\n"
      + epilogue
  }

  private static let freeing = "\tmovq\t%rbx, %rdi\n\tcallq\tfree@PLT"
  private static let test = "\ttestq\t%rbx, %rbx\n"

  /// Stores a zero in a block and the block in an array, passes the array on, and frees the block where it
  /// holds something else then.
  private static func arrayed(_ making: String, _ array: String) -> String {
    """
    \tpushq\t%rbx
    \tpushq\t%r14
    \tsubq\t$40, %rsp
    \tmovq\t%rdi, %r14
    \tmovl\t$8, %edi
    \tcallq\tmalloc@PLT
    \tmovq\t%rax, %rbx
    \ttestq\t%rbx, %rbx
    \tje\t.L1
    \tmovq\t$0, (%rbx)
    \tandl\t$3, %r14d
    \txorl\t%eax, %eax
    \(making)\tmovq\t%rbx, (%\(array),%r14,8)
    \tmovq\t%\(array), %rdi
    \tcallq\tuse
    \tcmpq\t$0, (%rbx)
    \tje\t.L1
    \tmovq\t%rbx, %rdi
    \tcallq\tfree@PLT
    .L1:
    \taddq\t$40, %rsp
    \tpopq\t%r14
    \tpopq\t%rbx
    \tretq
    """
  }

  /// Sixty times a square and a sum: an expression of sixty parts that would be written with 2^60.
  private static let squares =
    "\tmovq\t%rdi, %rax\n"
    + String(repeating: "\timulq\t%rax, %rax\n\taddq\t%rdi, %rax\n", count: 60)

  static let examples: [(body: String, expression: String?)] = [
    // An address at the end of all addresses, behind an argument and behind a block.
    (
      "\tmovabsq\t$0x7fffffffffffffff, %rax\n\tmovq\t$0, (%rdi,%rax)\n"
        + "\tmovq\t(%rsp,%rax), %rcx\n\tretq", "nothing"
    ),
    (squares + "\tmovq\t%rax, %rdi\n\tjmp\tmalloc@PLT", "malloc(?)"),
    (squares + "\ttestq\t%rax, %rax\n\tje\t.L1\n\tud2\n.L1:\n\tretq", "abort?"),
    ("\tretq", "nothing"), ("\tud2", "abort"), (box(8, freeing), "malloc(8) free(0)"),
    (box(8, "\tnop"), "malloc(8)"),
    (box(8, freeing + "\n" + freeing), "malloc(8) free(0) free(0)"),
    (box(8, test + "\tje\t.L1\n" + freeing + "\n.L1:"), "malloc(8) free(0)?"),
    // The pointer is known not to be null: the second test cannot fail.
    (
      box(
        8, test + "\tje\t.L1\n" + test + "\tje\t.L2\n" + freeing + "\n\tjmp\t.L1\n.L2:\n\tud2\n.L1:"
      ),
      "malloc(8) free(0)?"
    ),
    // Freed when it is null: the event says so.
    (box(8, test + "\tjne\t.L1\n" + freeing + "\n.L1:"), "malloc(8) free(null)?"),
    ("\tjmp\tfree@PLT", "free(arg1)"),
    // Not the block, but a place in it; and the address of what has no name elsewhere.
    (box(8, "\tleaq\t8(%rbx), %rdi\n\tcallq\tfree@PLT"), "malloc(8) free(0+8)"),
    (
      "\tleaq\t.Lprivate(%rip), %rdi\n\tjmp\tfree@PLT\n"
        + "\t.section\t.rodata,\"a\",@progbits\n.Lprivate:\n\t.quad\t1\n\t.text", "free(?)"
    ),
    ("\tmovq\t8(%rdi), %rdi\n\tjmp\tfree@PLT", "free(*(arg1+8))"),
    ("\tshlq\t$4, %rdi\n\taddq\t$32, %rdi\n\tjmp\tmalloc@PLT", "malloc(16*arg1+32)"),
    ("\tmovl\t$1, %edi\n\tmovl\t$4, %esi\n\tjmp\tcalloc@PLT", "calloc(1, 4)"),
    ("\tjmp\tunknown_routine", "call unknown_routine"), ("\tjmp\tmemcpy@PLT", "nothing"),
    (
      prologue + "\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, %rbx\n\tmovl\t$16, %edi\n"
        + "\tcallq\tmalloc@PLT\n\tmovq\t%rax, %rdi\n\tcallq\tfree@PLT\n" + freeing + "\n"
        + epilogue,
      "malloc(8) malloc(16) free(0) free(1)"
    ),
    // Kept on the stack, through a vector register.
    (
      "\tsubq\t$24, %rsp\n\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, 8(%rsp)\n"
        + "\tmovups\t8(%rsp), %xmm0\n\tmovups\t%xmm0, (%rsp)\n\tmovq\t(%rsp), %rdi\n"
        + "\tcallq\tfree@PLT\n\taddq\t$24, %rsp\n\tretq", "malloc(8) free(0)"
    ),
    // A slot that was zeroed is read again: nothing is freed.
    (
      "\tsubq\t$24, %rsp\n\txorps\t%xmm0, %xmm0\n\tmovaps\t%xmm0, (%rsp)\n\tmovq\t8(%rsp), %rdi\n"
        + "\ttestq\t%rdi, %rdi\n\tje\t.L1\n\tcallq\tfree@PLT\n.L1:\n\taddq\t$24, %rsp\n\tretq",
      "nothing"
    ),
    // Kept in an array, at a place that nobody knows: who gets the array may write to the block.
    (
      arrayed("\tmovl\t$32, %edi\n\tcallq\tmalloc@PLT\n", "rax"),
      "malloc(8) (malloc(32) call use free(1)?)?"
    ),
    (arrayed("", "rsp"), "malloc(8) (call use free(0)?)?"),
    // A loop that allocates and frees.
    (
      "\tpushq\t%rbx\n\tmovq\t%rdi, %rbx\n.L0:\n\ttestq\t%rbx, %rbx\n\tje\t.L1\n"
        + "\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, %rdi\n\tcallq\tfree@PLT\n"
        + "\tdecq\t%rbx\n\tjmp\t.L0\n.L1:\n\tpopq\t%rbx\n\tretq", "(malloc(8) free(0))*"
    ),
    // A loop without a way out has no sequence that ends.
    (".L0:\n\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n\tjmp\t.L0", nil),
    // Neither has one that turns for ever without an event, whatever is known of the turns.
    (".L0:\n\tjmp\t.L0", nil), ("\txorl\t%eax, %eax\n.L0:\n\tincq\t%rax\n\tjmp\t.L0", nil),
    // A loop of so many turns that nobody counts them has an end all the same.
    (
      "\txorl\t%eax, %eax\n.L0:\n\tincq\t%rax\n\tcmpq\t$1000000000, %rax\n\tjne\t.L0\n"
        + "\tjmp\tfree@PLT", "free(arg1)"
    ),
    // A jump that nobody can follow.
    (
      "\tleaq\t.Ltable(%rip), %rax\n\tmovq\t%rdi, %rcx\n\tjmpq\t*%rcx\n.L1:\n\tretq\n"
        + "\t.section\t.rodata,\"a\",@progbits\n.Ltable:\n\t.long\t.L1-.Ltable\n\t.text", nil
    ),
  ]

  @Test(arguments: examples)
  func `sequences are what the paths allow`(_ body: String, _ expression: String?) throws {
    let listing = try Listing(text: Listings.function("f", body), path: "test.s")
    let summary = try listing.allocations(of: try listing.function(named: "f"))
    #expect(summary.expression == expression)
    #expect(summary.reasons.isEmpty == (expression != nil))
  }

  @Test func `callees of the listing are followed with their arguments`() throws {
    let text =
      Listings.function("release", "\ttestq\t%rdi, %rdi\n\tje\t.L9\n\tjmp\tfree@PLT\n.L9:\n\tretq")
      + Listings.function("f", Self.box(8, "\tmovq\t%rbx, %rdi\n\tcallq\trelease"))
      + Listings.function(
        "g", "\tpushq\t%rax\n\txorl\t%edi, %edi\n\tcallq\trelease\n\tpopq\t%rcx\n\tretq")
    let tail = Listings.function("h", "\txorl\t%edi, %edi\n\tjmp\trelease")
    let listing = try Listing(text: text + tail, path: "test.s")
    func expression(_ name: String) throws -> String? {
      try listing.allocations(of: try listing.function(named: name)).expression
    }
    #expect(try expression("h") == "nothing")
    #expect(try expression("f") == "malloc(8) free(0)?")
    #expect(try expression("g") == "nothing")
  }

  @Test func `a routine that may write the stack makes what was there unknown`() throws {
    let body =
      "\tsubq\t$24, %rsp\n\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, 8(%rsp)\n"
      + "\tleaq\t8(%rsp), %rdi\n\tcallq\treplace\n\tmovq\t8(%rsp), %rdi\n\tcallq\tfree@PLT\n"
      + "\taddq\t$24, %rsp\n\tretq"
    let listing = try Listing(text: Listings.function("f", body), path: "test.s")
    let summary = try listing.allocations(of: try listing.function(named: "f"))
    #expect(summary.expression == "malloc(8) call replace free(?)")
  }

  @Test func `recursion is a call, not a walk without an end`() throws {
    let body =
      "\tpushq\t%rbx\n\tmovq\t%rdi, %rbx\n\ttestq\t%rdi, %rdi\n\tje\t.L1\n\tmovq\t8(%rdi), %rdi\n"
      + "\tcallq\tf\n\tmovq\t%rbx, %rdi\n\tcallq\tfree@PLT\n.L1:\n\tpopq\t%rbx\n\tretq"
    let listing = try Listing(text: Listings.function("f", body), path: "test.s")
    let summary = try listing.allocations(of: try listing.function(named: "f"))
    #expect(summary.expression == "(call itself free(arg1))?")
  }
}
