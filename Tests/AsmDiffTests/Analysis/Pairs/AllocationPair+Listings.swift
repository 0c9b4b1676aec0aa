import AsmDiff

extension AllocationPair {
  /// Hand-written x86-64 functions: what compilers write rarely.
  ///
  /// Labels begin with `.L` and get the function's name.
  static let listings = [
    Self(
      name: "a conditional move", why: "the move takes the other block for some input",
      expected: .different,
      source: listing(
        twoBlocks("movq %rbx, %rdi \n callq free@PLT"),
        twoBlocks("movq %rbx, %rdi \n testq %r12, %r12 \n cmovneq %r14, %rdi \n callq free@PLT"))),
    Self(
      name: "a conditional move whose condition is known",
      why: "the first block is never moved away",
      expected: .sameAllocations,
      source: listing(
        twoBlocks("movq %rbx, %rdi \n callq free@PLT"),
        twoBlocks(
          """
          movq %rbx, %rdi
          xorl %eax, %eax
          testl %eax, %eax
          cmovneq %r14, %rdi
          callq free@PLT
          """))),
    Self(
      name: "exchanged registers", why: "xchg swaps the blocks",
      expected: .different,
      source: listing(
        twoBlocks("movq %rbx, %rdi \n callq free@PLT"),
        twoBlocks("xchgq %rbx, %r14 \n movq %rbx, %rdi \n callq free@PLT"))),
    Self(
      name: "exchanged on the stack", why: "what is pushed first is popped last",
      expected: .different,
      source: listing(
        twoBlocks("movq %rbx, %rdi \n callq free@PLT"),
        twoBlocks(
          """
          pushq %rbx
          pushq %r14
          popq %rdi
          popq %r14
          pushq %rax
          pushq %rax
          callq free@PLT
          addq $16, %rsp
          """))),
    Self(
      name: "a register that calls do not keep",
      why: "rcx may hold anything behind the call, the block too", expected: .undetermined,
      source: listing(
        twoBlocks("movl $9, %edi \n callq malloc@PLT \n movq %rbx, %rdi \n callq free@PLT"),
        twoBlocks(
          """
          movq %rbx, %rcx
          movl $9, %edi
          callq malloc@PLT
          movq %rcx, %rdi
          callq free@PLT
          """))),
    Self(
      name: "a slot below the stack pointer",
      why: "a call may write below the stack pointer", expected: .undetermined,
      source: listing(
        twoBlocks("movl $4, %edi \n callq malloc@PLT \n movq %rbx, %rdi \n callq free@PLT"),
        twoBlocks(
          """
          movq %rbx, -64(%rsp)
          movl $4, %edi
          callq malloc@PLT
          movq -64(%rsp), %rdi
          callq free@PLT
          """))),
    Self(
      name: "half of a slot is overwritten", why: "the pointer is not the block any more",
      expected: .different, mayBeUndetermined: true,
      source: listing(
        twoBlocks(
          "pushq %rbx \n pushq %rax \n movq 8(%rsp), %rdi \n callq free@PLT \n addq $16, %rsp"),
        twoBlocks(
          """
          pushq %rbx
          pushq %rax
          movl $7, 12(%rsp)
          movq 8(%rsp), %rdi
          callq free@PLT
          addq $16, %rsp
          """))),
    Self(
      name: "a slot that two stores overlap", why: "the slot is null only in one of its halves",
      expected: .different, mayBeUndetermined: true,
      source: listing(
        """
        subq $24, %rsp
        movq $0, 8(%rsp)
        movq 8(%rsp), %rdi
        callq malloc@PLT
        addq $24, %rsp
        retq
        """,
        """
        subq $24, %rsp
        movq $0, 8(%rsp)
        movq $-1, 12(%rsp)
        movq 8(%rsp), %rdi
        callq malloc@PLT
        addq $24, %rsp
        retq
        """)),
    Self(
      name: "a vector that is zeroed and stored", why: "both slots are null behind one store",
      expected: .sameAllocations,
      source: listing(
        "retq",
        """
        subq $24, %rsp
        pxor %xmm1, %xmm1
        movdqu %xmm1, (%rsp)
        movq (%rsp), %rdi
        orq 8(%rsp), %rdi
        je .Lend
        callq free@PLT
        .Lend:
        addq $24, %rsp
        retq
        """)),
    Self(
      name: "a vector that holds two blocks", why: "unpacked, the high half is the second block",
      expected: .different, mayBeUndetermined: true,
      source: listing(
        twoBlocks(
          "movq %rbx, %xmm0 \n movq %r14, %xmm1 \n punpcklqdq %xmm1, %xmm0 \n movq %xmm0, %rdi \n callq free@PLT"
        ),
        twoBlocks(
          "movq %rbx, %xmm0 \n movq %r14, %xmm1 \n punpcklqdq %xmm0, %xmm1 \n movq %xmm1, %rdi \n callq free@PLT"
        ))),
    Self(
      name: "an instruction that nobody knows",
      why: "it may write its operand, so the size is not known", expected: .undetermined,
      source: listing(
        "movl $8, %edi \n pdepq %rsi, %rdi, %rdi \n jmp malloc@PLT",
        "movl $8, %edi \n pextq %rsi, %rdi, %rdi \n jmp malloc@PLT")),
    Self(
      name: "zero by subtraction with borrow", why: "the borrow makes the number 0 or all ones",
      expected: .different, mayBeUndetermined: true,
      source: listing(
        "xorl %edi, %edi \n jmp malloc@PLT",
        "cmpq %rsi, %rdi \n sbbq %rdi, %rdi \n jmp malloc@PLT")),
    Self(
      name: "a byte of a register", why: "writing the low byte keeps the other seven",
      expected: .different, mayBeUndetermined: true,
      source: listing(
        "movq %rsi, %rdi \n movl $8, %edi \n jmp malloc@PLT",
        "movq %rsi, %rdi \n movb $8, %dil \n jmp malloc@PLT")),
    Self(
      name: "half of a register", why: "writing the low half clears the high one",
      expected: .sameAllocations,
      source: listing(
        "movl $8, %edi \n jmp malloc@PLT",
        "movq $-1, %rdi \n movl $8, %edi \n jmp malloc@PLT")),
    Self(
      name: "flags between a test and its branch",
      why: "the branch looks at what the addition left", expected: .different,
      source: listing(
        """
        pushq %rbx
        movq %rdi, %rbx
        xorl %eax, %eax
        testq %rax, %rax
        jne .Lskip
        movl $8, %edi
        callq malloc@PLT
        .Lskip:
        popq %rbx
        retq
        """,
        """
        pushq %rbx
        movq %rdi, %rbx
        xorl %eax, %eax
        testq %rax, %rax
        addq $1, %rbx
        jne .Lskip
        movl $8, %edi
        callq malloc@PLT
        .Lskip:
        popq %rbx
        retq
        """)),
    Self(
      name: "an address computed without a load", why: "lea computes and does not read",
      expected: .sameAllocations,
      source: listing(
        "leaq 16(%rdi,%rsi,4), %rdi \n jmp malloc@PLT",
        "shlq $2, %rsi \n addq %rsi, %rdi \n addq $16, %rdi \n jmp malloc@PLT")),
    Self(
      name: "a load for an address", why: "the candidate takes the number from memory",
      expected: .different,
      source: listing(
        "leaq 16(%rdi), %rdi \n jmp malloc@PLT", "movq 16(%rdi), %rdi \n jmp malloc@PLT")),
    Self(
      name: "an addition in thirty-two bits", why: "the sum wraps around at 32 bits",
      expected: .different, mayBeUndetermined: true,
      source: listing(
        "addq $8, %rdi \n jmp malloc@PLT", "addl $8, %edi \n jmp malloc@PLT")),
    Self(
      name: "a sign-extended number", why: "the upper half is a copy of the sign, or not",
      expected: .different, mayBeUndetermined: true,
      source: listing(
        "movslq %edi, %rdi \n jmp malloc@PLT", "movq %rdi, %rdi \n jmp malloc@PLT")),
    Self(
      name: "a negative number as an unsigned bound",
      why: "below -1 without a sign is nearly every number, with a sign no positive one",
      expected: .different,
      source: listing(
        "testq %rdi, %rdi \n js .Lout \n cmpq $-1, %rdi \n jb .Lout \n jmp malloc@PLT \n .Lout: \n retq",
        "testq %rdi, %rdi \n js .Lout \n cmpq $-1, %rdi \n jl .Lout \n jmp malloc@PLT \n .Lout: \n retq"
      )),
    Self(
      name: "zeros written by a string instruction",
      why: "the string instruction clears the slot", expected: .different,
      mayBeUndetermined: true,
      source: listing(
        twoBlocks(
          "pushq %rbx \n pushq %rax \n movq 8(%rsp), %rdi \n callq free@PLT \n addq $16, %rsp"),
        twoBlocks(
          """
          pushq %rbx
          pushq %rax
          movq %rsp, %rdi
          movl $2, %ecx
          xorl %eax, %eax
          rep stosq
          movq 8(%rsp), %rdi
          callq free@PLT
          addq $16, %rsp
          """))),
    Self(
      name: "the way back is overwritten", why: "the callee does not return where it was called",
      expected: .different, mayBeUndetermined: true,
      source: listing(
        "movl $8, %edi \n jmp malloc@PLT", "callq helper \n movl $8, %edi \n jmp malloc@PLT",
        helper: "leaq helper_other(%rip), %rax \n movq %rax, (%rsp) \n retq",
        other: "movl $16, %edi \n jmp malloc@PLT")),
    Self(
      name: "a callee that runs on into the next",
      why: "a function without an end goes on behind it",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: listing(
        "movl $16, %edi \n jmp malloc@PLT", "jmp helper", helper: "nop",
        other: "movl $16, %edi \n jmp malloc@PLT")),
    Self(
      name: "jumps into the middle", why: "both frees are reached from two sides",
      expected: .sameAllocations,
      source: listing(
        twoBlocks(
          """
          testq %r12, %r12
          je .Lsecond
          movq %rbx, %rdi
          callq free@PLT
          .Lsecond:
          movq %r14, %rdi
          callq free@PLT
          """),
        twoBlocks(
          """
          testq %r12, %r12
          jne .Lfirst
          jmp .Lsecond
          .Lsecond:
          movq %r14, %rdi
          callq free@PLT
          jmp .Lend
          .Lfirst:
          movq %rbx, %rdi
          callq free@PLT
          jmp .Lsecond
          .Lend:
          """))),
    Self(
      name: "a decrement that wraps around",
      why: "zero minus one is not zero: the loop runs on, and so does the other one",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: listing(
        counted("decq %rbx \n jne .Lturn"), counted("subq $1, %rbx \n jne .Lturn"))),
    Self(
      name: "a loop that stops at one", why: "with n = 1 it takes no other turn, or very many",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: listing(
        counted("decq %rbx \n jne .Lturn"), counted("decq %rbx \n cmpq $1, %rbx \n jne .Lturn"))),
  ]
}
