extension InstructionCases {
  static var stack: [InstructionCase] {
    exactFlags([
      "pushq %rax", "pushq $-9", "pushq 8(%rsp)", "pushq (%rdi)", "pushq %rsp", "pushw %cx",
      "popq %rax", "popq 8(%rdi)", "popq 8(%rsp)", "popq %rsp", "popw %dx", "leave",
      "pushq %rbx; movq %rax, %rbx; popq %rbx", "pushq %rax; pushq %rdx; popq %rax; popq %rdx",
    ]) + sound(["pushfq", "pushfq; popq %rax", "pushfq; popfq", "enter $16, $0"])
  }

  static var strings: [InstructionCase] {
    let single = ["b", "w", "l", "q"].flatMap { ["movs\($0)", "stos\($0)", "lods\($0)"] }
    let compared = ["b", "w", "l", "q"].flatMap { suffix in
      ["cmps\(suffix)", "scas\(suffix)", "movl $3, %ecx; repe cmps\(suffix)"]
        + ["movs", "stos", "lods"].map { "movl $3, %ecx; rep \($0)\(suffix)" }
        + ["movl $4, %ecx; repne scas\(suffix)", "xorl %ecx, %ecx; rep stos\(suffix)"]
    }
    let written = ["movsq (%rsi), %es:(%rdi)", "stosl %eax, %es:(%rdi)", "lodsb (%rsi), %al"]
    return exactFlags(single + written) + sound(compared)
  }

  static var vectors: [InstructionCase] {
    let whole = ["movaps", "movups", "movapd", "movupd", "movdqa", "movdqu"].flatMap {
      ["\($0) 16(%rdi), %xmm3", "\($0) %xmm4, -16(%rsi)", "\($0) %xmm5, %xmm6"]
    }
    let idioms = [
      "xorps", "xorpd", "pxor", "pcmpeqb", "pcmpeqd", "pcmpgtd", "psubq", "psubb",
    ].map { "\($0) %xmm2, %xmm2" }
    let scalars = [
      "movq %rax, %xmm1", "movd %eax, %xmm1", "movq 8(%rdi), %xmm1", "movd 4(%rdi), %xmm7",
      "movss 4(%rdi), %xmm7", "movsd 3(%rdi), %xmm7", "movq %xmm3, (%rsi)", "movsd %xmm3, 1(%rsi)",
      "movlps %xmm3, (%rdi)", "movlpd %xmm3, (%rdi)", "lddqu 1(%rdi), %xmm3",
      "movntdq %xmm3, (%rdi)", "movntps %xmm3, (%rdi)",
      "xorps %xmm0, %xmm0; movups %xmm0, 8(%rsp); movq 16(%rsp), %rax",
    ]
    return exactFlags(whole + idioms + scalars)
  }

  static var flagless: [InstructionCase] {
    exactFlags([
      "nop", "nopw (%rax,%rax)", "prefetcht0 (%rdi)", "endbr64", "mfence", "lfence", "sfence",
      "pause", "cld", "nopl (%rax)",
    ])
  }

  /// What is not modelled must be said to change all that it changes.
  static var unmodelled: [InstructionCase] {
    let bits = each { size in
      guard size.bits > 8 else { return [] }
      let (name, first, second) = (size.suffix, size.first, size.third)
      return ["bsf", "bsr"].map { "\($0)\(name) \(first), \(second)" }
        + ["bt", "btc", "btr", "bts"].flatMap {
          [
            "\($0)\(name) $3, \(second)", "\($0)\(name) \(first), \(second)",
            "\($0)\(name) $5, (%rdi)",
          ]
        } + ["shld", "shrd"].map { "\($0)\(name) $3, \(first), \(second)" }
        + ["cmpxchg", "xadd"].flatMap {
          ["\($0)\(name) \(first), \(second)", "\($0)\(name) \(second), (%rdi)"]
        } + ["xchg\(name) \(first), (%rdi)", "bt\(name) $1, (%rdi)"]
    }
    let rotations = each { size in
      ["rol", "ror", "rcl", "rcr"].flatMap {
        ["\($0)\(size.suffix) $3, \(size.third)", "\($0)\(size.suffix) %cl, (%rdi)"]
      }
    }
    let divisions = each { size in
      [
        "xorl %edx, %edx; movzbl %al, %eax; movl $7, %ecx; div\(size.suffix) "
          + ["q": "%rcx", "l": "%ecx", "w": "%cx", "b": "%cl"][size.suffix, default: ""],
        "movl $7, %ecx; movl $100, %eax; cqto; idiv\(size.suffix) "
          + ["q": "%rcx", "l": "%ecx", "w": "%cx", "b": "%cl"][size.suffix, default: ""],
      ]
    }
    let locked = [
      "addq %rax,", "subl %eax,", "orb $3,", "andw $3,", "incq", "negl", "xaddq %rcx,",
    ].map { "lock \($0) (%rdi)" }
    return sound(bits + rotations + divisions + locked + unmodelledVectors + odds)
  }

