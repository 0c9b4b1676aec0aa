import Testing

@testable import AsmDiff

/// What AArch64's loads, stores, addresses and unknown instructions mean.
@Suite struct AArch64MeaningTests {
  private static func x(_ number: Int) -> Register { Register("x\(number)") }
  private static func value(_ number: Int) -> Term { .register(x(number)) }
  private static let sp = Register("sp")

  private static func at(_ number: Int, _ offset: Int64) -> Term {
    .binary(.add, value(number), .constant(offset))
  }

  private func operations(_ line: String) throws -> [MicroOperation] {
    let effect = try AArch64Text.effect(of: line)
    #expect(effect.clobbers.isEmpty, "\(line)")
    #expect(effect.transfer == .next, "\(line)")
    return effect.operations
  }

  // MARK: Memory

  @Test func `loads say what they load, and how wide`() throws {
    let field = Self.at(1, 8)
    for (line, bytes, isSigned) in [
      ("ldr x0, [x1, #8]", 8, false), ("ldr w0, [x1, #8]", 4, false),
      ("ldrb w0, [x1, #8]", 1, false), ("ldrh w0, [x1, #8]", 2, false),
      ("ldrsw x0, [x1, #8]", 4, true), ("ldrsb x0, [x1, #8]", 1, true),
      ("ldur x0, [x1, #8]", 8, false),
    ] {
      #expect(
        try operations(line)
          == [.load(Self.x(0), address: field, bytes: bytes, isSigned: isSigned)])
    }
    #expect(
      try operations("ldrsh w0, [x1, #8]").last
        == .set(Self.x(0), .truncate(Self.value(0), bits: 32)))
  }

  @Test func `a pair whose base is loaded is loaded from the base as it was`() throws {
    let first = MicroOperation.load(Self.x(0), address: Self.value(0), bytes: 8, isSigned: false)
    let second = MicroOperation.load(Self.x(1), address: Self.at(0, 8), bytes: 8, isSigned: false)
    #expect(try operations("ldp x0, x1, [x0]") == [second, first])
  }

  @Test func `a base is written back`() throws {
    let push = try operations("stp x29, xzr, [sp, #-16]!")
    let below = Term.binary(.add, .register(Self.sp), .constant(-16))
    #expect(
      push == [
        .store(Self.value(29), address: below, bytes: 8),
        .store(
          .constant(0), address: .binary(.add, below, .constant(8)), bytes: 8),
        .set(Self.sp, below),
      ])
    #expect(
      try operations("ldr x0, [x1], #-8") == [
        .load(Self.x(0), address: Self.value(1), bytes: 8, isSigned: false),
        .set(Self.x(1), Self.at(1, -8)),
      ])
  }

  @Test func `vectors are copied, zeroed, loaded and stored`() throws {
    let (first, second) = (Register("v0"), Register("v1"))
    let zeros = MicroOperation.setVector(first, low: .constant(0), high: .constant(0))
    for line in ["movi v0.2d, #0", "movi.2d v0, #0", "eor v0.16b, v1.16b, v1.16b", "movi d0, #0"] {
      #expect(try operations(line) == [zeros])
    }
    for line in ["mov v0.16b, v1.16b", "mov.16b v0, v1", "orr v0.16b, v1.16b, v1.16b"] {
      #expect(try operations(line) == [.copyVector(first, from: second)])
    }
    #expect(
      try operations("ldp q0, q1, [x1]") == [
        .loadVector(first, address: Self.value(1), bytes: 16),
        .loadVector(second, address: Self.at(1, 16), bytes: 16),
      ])
    #expect(
      try operations("str d0, [x1]") == [.storeVector(first, address: Self.value(1), bytes: 8)])
    #expect(
      try operations("str s0, [x1]") == [.clobberMemory(address: Self.value(1), bytes: 4)])
  }

  // MARK: Addresses

  /// What a register is behind instructions, worked out with numbers for symbols and pages.
  private func run(_ lines: [String]) throws -> UInt64? {
    var machine = ConcreteMachine()
    machine.symbols = [
      "g": 0x1_2345, "\u{0}page of g": 0x1_2000, "h": 0x5_4321, "\u{0}page of h": 0x5_4000,
      "\u{0}page of the slot of g": 0x7_0000,
    ]
    for effect in try AArch64Text.effects(of: lines) { machine.run(effect) }
    return machine.registers[Self.x(0)]
  }

  @Test(
    arguments: [
      (["adrp x8, g", "add x0, x8, :lo12:g"], 0x1_2345),
      (["adrp x8, g+16", "add x0, x8, :lo12:g+16"], 0x1_2355),
      (["adrp x8, g", "add x0, x8, :lo12:g+8"], 0x1_234d),
      (["adrp x8, :got:g", "ldr x0, [x8, :got_lo12:g]"], 0x1_2345),
      (["adr x0, g"], 0x1_2345), (["ldr x0, =g"], 0x1_2345), (["ldr w0, =5"], 5),
    ] as [([String], UInt64)])
  func `two halves are an address`(_ lines: [String], _ address: UInt64) throws {
    #expect(try run(lines) == address)
  }

  @Test(arguments: [
    ["adrp x8, h", "add x0, x8, :lo12:g"], ["adrp x8, :got:g", "add x0, x8, :lo12:g"],
    ["adrp x8, g", "ldr x0, [x8, :got_lo12:g]"],
  ])
  func `halves of two addresses are neither of them`(_ lines: [String]) throws {
    let value = try run(lines)
    #expect(value != 0x1_2345 && value != 0x5_4321)
  }

  @Test func `what is loaded from a symbol is at the symbol`() throws {
    let effects = try AArch64Text.effects(of: ["adrp x8, g", "ldr x0, [x8, :lo12:g]"])
    var machine = ConcreteMachine()
    machine.symbols = ["g": 0x1_2345, "\u{0}page of g": 0x1_2000]
    for byte in 0..<8 { machine.memory[0x1_2345 + UInt64(byte)] = UInt8(byte) }
    for effect in effects { machine.run(effect) }
    #expect(machine.registers[Self.x(0)] == 0x0706_0504_0302_0100)
  }

  @Test(arguments: [
    "adrp x0, :tlsdesc:g", "add x0, x1, :tprel_hi12:g", "ldr x0, [x1, :gottprel_lo12:g]",
    "movz x0, #:abs_g0:g", "adrp x0, :got:g+8", "ldr x0, [x1, :got_lo12:g+8]",
    "add x0, x1, :lo12:1b",
  ])
  func `what is not known of an address is not told`(_ line: String) throws {
    #expect(try AArch64Text.effect(of: line) == InstructionEffect(clobbers: [Self.x(0)]))
  }

  // MARK: What is not modelled

  @Test(
    arguments: [
      ("clz x0, x1", ["x0"]), ("udiv w0, w1, w2", ["x0"]), ("fadd d0, d1, d2", ["v0"]),
      ("fmov x0, d1", ["x0"]), ("mov v0.d[1], x1", ["v0"]),
      ("ld1 {v0.2d, v1.2d}, [x0], #32", ["v0", "v1", "x0"]),
      ("ldraa x0, [x1, #8]!", ["x0", "x1"]), ("mov x0, v1.d[1]", ["x0"]),
    ] as [(String, [String])])
  func `what is computed is not known, everything else is kept`(
    _ line: String, _ registers: [String]
  ) throws {
    let effect = try AArch64Text.effect(of: line)
    #expect(effect == InstructionEffect(clobbers: Set(registers.map(Register.init))))
  }

  @Test(arguments: [
    "ldadd x0, x1, [x2]", "swpal x0, x1, [x2]", "casal x0, x1, [x2]", "stxr w0, x1, [x2]",
    "st1 {v0.16b}, [x2], #16", "stadd x0, [x2]", "ldclrb w0, w1, [x2]", "st2 {v0.4s, v1.4s}, [x2]",
  ])
  func `what may write memory says so`(_ line: String) throws {
    let effect = try AArch64Text.effect(of: line)
    #expect(effect.operations.contains(.clobberMemory(address: Self.value(2), bytes: nil)))
    for case .register(let register) in try #require(
      AArch64Text.form("\t" + line).instructions.first { _ in true }
    ).operands {
      let number = register.name.dropFirst()
      #expect(effect.clobbers.contains(Register("x\(number)")))
    }
  }

  @Test(arguments: [
    "fancy x0, x1", "svc #0", "cpyfp [x0]!, [x1]!, x2!", "add z0.d, z1.d, z2.d", "smstart sm",
    "ldr z0, [x0]", "rmif x0, #1, #2", "str x0, [x0], #8", "ldp x0, x1, [x0], #16",
  ])
  func `an unknown instruction may have written everything`(_ line: String) throws {
    let effect = try AArch64Text.effect(of: line)
    let convention = AArch64.convention
    let all = Set(convention.general + convention.vectors)
    // What is stored and written back at once is undefined, yet no other register changes.
    let isAccess = line.hasPrefix("str") || line.hasPrefix("ldp")
    #expect(isAccess ? effect.clobbers.contains(Self.x(0)) : effect.clobbers == all)
    #expect(
      effect.operations.contains { if case .clobberMemory = $0 { true } else { false } }
        || line.hasPrefix("ldp"))
  }
}
