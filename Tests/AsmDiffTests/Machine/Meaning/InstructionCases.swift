/// The cases: every modelled mnemonic with its sizes and shapes, and many that are not modelled.
enum InstructionCases {
  /// Those that every processor runs come first.
  static var all: [InstructionCase] {
    let cases =
      moves + extensions + addresses + arithmetic + unary + shifts + products + conditions + stack
      + strings + vectors + flagless + unmodelled + advanced
    return cases.filter { !$0.isExtension } + cases.filter(\.isExtension)
  }

  /// A suffix with registers of its size.
  struct Size {
    var suffix: String
    var bits: Int
    var first: String
    var second: String
    var third: String
  }

  static let sizes = [
    Size(suffix: "q", bits: 64, first: "%rax", second: "%rdx", third: "%r9"),
    Size(suffix: "l", bits: 32, first: "%eax", second: "%edx", third: "%r9d"),
    Size(suffix: "w", bits: 16, first: "%ax", second: "%dx", third: "%r9w"),
    Size(suffix: "b", bits: 8, first: "%al", second: "%dl", third: "%r9b"),
  ]

  static let memory = ["8(%rdi)", "-7(%rsi,%r10,4)", "(%rsp)"]

  static func exact(_ texts: [String]) -> [InstructionCase] {
    texts.map { InstructionCase($0, .exact) }
  }

  static func exactFlags(_ texts: [String]) -> [InstructionCase] {
    texts.map { InstructionCase($0, .exactFlags) }
  }

  static func sound(_ texts: [String]) -> [InstructionCase] {
    texts.map { InstructionCase($0, .sound) }
  }

  static func each(_ texts: (Size) -> [String]) -> [String] { sizes.flatMap(texts) }

  // MARK: Moves

  static var moves: [InstructionCase] {
    let plain = each { size in
      let name = "mov" + size.suffix
      return ["\(name) \(size.first), \(size.third)", "\(name) $-5, \(size.second)"]
        + memory.flatMap {
          [
            "\(name) \(size.second), \($0)", "\(name) $77, \($0)", "\(name) \($0), \(size.third)",
          ]
        }
    }
    let high = [
      "movb %ah, %dl", "movb %dl, %bh", "movb %ch, %ah", "movb $9, %dh", "movb %bh, 3(%rdi)",
      "movb 3(%rdi), %ch",
    ]
    let others = [
      "movabsq $1234567890123456789, %r8", "movabsq $-2, %rax", "movntiq %rax, 8(%rdi)",
      "movntil %eax, 8(%rdi)", "movq datum(%rip), %rax", "movl datum+4(%rip), %r15d",
      "movzbl datum+9(%rip), %edx", "movq datum@GOTPCREL(%rip), %rcx",
      "cmpq %rax, datum@GOTPCREL(%rip)", "addq datum@GOTPCREL(%rip), %rcx",
      "movl 8(%edi), %eax", "movq %rdi, %rax; movq (%rax), %rax", "movl %eax, %eax",
    ]
    let exchanges = each {
      [
        "xchg\($0.suffix) \($0.first), \($0.third)", "xchg\($0.suffix) \($0.second), \($0.second)",
      ]
    }
    return exact(plain + high + others + exchanges + ["xchgb %al, %ah", "xchgb %bh, %cl"])
      + sound(["movq %fs:0, %rax", "movw %ds, %ax", "movl %fs:0, %ecx"])
  }

  static var extensions: [InstructionCase] {
    let forms = [
      ("bw", "%cl", "%ax"), ("bl", "%ah", "%edx"), ("bq", "%r8b", "%r9"), ("wl", "%dx", "%eax"),
      ("wq", "%cx", "%r15"), ("bl", "%dl", "%edx"), ("wl", "%r12w", "%r12d"),
    ]
    let extending = ["movz", "movs"].flatMap { name in
      forms.flatMap { form, source, target in
        [
          "\(name)\(form) \(source), \(target)", "\(name)\(form) 5(%rdi), \(target)",
          "\(name)\(form) -1(%rsi,%r10,2), \(target)",
        ]
      }
    }
    let fixed = [
      "movslq %eax, %rdx", "movslq 12(%rdi), %rax", "movslq (%rdi), %rdi", "cltq", "cwtl", "cbtw",
      "cqto", "cltd", "cwtd",
    ]
    return exact(extending + fixed)
  }

  static var addresses: [InstructionCase] {
    let forms = [
      "8(%rdi)", "(%rax,%rdx)", "-3(%rcx,%r9,8)", "5(,%r8,4)", "(%rbx,%rbx,2)", "datum+8(%rip)",
      "7(%eax,%edx,2)", "-9(%r8d)", "291", "(%rsp)", "(%rbp,%r13)", "16(%rdi,%rax)",
    ]
    return exact(
      forms.flatMap { ["leaq \($0), %rax", "leal \($0), %edx", "leaw \($0), %r9w"] }.filter {
        // Linkers refuse an address in a smaller register.
        !$0.contains("datum") || $0.hasPrefix("leaq")
      })
  }
}