  private static let odds = [
    "bswapl %eax", "bswapq %rdx", "cpuid", "rdtsc", "lahf", "sahf", "stc", "clc", "cmc",
    "cmpxchg8b (%rdi)", "btsq %r10, (%rdi)", "btcl %r10d, 8(%rdi)", "btrq %r10, (%rdi)",
    "lock cmpxchgq %rcx, 8(%rdi)", "lock btsl $3, (%rdi)", "fld1; fstpl (%rdi)",
    "fld1; fistpll 8(%rdi)", "fldz; fld1; fcomi %st(1), %st; fstp %st; fstp %st(0)",
    "fldz; fld1; fucompi %st(1), %st; fstp %st(0)", "fld1; fldz; fcompi %st(1), %st; fstp %st(0)",
    "movq (%rdi), %rax; lock cmpxchgq %rcx, (%rdi)", "movl (%rdi), %eax; cmpxchgl %ecx, (%rdi)",
    "movq (%rdi), %rax; movq 8(%rdi), %rdx; cmpxchg8b (%rdi)", "lock btrl $0, (%rdi)",
    "btrq $1, (%rdi)", "movl $1, %edx; movd %edx, %xmm1; ptest %xmm1, %xmm1",
    "fnstsw %ax", "fnstcw (%rdi)", "fld1; fstpt 16(%rdi)", "fld1; fstps 16(%rdi)",
    "stmxcsr 4(%rdi)", "leaq 8(%rdi), %rbx; movl $1, %eax; xlatb", "fxsave -64(%rdi)",
  ]

  private static let unmodelledVectors = [
    "movq %xmm1, %rax", "movd %xmm1, %ecx", "movq %xmm1, %xmm2", "movsd %xmm1, %xmm2",
    "movss %xmm1, %xmm2", "movss %xmm1, 4(%rdi)", "movd %xmm1, 4(%rdi)", "movlps (%rdi), %xmm1",
    "movhps (%rdi), %xmm1", "movhps %xmm1, (%rdi)", "punpcklqdq %xmm1, %xmm2",
    "pshufd $68, %xmm1, %xmm2", "paddd %xmm1, %xmm2", "pand %xmm1, %xmm2", "xorps %xmm1, %xmm2",
    "por (%rdi), %xmm2", "cvttsd2si %xmm1, %rax", "cvttsd2si (%rdi), %eax",
    "cvtsi2sd %rax, %xmm1", "cvtsi2sdl (%rdi), %xmm1", "comisd %xmm1, %xmm2",
    "ucomisd (%rdi), %xmm2", "ucomiss %xmm1, %xmm2", "movmskps %xmm1, %eax",
    "pmovmskb %xmm1, %r9d", "pinsrw $1, %eax, %xmm3", "pextrw $1, %xmm3, %edx",
    "movhlps %xmm1, %xmm2", "shufps $1, %xmm1, %xmm2", "addsd %xmm1, %xmm2",
    "cmpltsd %xmm1, %xmm2", "movups %fs:0, %xmm1",
    "pslldq $8, %xmm1", "maskmovdqu %xmm1, %xmm2", "movq %fs:0, %xmm1",
  ]

