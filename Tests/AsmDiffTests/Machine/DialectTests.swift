import AsmDiff
import Testing

/// AT&T and Intel text of one instruction have one normal form; of two, two.
@Suite struct DialectTests {
  private func isIdentical(_ att: String, _ intel: String) throws -> Bool {
    let data = Listings.data(".Lt:\n\t.quad\t1, 2\n\t.globl\tx")
    return try Listings.compare(
      data + Listings.function("baseline", "\t" + att + "\n\tretq")
        + "\t.intel_syntax noprefix\n"
        + Listings.function("candidate", "\t" + intel + "\n\tret")
    ).isIdentical
  }

  /// Each pair was printed by LLVM for one instruction.
  static let pairs = [
    ("adcb $-1, %cl", "adc cl, -1"), ("addl (%rdi), %eax", "add eax, dword ptr [rdi]"),
    ("addw (%rbp,%rax,2), %cx", "add cx, word ptr [rbp + 2*rax]"),
    ("andnq %r15, %r13, %rcx", "andn rcx, r13, r15"), ("cltd", "cdq"), ("cqto", "cqo"),
    ("cmovael %eax, %esi", "cmovae esi, eax"), ("cmovll %eax, %r10d", "cmovl r10d, eax"),
    ("cmovneq %r11, %rdx", "cmovne rdx, r11"), ("cmpw $-257, (%rax)", "cmp word ptr [rax], -257"),
    ("cvtsi2sdl (%rsi,%rcx,4), %xmm0", "cvtsi2sd xmm0, dword ptr [rsi + 4*rcx]"),
    ("cvtsi2sdq 48(%r13), %xmm0", "cvtsi2sd xmm0, qword ptr [r13 + 48]"),
    ("cvtsi2sd %rax, %xmm0", "cvtsi2sd xmm0, rax"), ("fadds 16(%rsp)", "fadd dword ptr [rsp + 16]"),
    ("fdivrp %st, %st(1)", "fdivp st(1), st"), ("fsubp %st, %st(1)", "fsubrp st(1), st"),
    ("fildll 32(%rsp)", "fild qword ptr [rsp + 32]"), ("filds -2(%rsp)", "fild word ptr [rsp - 2]"),
    ("fldt 64(%rsp)", "fld tbyte ptr [rsp + 64]"), ("imulq $24, %rdi, %rax", "imul rax, rdi, 24"),
    ("jmpq *%r8", "jmp r8"), ("callq *8(%rcx)", "call qword ptr [rcx + 8]"),
    ("leaq .Lt-8(%rip), %rax", "lea rax, [rip + .Lt-8]"),
    ("leaq 32(,%r15,8), %rsi", "lea rsi, [8*r15 + 32]"),
    ("movabsq $-9223372036854775808, %r8", "movabs r8, -9223372036854775808"),
    ("movsbl (%r9), %eax", "movsx eax, byte ptr [r9]"),
    ("movslq 48(%r12), %rdi", "movsxd rdi, dword ptr [r12 + 48]"),
    ("movzwl %ax, %eax", "movzx eax, ax"), ("movq %rdi, %xmm0", "movq xmm0, rdi"),
    ("movq %fs:0, %rax", "mov rax, qword ptr fs:[0]"), ("movl $x, %eax", "mov eax, offset x"),
    ("mulxq %rdi, %rax, %rdx", "mulx rdx, rax, rdi"), ("pushq %r15", "push r15"),
    ("shldq $1, %rcx, %r8", "shld r8, rcx, 1"), ("shlq %cl, %rax", "shl rax, cl"),
    ("shrl %eax", "shr eax"), ("lock addq $1, (%rdi)", "lock add qword ptr [rdi], 1"),
    ("rep movsq (%rsi), %es:(%rdi)", "rep movsq qword ptr es:[rdi], qword ptr [rsi]"),
    ("movsl (%rsi), %es:(%rdi)", "movsd dword ptr es:[rdi], dword ptr [rsi]"),
    ("movsd (%rsi), %xmm0", "movsd xmm0, qword ptr [rsi]"),
    ("vcvttpd2dqy (%rsi,%r8,4), %xmm0", "vcvttpd2dq xmm0, ymmword ptr [rsi + 4*r8]"),
    ("vaddpd %zmm0, %zmm1, %zmm2 {%k1} {z}", "vaddpd zmm2 {k1} {z}, zmm1, zmm0"),
    ("vaddps (%rax){1to16}, %zmm1, %zmm2", "vaddps zmm2, zmm1, dword ptr [rax]{1to16}"),
    ("vaddpd {rn-sae}, %zmm0, %zmm1, %zmm2", "vaddpd zmm2, zmm1, zmm0, {rn-sae}"),
    ("rep stosl %eax, %es:(%rdi)", "rep stosd dword ptr es:[rdi], eax"),
    ("lodsl (%rsi), %eax", "lodsd eax, dword ptr [rsi]"), ("popq %fs", "pop fs"),
    ("nopl (%rax)", "nop dword ptr [rax]"),
    ("enter $16, $0", "enter 16, 0"), ("callq gs", "call gs"),
  ]

