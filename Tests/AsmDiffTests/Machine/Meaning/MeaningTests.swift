import Testing

@testable import AsmDiff

/// What single instructions mean, as values.
@Suite struct MeaningTests {
  private static let rax = Register("rax")
  private static let rdi = Register("rdi")
  private static var argument: Term { .register(rdi) }

  private func operations(_ line: String) throws -> [MicroOperation] {
    let effect = try Meaning.effect(of: line)
    #expect(effect.clobbers.isEmpty)
    #expect(effect.transfer == .next)
    return effect.operations
  }

  @Test func `moves say what they move`() throws {
    let field = Term.binary(.add, Self.argument, .constant(8))
    #expect(try operations("movq %rdi, %rax") == [.set(Self.rax, Self.argument)])
    #expect(
      try operations("movl %edi, %eax") == [.set(Self.rax, .truncate(Self.argument, bits: 32))])
    #expect(
      try operations("movl 8(%rdi), %eax")
        == [.load(Self.rax, address: field, bytes: 4, isSigned: false)])
    #expect(
      try operations("movslq 8(%rdi), %rax")
        == [.load(Self.rax, address: field, bytes: 4, isSigned: true)])
    #expect(
      try operations("movb $1, 8(%rdi)") == [.store(.constant(1), address: field, bytes: 1)])
    #expect(try operations("movl $table, %eax") == [.set(Self.rax, Self.symbol("table"))])
  }

  private static func symbol(_ name: String, plus offset: Int64 = 0) -> Term {
    .symbol(Symbol(name), offset: offset)
  }

  @Test func `a symbol's address is taken, loaded from and read from the linker's slot`() throws {
    #expect(
      try operations("leaq table+8(%rip), %rax") == [.set(Self.rax, Self.symbol("table", plus: 8))])
    #expect(
      try operations("movq table@GOTPCREL(%rip), %rax") == [.set(Self.rax, Self.symbol("table"))])
    #expect(
      try operations("movq table(,%rdi,8), %rax")
        == [
          .load(
            Self.rax,
            address: .binary(
              .add, .binary(.multiply, Self.argument, .constant(8)), Self.symbol("table")),
            bytes: 8, isSigned: false)
        ])
  }

  @Test(arguments: [
    "leaq table@TLSGD(%rip), %rax", "movq table@GOTTPOFF(%rip), %rax", "movq %gs:40, %rax",
    "leaq table-other(%rip), %rax", "movq %fs:table@TPOFF, %rax", "leaq table@GOTPCREL(%rip), %rax",
    "movq table@GOTPCREL+4(%rip), %rax", "movq 8(%rip), %rax", "movq 8(%r16), %rax",
    "movq %r17, %rax",
  ])
  func `what is not known of an address is not told`(_ line: String) throws {
    #expect(try Meaning.effect(of: line) == InstructionEffect(clobbers: [Self.rax]))
  }

  @Test(arguments: ["xorl %eax, %eax", "subl %eax, %eax", "xorq %rax, %rax", "andl $0, %eax"])
  func `a register and itself leave a constant`(_ line: String) throws {
    #expect(try operations(line).last == .set(Self.rax, .constant(0)))
  }

  @Test func `an unknown instruction may have written everything`() throws {
    for line in ["vfancy %rax", "xrstor (%rdi)", "vpgatherdd %xmm1, (%rax,%xmm2), %xmm3"] {
      let effect = try Meaning.effect(of: line)
      let convention = X86_64.convention
      #expect(effect.clobbers == Set(convention.general + convention.vectors))
      #expect(effect.operations.contains(.clobberMemory(address: .unknown, bytes: nil)))
      #expect(effect.operations.contains(.flags(.unknown)))
    }
  }

  @Test func `other threads may write between a locked instruction's halves`() throws {
    #expect(
      try Meaning.effect(of: "lock decq (%rdi)").operations
        == [.clobberMemory(address: Self.argument, bytes: 8), .flags(.unknown)])
    let exchange = try Meaning.effect(of: "xchgq %rax, (%rdi)")
    #expect(exchange.clobbers == [Self.rax])
    #expect(exchange.operations == [.clobberMemory(address: Self.argument, bytes: 8)])
  }

  @Test func `a masked move is not a move`() throws {
    let effect = try Meaning.effect(of: "vmovups (%rdi), %zmm1 {%k1} {z}")
    #expect(effect == InstructionEffect(clobbers: [Register("xmm1")]))
  }

  @Test func `the upper half of a wide store is not known`() throws {
    let upper = Term.binary(.add, Self.argument, .constant(16))
    #expect(
      try operations("vmovups %ymm1, (%rdi)")
        == [
          .storeVector(Register("xmm1"), address: Self.argument, bytes: 16),
          .clobberMemory(address: upper, bytes: 16),
        ])
  }

  @Test(arguments: ["incq %rax", "shlq $3, %rax"])
  func `only zero and sign are told where the carry has another meaning`(_ line: String) throws {
    guard case .flags(.result(_, bits: 64))? = try operations(line).first else {
      Issue.record("\(line) tells more of the flags")
      return
    }
  }
}
