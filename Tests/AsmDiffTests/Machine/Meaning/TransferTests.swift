import Testing

@testable import AsmDiff

/// Where instructions send control.
@Suite struct TransferTests {
  private static var symbol: Transfer.Destination { .symbol(Symbol("target")) }
  private static var count: Term { .register(Register("rcx")) }

  private func transfer(_ line: String) throws -> Transfer {
    try Meaning.effect(of: line).transfer
  }

  @Test func `jumps and calls say where they go`() throws {
    let slot = Term.binary(.add, Self.count, .constant(8))
    #expect(try transfer("jmp target") == .jump(Self.symbol))
    #expect(try transfer("jmp target@PLT") == .jump(Self.symbol))
    #expect(try transfer("callq *target@GOTPCREL(%rip)") == .call(Self.symbol))
    #expect(try transfer("callq *%rcx") == .call(.computed(Self.count)))
    #expect(try transfer("jmpq *8(%rcx)") == .jump(.loaded(address: slot)))
    #expect(try transfer("notrack jmpq *%rcx") == .jump(.computed(Self.count)))
    let thread = Term.symbol(X86_64.threadMemory, offset: 16)
    #expect(try transfer("callq *%fs:16") == .call(.loaded(address: thread)))
    #expect(try transfer("jmp target+4") == .jump(.computed(.symbol(Symbol("target"), offset: 4))))
  }

  @Test func `a local label is a place`() throws {
    let effects = try Meaning.effects(of: [
      "je .Lend", "leaq .Lend(%rip), %rax", ".Lend:", "jmp .Lend",
    ])
    #expect(effects[0].transfer == .branch(.equal, .place(2)))
    #expect(effects[1].operations == [.set(Register("rax"), .place(2))])
    #expect(effects[2].transfer == .jump(.place(2)))
  }

  @Test(arguments: [
    ("e", Condition.equal), ("ne", .notEqual), ("l", .less), ("le", .lessOrEqual), ("g", .greater),
    ("ge", .greaterOrEqual), ("b", .below), ("be", .belowOrEqual), ("a", .above),
    ("ae", .aboveOrEqual), ("s", .negative), ("ns", .notNegative), ("o", .overflow),
    ("no", .noOverflow), ("z", .equal), ("c", .below), ("nc", .aboveOrEqual),
  ])
  func `a branch asks what its suffix says`(_ suffix: String, _ condition: Condition) throws {
    #expect(try transfer("j\(suffix) target") == .branch(condition, Self.symbol))
  }

  @Test func `what branches ask that is not followed goes either way`() throws {
    for line in ["jp target", "jnp target", "loopne target", "xbegin target"] {
      #expect(try transfer(line) == .fork(Self.symbol))
    }
    #expect(try Meaning.effect(of: "loop target").clobbers == [Register("rcx")])
    #expect(
      try transfer("jrcxz target")
        == .branchIfZero(Self.count, bits: 64, isNegated: false, Self.symbol))
    #expect(
      try transfer("jecxz target")
        == .branchIfZero(
          .truncate(Self.count, bits: 32), bits: 32, isNegated: false, Self.symbol))
  }

  @Test func `functions end`() throws {
    for line in ["retq", "repe retq", "ret"] { #expect(try transfer(line) == .return) }
    for line in ["ud2", "int3", "hlt"] { #expect(try transfer(line) == .trap) }
    #expect(try Meaning.effect(of: "retq $8").clobbers == [Register("rsp")])
    #expect(try transfer("std") == .jump(.computed(.unknown)))
  }
}
