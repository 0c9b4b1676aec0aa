import AsmDiff
import Testing

/// Pairs of hand-written functions with the right verdict on their allocations beside each.
@Suite struct SequencePairTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var name: String
    var baseline: String
    var candidate: String
    var verdict: Verdict
    var witness: String?
    var testDescription: String { name }
  }

  /// A function that keeps two blocks in `%rbx` and `%r14`.
  private static func two(_ body: String, sizes: (Int, Int) = (8, 16)) -> String {
    """
    \tpushq\t%rbx
    \tpushq\t%r14
    \tmovl\t$\(sizes.0), %edi
    \tcallq\tmalloc@PLT
    \tmovq\t%rax, %rbx
    \tmovl\t$\(sizes.1), %edi
    \tcallq\tmalloc@PLT
    \tmovq\t%rax, %r14
    \(body)
    \tpopq\t%r14
    \tpopq\t%rbx
    \tretq
    """
  }

  private static func free(_ register: String) -> String {
    "\tmovq\t%\(register), %rdi\n\tcallq\tfree@PLT\n"
  }

  /// A loop that allocates and frees a block on each turn.
  private static func loop(_ turn: String, after: String = "") -> String {
    """
    \tpushq\t%rbx
    \tpushq\t%r14
    \tpushq\t%rax
    \tmovq\t%rdi, %rbx
    .L0:
    \ttestq\t%rbx, %rbx
    \tje\t.L1
    \tmovl\t$8, %edi
    \tcallq\tmalloc@PLT
    \tmovq\t%rax, %r14
    \(turn)
    \tdecq\t%rbx
    \tjmp\t.L0
    .L1:
    \(after)
    \taddq\t$8, %rsp
    \tpopq\t%r14
    \tpopq\t%rbx
    \tretq
    """
  }

  private static let freeBoth = free("r14") + free("rbx")

  static let pairs = [
    Pair(
      name: "another register order in the prologue is the same",
      baseline: two(freeBoth), candidate: two("\tnop\n" + freeBoth), verdict: .sameAllocations),
    Pair(
      name: "the order of frees", baseline: two(freeBoth),
      candidate: two(free("rbx") + free("r14")), verdict: .different,
      witness: "malloc(8) malloc(16) free(0) free(1)"),
    Pair(
      name: "a double free", baseline: two(freeBoth), candidate: two(free("rbx") + free("rbx")),
      verdict: .different, witness: "malloc(8) malloc(16) free(0) free(1)"),
    Pair(
      name: "a leak on one path", baseline: two(freeBoth),
      candidate: two("\ttestq\t%rbx, %rbx\n\tje\t.L5\n" + freeBoth + ".L5:"), verdict: .different,
      witness: "malloc(8) malloc(16)"),
    Pair(
      name: "a size off by eight", baseline: two(freeBoth),
      candidate: two(freeBoth, sizes: (8, 24)), verdict: .different,
      witness: "malloc(8) malloc(16) free(0) free(1)"),
    Pair(
      name: "calloc for malloc", baseline: "\tmovl\t$8, %edi\n\tjmp\tmalloc@PLT",
      candidate: "\tmovl\t$1, %edi\n\tmovl\t$8, %esi\n\tjmp\tcalloc@PLT", verdict: .different,
      witness: "malloc(8)"),
    Pair(
      name: "valloc for malloc", baseline: "\tmovl\t$8, %edi\n\tjmp\tmalloc@PLT",
      candidate: "\tmovl\t$8, %edi\n\tjmp\tvalloc@PLT", verdict: .different,
      witness: "malloc(8)"),
    Pair(
      name: "calls of what two arguments point to",
      baseline: "\tpushq\t%rax\n\tcallq\t*%rdi\n\tpopq\t%rcx\n\tretq",
      candidate: "\tpushq\t%rax\n\tcallq\t*%rsi\n\tpopq\t%rcx\n\tretq",
      verdict: .undetermined),
    Pair(
      name: "an argument freed", baseline: "\tretq", candidate: "\tjmp\tfree@PLT",
      verdict: .different, witness: "nothing"),
    Pair(
      name: "another argument freed", baseline: "\tjmp\tfree@PLT",
      candidate: "\tmovq\t%rsi, %rdi\n\tjmp\tfree@PLT", verdict: .different, witness: "free(arg1)"),
    Pair(
      name: "a pointer tested again after it is known not to be null",
      baseline: two("\ttestq\t%rbx, %rbx\n\tje\t.L5\n" + free("rbx") + ".L5:"),
      candidate: two(
        "\ttestq\t%rbx, %rbx\n\tje\t.L6\n\ttestq\t%rbx, %rbx\n\tje\t.L7\n" + free("rbx")
          + "\tjmp\t.L6\n.L7:\n\tud2\n.L6:"), verdict: .sameAllocations),
    Pair(
      name: "a loop and the same loop counted otherwise", baseline: loop(free("r14")),
      candidate: loop("\tnop\n" + free("r14")), verdict: .sameAllocations),
    Pair(
      name: "a loop that leaks its last block", baseline: loop(free("r14")),
      candidate: loop(
        "\tcmpq\t$1, %rbx\n\tje\t.L1\n" + free("r14")), verdict: .different, witness: "malloc(8)"),
    Pair(
      name: "a size computed in another way", baseline: "\tshlq\t$3, %rdi\n\tjmp\tmalloc@PLT",
      candidate: "\tleaq\t(,%rdi,8), %rdi\n\tjmp\tmalloc@PLT", verdict: .sameAllocations),
    Pair(
      name: "a size of another multiple", baseline: "\tshlq\t$3, %rdi\n\tjmp\tmalloc@PLT",
      candidate: "\tshlq\t$4, %rdi\n\tjmp\tmalloc@PLT", verdict: .different,
      witness: "malloc(8*arg1)"),
    Pair(
      name: "a size that is equal only where it is used",
      baseline:
        "\tcmpq\t$4, %rdi\n\tjge\t.L8\n\ttestq\t%rdi, %rdi\n\tjs\t.L8\n\tjmp\tmalloc@PLT\n.L8:\n\tretq",
      candidate:
        "\tcmpq\t$4, %rdi\n\tjge\t.L9\n\ttestq\t%rdi, %rdi\n\tjs\t.L9\n\tandq\t$3, %rdi\n\tjmp\tmalloc@PLT\n.L9:\n\tretq",
      verdict: .undetermined),
    Pair(
      name: "a size that nobody knows",
      baseline: "\tcallq\tsize\n\tmovq\t%rax, %rdi\n\tjmp\tmalloc@PLT",
      candidate: "\tcallq\tsize\n\tmovq\t%rax, %rdi\n\tnop\n\tjmp\tmalloc@PLT",
      verdict: .undetermined),
    Pair(
      name: "a block on the stack's other side", baseline: two(free("rbx")),
      candidate: two(
        "\tpushq\t%rbx\n\tpushq\t%rax\n\tmovq\t8(%rsp), %rdi\n\tcallq\tfree@PLT\n\taddq\t$16, %rsp"),
      verdict: .sameAllocations),
    Pair(
      name: "a loop without a way out", baseline: ".La:\n\tcallq\tmalloc@PLT\n\tjmp\t.La",
      candidate: ".Lb:\n\tcallq\tmalloc@PLT\n\tnop\n\tjmp\t.Lb", verdict: .undetermined),
  ]

  @Test(arguments: pairs)
  func `a verdict on allocations is the right one`(_ pair: Pair) throws {
    let text = Self.numbered(pair.baseline, "baseline") + Self.numbered(pair.candidate, "candidate")
    let listing = try Listing(text: text, path: "test.s")
    let found = try listing.allocationVerdict("candidate", against: "baseline")
    #expect(found.verdict == pair.verdict, "\(found.reasons)")
    #expect(found.witness?.sequence == pair.witness)
    #expect(found.reasons.isEmpty == (pair.verdict != .undetermined))
  }

  /// The function with labels that are its own.
  private static func numbered(_ body: String, _ name: String) -> String {
    Listings.function(name, body.replacing(".L", with: ".L\(name)"))
  }
}