  @Test(arguments: pairs)
  func `one instruction in two dialects is one`(_ att: String, _ intel: String) throws {
    #expect(try isIdentical(att, intel))
  }

  @Test(arguments: [
    ("fsubp %st, %st(1)", "fsubp st(1), st"), ("subq %rax, %rcx", "sub rax, rcx"),
    ("cvtsi2sdl (%rsi), %xmm0", "cvtsi2sd xmm0, qword ptr [rsi]"),
    ("movsbl (%r9), %eax", "movsx eax, word ptr [r9]"), ("movl $x, %eax", "mov eax, dword ptr [x]"),
    ("incl (%rax)", "inc qword ptr [rax]"), ("jmpq *%r8", "jmp qword ptr [r8]"),
    ("movq 8(%rdi,%rax), %rcx", "mov rcx, qword ptr [rdi + 2*rax + 8]"),
    ("movq 8(%rdi), %rcx", "mov rcx, qword ptr [rdi - 8]"),
    ("vcvttpd2dqx (%rsi), %xmm0", "vcvttpd2dq xmm0, ymmword ptr [rsi]"),
    ("callq *(%rax)", "call fword ptr [rax]"), ("callq *(%rax)", "call word ptr [rax]"),
    ("jmpq *(%rax)", "jmp fword ptr [rax]"),
    ("movzbl %al, %eax", "movzx eax, ax"), ("cmovll %eax, %ecx", "cmovle ecx, eax"),
  ])
  func `two instructions stay two`(_ att: String, _ intel: String) throws {
    #expect(try !isIdentical(att, intel))
  }

  @Test func `sizes that only Intel text tells are compared`() throws {
    func compare(_ size: String) throws -> Bool {
      try Listings.compare(
        "\t.intel_syntax noprefix\n"
          + Listings.function("baseline", "\tvfancy xmm0, xmmword ptr [rax]\n\tret")
          + Listings.function("candidate", "\tvfancy xmm0, \(size) ptr [rax]\n\tret")
      ).isIdentical
    }
    #expect(try compare("xmmword"))
    #expect(try !compare("ymmword"))
  }

  @Test(arguments: [
    ("movl %eax, %ecx", "mov %eax, %ecx"), ("jz x", "je x"), ("setnz %al", "setne %al"),
    ("cmovzq %rax, %rcx", "cmoveq %rax, %rcx"), ("salq $3, %rax", "shlq $3, %rax"),
    ("call x", "callq x"), ("ret", "retq"), ("jmp *%rax", "jmpq *%rax"),
    ("movq $0x10, %rax", "movq $16, %rax"), ("MOVQ %RDI, %RAX", "movq %rdi, %rax"),
    ("repz cmpsb", "repe cmpsb"), ("movq 0(%rdi), %rax", "movq (%rdi), %rax"),
  ])
  func `two names of one instruction are one`(_ first: String, _ second: String) throws {
    let comparison = try Listings.compare(
      baseline: "\t" + first + "\n\tretq", candidate: "\t" + second + "\n\tretq")
    #expect(comparison.isIdentical)
  }

  @Test(arguments: [
    ("c", "b"), ("nae", "b"), ("nb", "ae"), ("nc", "ae"), ("z", "e"), ("nz", "ne"), ("na", "be"),
    ("nbe", "a"), ("pe", "p"), ("po", "np"), ("nge", "l"), ("nl", "ge"), ("ng", "le"), ("nle", "g"),
  ])
  func `two names of one condition are one`(_ first: String, _ second: String) throws {
    for (before, behind) in [("j", " x"), ("set", " %al"), ("cmov", "q %rax, %rcx")] {
      let comparison = try Listings.compare(
        baseline: "\t\(before)\(first)\(behind)\n\tretq",
        candidate: "\t\(before)\(second)\(behind)\n\tretq")
      #expect(comparison.isIdentical)
    }
  }
}
