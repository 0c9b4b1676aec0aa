import AsmDiff
import Testing

/// What a path knows of numbers and of memory, and what it must not take for known.
///
/// Most examples come to a trap only if something may have changed: `abort?` is the right answer where it may.
@Suite struct PathKnowledgeTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var expression: String?

    init(_ name: String, _ body: String, _ expression: String?) {
      testDescription = name
      self.body = body
      self.expression = expression
    }
  }

  /// A function that may use `%rbx`, `%r12`, `%r14` and 64 bytes of the stack, and goes to `.Lend` to return.
  static func frame(_ lines: String) -> String {
    """
    pushq %rbx
    pushq %r12
    pushq %r14
    subq $64, %rsp
    \(lines)
    .Lend:
    addq $64, %rsp
    popq %r14
    popq %r12
    popq %rbx
    retq
    """
  }

  /// Allocates a block and keeps it in a register.
  static func block(_ register: String, _ size: Int = 8) -> String {
    "movl $\(size), %edi; callq malloc; movq %rax, %\(register)"
  }

  static let numbers = [
    Example(
      "what is at most a limit may be the limit",
      "cmpq $4, %rdi; jg .L1; cmpq $4, %rdi; jne .L1; jmp malloc; .L1: retq", "malloc(4)?"),
    Example(
      "a multiple may wrap around", "shlq $3, %rdi; testq %rdi, %rdi; jle .L1; ud2; .L1: retq",
      "abort?"),
    Example(
      "a difference may be negative and not be less",
      "cmpq %rsi, %rdi; jl .L1; cmpq %rsi, %rdi; jns .L1; ud2; .L1: retq", "abort?"),
    Example("a sum may overflow", "addq %rsi, %rdi; jno .L1; ud2; .L1: retq", "abort?"),
    Example("a sum may carry", "addq %rsi, %rdi; jae .L1; ud2; .L1: retq", "abort?"),
    Example("a product may overflow", "imulq %rsi, %rdi; jno .L1; ud2; .L1: retq", "abort?"),
    Example(
      "numbers may be equal in their low halves alone",
      "cmpl %esi, %edi; jne .L1; cmpq %rsi, %rdi; je .L1; ud2; .L1: retq", "abort?"),
    Example(
      "a number and itself leave nothing",
      "movq %rdi, %rax; xorq %rdi, %rax; je .L1; ud2; .L1: retq", "nothing"),
    Example(
      "a multiple of a multiple", "shlq $3, %rdi; shlq $1, %rdi; jmp malloc", "malloc(16*arg1)"),
    Example(
      "a branch that nobody understands may go either way",
      "ucomisd %xmm0, %xmm1; jp .L1; retq; .L1: ud2", "abort?"),
    Example(
      "half of a number is not the number",
      "movq %rdi, -8(%rsp); movl -8(%rsp), %edi; jmp malloc", "malloc(low32(arg1))"),
  ]

  static let memory = [
    Example(
      "two pointers may be one",
      "movq $0, (%rdi); movq $1, (%rsi); cmpq $0, (%rdi); je .L1; ud2; .L1: retq", "abort?"),
    Example(
      "a pointer that a call gives may be a block that is known elsewhere",
      frame(
        block("rbx") + "; movq %rbx, kept(%rip); callq get; movq $0, (%rbx); movq $1, (%rax)\n"
          + "cmpq $0, (%rbx); je .Lend; ud2"), "malloc(8) call get abort?"),
    Example(
      "and such a block what the pointer leads to",
      frame(
        block("rbx") + "; movq %rbx, kept(%rip); callq get; movq $1, (%rax); movq $0, (%rbx)\n"
          + "cmpq $1, (%rax); je .Lend; ud2"), "malloc(8) call get abort?"),
    Example(
      "memory may hold something else behind a call",
      frame(
        "movq %rdi, %rbx; movq (%rbx), %r14; callq use; cmpq (%rbx), %r14; je .Lend; ud2"),
      "call use abort?"),
    Example(
      "and something else behind the next one",
      frame(
        "movq %rdi, %rbx; callq use; movq (%rbx), %r14; callq use; cmpq (%rbx), %r14\n"
          + "je .Lend; ud2"), "call use call use abort?"),
    Example(
      "two calls may give two results",
      frame("callq get; movq %rax, %rbx; callq get; cmpq %rax, %rbx; je .Lend; ud2"),
      "call get call get abort?"),
    Example(
      "data that nothing can write keeps what it holds",
      frame("movq .Ldata(%rip), %rbx; callq use; cmpq .Ldata(%rip), %rbx; je .Lend; ud2")
        + "\n.section .rodata,\"a\",@progbits\n.Ldata:\n.quad 1\n.text", "call use"),
    Example(
      "what was copied is what it was",
      frame(
        "movq $0, 8(%rsp); leaq 16(%rsp), %rdi; leaq 8(%rsp), %rsi; movl $8, %edx; callq memcpy\n"
          + "cmpq $0, 16(%rsp); je .Lend; ud2"), "nothing"),
    Example(
      "a block whose address was copied is known where it was copied to",
      frame(
        "movq %rdi, %r14; movq %rsi, %r12\n" + block("rbx") + "; movq %rbx, 8(%rsp)\n"
          + "movq $0, (%rbx); movq %r14, %rdi; leaq 8(%rsp), %rsi; movq %r12, %rdx; callq memcpy\n"
          + "callq use; cmpq $0, (%rbx); je .Lend; ud2"), "malloc(8) call use abort?"),
    Example(
      "what a deinitialiser can reach it may change",
      frame(
        "movq %rdi, %r14\n" + block("rbx") + "; movq $0, (%rbx); movq %rbx, kept(%rip)\n"
          + "movq %r14, %rdi; callq swift_release; cmpq $0, (%rbx); je .Lend; ud2"),
      "malloc(8) swift_release(arg1) abort?"),
    Example(
      "a block that was freed may hold anything",
      frame(
        block("rbx") + "; movq $0, (%rbx); movq %rbx, %rdi; callq free; cmpq $0, (%rbx)\n"
          + "je .Lend; ud2"), "malloc(8) free(0) abort?"),
    Example(
      "a block keeps what it holds when it is no longer the newest",
      frame(
        block("rbx") + "; movq $0, (%rbx)\n" + block("r14")
          + "; cmpq $0, (%rbx); je .Lend; ud2"),
      "malloc(8) malloc(8)"),
    Example(
      "a block that is known elsewhere stays known when it is no longer the newest",
      frame(
        block("rbx") + "; movq %rax, %rdi; callq keep\n" + block("r14")
          + "; movq $0, (%rbx); xorl %edi, %edi; callq use; cmpq $0, (%rbx); je .Lend; ud2"),
      "malloc(8) call keep malloc(8) call use abort?"),
  ]

  static let stack = [
    Example(
      "a write to a place that nobody knows may be one to the stack",
      frame(
        "movq $0, 8(%rsp); leaq 8(%rsp), %rax; xorq %rsi, %rax; movq $1, (%rax)\n"
          + "cmpq $0, 8(%rsp); je .Lend; ud2"), "abort?"),
    Example(
      "a write among the arguments on the stack may be one to any of them",
      "movq 8(%rsp), %rax; movq $1, 8(%rsp,%rdi,8); cmpq 8(%rsp), %rax; je .L1; ud2; .L1: retq",
      "abort?"),
    Example(
      "what lies in a slot that a call gets is known to it",
      frame(
        block("rbx") + "; movq $0, (%rbx); movq %rbx, 8(%rsp); leaq 8(%rsp), %rdi\n"
          + "xorl %eax, %eax; callq use; cmpq $0, (%rbx); je .Lend; ud2"),
      "malloc(8) call use abort?"),
    Example(
      "an address that lies somewhere in the stack may be what is read there",
      frame(
        "leaq 8(%rsp), %rax; movq %rax, 16(%rsp,%rdi,8); movq $0, 8(%rsp); movq 16(%rsp), %rdi\n"
          + "xorl %eax, %eax; callq use; cmpq $0, 8(%rsp); je .Lend; ud2"), "call use abort?"),
    Example(
      "both halves of a vector are kept",
      frame(
        block("rbx") + "; movq %rbx, 8(%rsp); movups (%rsp), %xmm0; movups %xmm0, 16(%rsp)\n"
          + "movq 24(%rsp), %rdi; callq free"), "malloc(8) free(0)"),
  ]

  static let calls = [
    Example(
      "a call behind which nothing stands never returns", "pushq %rax; callq die; ud2", "abort"),
    Example("a function of the type Never never returns", "jmp ($s1m1fs5NeverOyF)", "abort"),
    Example(
      "no path comes to a stack guard that is broken",
      "testq %rdi, %rdi; je .L1; callq __stack_chk_fail; .L1: retq", "nothing"),
    Example(
      "what gives its argument back gives nothing else",
      "pushq %rax; callq memcpy; movq %rax, %rdi; popq %rcx; jmp free", "free(arg1)"),
    Example(
      "an allocation through an argument may fail",
      frame(aligned + "je .Lend; ud2"), "posix_memalign(16, 32) abort?"),
    Example(
      "it says whether it failed",
      frame(aligned + "je .Lend; movq 8(%rsp), %rdi; callq free"),
      "posix_memalign(16, 32) free(null)?"),
    Example(
      "a call keeps no vector",
      frame(
        block("rbx") + "; movq %rbx, %xmm0; callq use; movq %xmm0, 8(%rsp); movq 8(%rsp), %rdi\n"
          + "callq free"),
      "malloc(8) call use free(?)"),
    Example(
      "a call keeps no flags",
      frame("xorl %eax, %eax; testl %eax, %eax; callq use; je .Lend; ud2"), "call use abort?"),
    Example(
      "a Swift function may change the register of its error",
      frame(block("r12") + "; callq ($s1m1fyyF); movq %r12, %rdi; callq free"),
      "malloc(8) call $s1m1fyyF free(?)"),
    Example(
      "an asynchronous one that of its context, too",
      frame(block("r14") + "; callq ($s1m1fyyYaF); movq %r14, %rdi; callq free"),
      "malloc(8) call $s1m1fyyYaF free(?)"),
    Example(
      "two registers of one result are two values",
      frame("callq get; cmpq %rdx, %rax; je .Lend; ud2"), "call get abort?"),
  ]

  /// Allocates with an alignment into a slot that is null, and asks whether that worked.
  private static let aligned =
    "movq $0, 8(%rsp); leaq 8(%rsp), %rdi; movl $16, %esi; movl $32, %edx; callq posix_memalign\n"
    + "testl %eax, %eax; "

  @Test(arguments: numbers + memory + stack + calls)
  func `a path knows what is so, and nothing more`(_ example: Example) throws {
    let statements = example.body.replacing(": ", with: ":\n").split { $0 == ";" || $0 == "\n" }
    let lines = statements.map { "\t" + $0.trimmingPrefix(while: \.isWhitespace) }
    let text = Listings.function("f", lines.joined(separator: "\n"))
    let listing = try Listing(text: text, path: "test.s")
    let summary = try listing.allocations(of: try listing.function(named: "f"))
    #expect(summary.expression == example.expression, "\(summary.reasons)")
  }
}
