import Testing

@testable import AsmDiff

/// Where AArch64's instructions send control.
@Suite struct AArch64TransferTests {
  private static var symbol: Transfer.Destination { .symbol(Symbol("target")) }
  private static var x1: Term { .register(Register("x1")) }

  private func transfer(_ line: String) throws -> Transfer {
    try AArch64Text.effect(of: line).transfer
  }

  @Test func `jumps and calls say where they go`() throws {
    #expect(try transfer("b target") == .jump(Self.symbol))
    #expect(try transfer("bl target") == .call(Self.symbol))
    #expect(try transfer("bl __stack_chk_fail") == .call(.symbol(Symbol("__stack_chk_fail"))))
    for line in ["blr x1", "blraaz x1", "blraa x1, x2"] {
      #expect(try transfer(line) == .call(.computed(Self.x1)))
      #expect(try AArch64Text.effect(of: line).clobbers == [Register("x30")])
    }
    for line in ["br x1", "braa x1, sp", "ret x1"] {
      #expect(try transfer(line) == .jump(.computed(Self.x1)))
    }
    #expect(try AArch64Text.effect(of: "bl target").clobbers == [Register("x30")])
    #expect(try AArch64Text.effect(of: "b target").clobbers.isEmpty)
    #expect(try transfer("b target+4") == .jump(.computed(.unknown)))
  }

  @Test func `a local label is a place`() throws {
    let effects = try AArch64Text.effects(of: ["b.eq .Lend", "nop", ".Lend:", "b .Lend"])
    #expect(effects[0].transfer == .branch(.equal, .place(2)))
    #expect(effects[2].transfer == .jump(.place(2)))
  }

  @Test(arguments: [
    ("eq", Condition.equal), ("ne", .notEqual), ("hs", .aboveOrEqual), ("cs", .aboveOrEqual),
    ("lo", .below), ("cc", .below), ("mi", .negative), ("pl", .notNegative), ("vs", .overflow),
    ("vc", .noOverflow), ("hi", .above), ("ls", .belowOrEqual), ("ge", .greaterOrEqual),
    ("lt", .less), ("gt", .greater), ("le", .lessOrEqual),
  ])
  func `a branch asks what its suffix says`(_ suffix: String, _ condition: Condition) throws {
    #expect(try transfer("b.\(suffix) target") == .branch(condition, Self.symbol))
  }

  @Test func `a branch looks at a register or at a bit of one`() throws {
    let half = Term.truncate(Self.x1, bits: 32)
    #expect(
      try transfer("cbz x1, target")
        == .branchIfZero(Self.x1, bits: 64, isNegated: false, Self.symbol))
    #expect(
      try transfer("cbnz w1, target")
        == .branchIfZero(half, bits: 32, isNegated: true, Self.symbol))
    #expect(
      try transfer("tbz x1, #5, target")
        == .branchIfZero(
          .binary(.and, Self.x1, .constant(32)), bits: 64, isNegated: false, Self.symbol))
    #expect(
      try transfer("tbnz w1, #31, target")
        == .branchIfZero(
          .binary(.and, half, .constant(1 << 31)), bits: 32, isNegated: true, Self.symbol))
    #expect(try transfer("b.al target") == .jump(Self.symbol))
  }

  @Test func `functions end`() throws {
    for line in ["ret", "retaa", "retab", "br x30", "ret lr"] {
      #expect(try transfer(line) == .return)
    }
    for line in ["brk #1", "udf #0", "hlt #0xf000"] {
      #expect(try AArch64Text.effect(of: line) == InstructionEffect(transfer: .trap))
    }
  }

  @Test(arguments: [
    "nop", "bti c", "paciasp", "autiasp", "dmb ish", "prfm pldl1keep, [x0]", "yield",
  ])
  func `hints do nothing`(_ line: String) throws {
    #expect(try AArch64Text.effect(of: line) == InstructionEffect())
  }

  @Test func `a hint by its number may sign a register`() throws {
    #expect(try AArch64Text.effect(of: "hint #25") == InstructionEffect())
    #expect(
      try AArch64Text.effect(of: "hint #8") == InstructionEffect(clobbers: [Register("x17")]))
    #expect(
      try AArch64Text.effect(of: "hint #7") == InstructionEffect(clobbers: [Register("x30")]))
  }

  @Test func `the convention is that of the ABI`() {
    let convention = AArch64.convention
    #expect(convention.returnAddressBytes == 0)
    #expect(!convention.preserved.contains(Register("x30")))
    #expect(convention.preserved.isSuperset(of: convention.swiftContext))
    #expect(
      convention.preserved.isSuperset(of: [Register("x19"), Register("x29"), Register("sp")]))
    #expect(convention.arguments.count == 8)
  }
}