  /// What only newer processors have.
  static var advanced: [InstructionCase] {
    let whole = ["vmovaps", "vmovups", "vmovdqa", "vmovdqu"].flatMap {
      [
        "\($0) 16(%rdi), %xmm3", "\($0) %xmm4, -16(%rsi)", "\($0) %xmm5, %xmm6",
        "\($0) -32(%rsi), %ymm3", "\($0) %ymm5, %ymm6",
      ]
    }
    let idioms = [
      "vxorps %xmm1, %xmm1, %xmm2", "vpxor %ymm1, %ymm1, %ymm1", "vpcmpeqd %ymm3, %ymm3, %ymm3",
    ]
    let scalars = [
      "vmovq %rax, %xmm1", "vmovd %eax, %xmm1", "vmovq 8(%rdi), %xmm1", "vmovq %xmm3, (%rsi)",
      "vmovsd 3(%rdi), %xmm7", "vmovsd %xmm3, 1(%rsi)", "vmovss 4(%rdi), %xmm7", "vzeroupper",
      "vmovlps %xmm3, (%rdi)",
    ]
    let general = ["q", "l"].flatMap { suffix in
      let (first, second, third) =
        suffix == "q" ? ("%rax", "%rdx", "%r9") : ("%eax", "%edx", "%r9d")
      return ["shlx", "shrx", "sarx"].flatMap {
        [
          "\($0)\(suffix) \(first), \(second), \(third)",
          "\($0)\(suffix) \(first), (%rdi), \(first)",
        ]
      }
    }
    let logic = [
      "andnq %rax, %rdx, %r9", "andnl %eax, %edx, %eax", "andnl (%rdi), %edx, %ecx",
    ]
    let exact =
      exactFlags(whole + idioms + scalars + general + logic)
      + self.exact(["mulxl %eax, %ecx, %ebx", "mulxl (%rdi), %edx, %edx"])
    return (exact + sound(unmodelledExtensions)).map {
      InstructionCase("\($0)", $0.precision, isExtension: true)
    }
  }

  private static let unmodelledExtensions = [
    "mulxq %rax, %rcx, %rbx", "mulxq (%rdi), %rdx, %rdx", "rorxq $3, %rax, %rdx",
    "bzhiq %rax, %rdx, %rcx", "blsrq %rax, %rcx", "blsil %eax, %ecx", "bextrl %eax, %ecx, %edx",
    "pdepq %rax, %rcx, %rdx", "pextl %eax, %ecx, %edx", "popcntq %rax, %rdx",
    "lzcntl (%rdi), %edx", "tzcntw %ax, %dx", "movbel (%rdi), %eax", "movbeq %rax, 8(%rdi)",
    "crc32b %al, %ecx", "crc32q (%rdi), %rdx", "vmovups %ymm1, 8(%rdi)", "vmovdqa %ymm2, (%rdi)",
    "vpaddd %ymm1, %ymm2, %ymm3", "vextracti128 $1, %ymm1, (%rdi)", "vptest %ymm1, %ymm2",
    "vextracti128 $1, %ymm1, %xmm2", "vinserti128 $1, (%rdi), %ymm2, %ymm3",
    "vpbroadcastq %xmm1, %ymm2", "vpbroadcastb (%rdi), %xmm2", "vmovss %xmm1, %xmm2, %xmm3",
    "vmovq %xmm1, %r9", "vpextrq $1, %xmm1, %rax", "vpinsrq $1, %rax, %xmm1, %xmm2",
    "vpextrd $1, %xmm1, 4(%rdi)", "vmovhps %xmm1, 8(%rdi)", "vmovhps 8(%rdi), %xmm1, %xmm2",
    "vpmaskmovd %ymm1, %ymm2, (%rdi)", "vzeroall", "vtestps %xmm1, %xmm2",
    "vucomisd %xmm1, %xmm2", "vcvttsd2si %xmm1, %rax", "vpcmpeqd %xmm1, %xmm2, %xmm3",
    "pextrq $1, %xmm1, %rax", "pextrb $1, %xmm1, 3(%rdi)", "ptest %xmm1, %xmm2",
    "pcmpistri $0, %xmm1, %xmm2", "pcmpestrm $0, %xmm1, %xmm2", "roundsd $0, %xmm1, %xmm2",
    "rdtscp", "vmaskmovps (%rdi), %xmm1, %xmm2",
    "vfmadd213sd %xmm1, %xmm2, %xmm3",
  ]
}
