import Testing

@testable import AsmDiff

/// AArch64's text in its normal form.
@Suite struct AArch64GrammarTests {
  /// Text that is in its normal form already.
  static let canonical = [
    "add x0, x1, x2, lsl #3", "add x0, sp, w1, uxtw #2", "add sp, sp, #1, lsl #12",
    "ldr x0, [x1]", "ldr x0, [x1, #8]", "ldr x0, [x1, #-8]!", "ldr x0, [x1], #8",
    "ldr x0, [x1, x2]", "ldr x0, [x1, x2, lsl #3]", "ldr x0, [x1, w2, sxtw]",
    "ldr w0, [x1, w2, uxtw #2]", "stp x29, x30, [sp, #-16]!", "ldp q0, q1, [sp], #32",
    "mov v0.d[1], x8", "mov v0.16b, v1.16b", "movi v0.2d, #0", "movi v0.4s, #1, msl #8",
    "ld1 {v0.16b, v1.16b}, [x0]", "ld1 {v0.s}[1], [x0], #4", "st1 {v0.2d}, [x0], x1",
    "tbl v0.16b, {v1.16b}, v2.16b", "csel x0, x1, xzr, lo", "cset w0, hs", "ccmp w0, #3, #4, ne",
    "fmov d0, #1.5", "fcmp d0, #0.0", "mrs x0, tpidr_el0", "msr nzcv, x0", "dmb ish",
    "prfm pldl1keep, [x0]", "bti c", "b.hi f", "cbz w0, f", "tbnz x0, #63, f", "ret", "ret x5",
    "add.4s v0, v1, v2", "fadd.4s v0, v1, v2", "mov.d v0[1], x8", "brk #1", "ubfx x0, x1, #3, #5",
    "casal x0, x1, [x2]", "whilelo p0.d, x0, x1", "ld1d {z0.d}, p0/z, [x0, x1, lsl #3]",
    "ldr z0, [x0, #2, mul vl]", "cpyp [x0]!, [x1]!, x2!", "adrp x0, g", "adrp x0, :got:g",
    "add x0, x0, :lo12:g", "ldr x0, [x0, :got_lo12:g]", "ldr d0, [x0, :lo12:g+8]", "ldr x0, g",
    "ldr x0, =g", "ldr w0, =7", "add x0, x0, :tprel_lo12_nc:g", "adrp x0, :tlsdesc:g",
  ]

  @Test(arguments: canonical)
  func `what is in its normal form stays as it is`(_ text: String) throws {
    #expect(try AArch64Text.shown(instruction: text) == text)
  }

  @Test(
    arguments: [
      ("MOV X0, #0x10", "mov x0, #16"), ("mov w0, 1", "mov w0, #1"), ("add x0,x1,x2", nil),
      ("ldr x0, [ x1 , #0 ]", "ldr x0, [x1]"), ("mov fp, lr", "mov x29, x30"),
      ("b.cs f", "b.hs f"), ("bne f", "b.ne f"), ("cset w0, cc", "cset w0, lo"),
      ("ret x30", "ret"), ("ret lr", "ret"), ("add x0, x0, #:lo12:g", "add x0, x0, :lo12:g"),
      ("adrp x0, g@PAGE", "adrp x0, g"), ("add x0, x0, g@PAGEOFF", "add x0, x0, :lo12:g"),
      ("adrp x0, g@GOTPAGE", "adrp x0, :got:g"),
      ("ldr x0, [x0, g@GOTPAGEOFF]", "ldr x0, [x0, :got_lo12:g]"),
      ("ldr d0, [x0, g@PAGEOFF+8]", "ldr d0, [x0, :lo12:g+8]"),
      ("fmov s0, #1.50000000", "fmov s0, #1.5"), ("fmov s0, 1.5e+0", "fmov s0, #1.5"),
      ("ld1 {v30.4s-v1.4s}, [x0]", "ld1 {v30.4s, v31.4s, v0.4s, v1.4s}, [x0]"),
      ("lsl x0, x1, #(1+2)", "lsl x0, x1, #3"), ("MRS x0, TPIDR_EL0", "mrs x0, tpidr_el0"),
      ("adrp x0, \"a b\"", "adrp x0, a b"), ("bl x1", "bl x1"), ("b eq", "b eq"),
    ] as [(String, String?)])
  func `spellings of one instruction are one`(_ text: String, _ shown: String?) throws {
    #expect(try AArch64Text.shown(instruction: text) == shown ?? "add x0, x1, x2")
  }

  @Test func `a branch takes a label by a register's name, an operand takes the register`() throws {
    let form = try AArch64Text.form("\tbl\tx1\n\tblr\tx1\n\tadr\tx0, x2\n\tret")
    #expect(
      form.lines.map(\.references) == [[.symbol(Symbol("x1"))], [], [.symbol(Symbol("x2"))], []])
  }

  @Test(arguments: [
    "ldr x0, [x1", "ldr x0, [x1, x2, x3]", "ldr x0, [g]", "add x0, x1,", "add x0, :lo12:",
    "add x0, x0, :lo12:g-h", "ld1 {v0.16b, [x0]", "ld1 {v0.16b-x3}, [x0]", "mov x0, #1 #2",
    "fmov d0, #1.0e999", "mov v0.d[x1], x0", "1add x0, x1, x2",
  ])
  func `what is no operand is refused`(_ text: String) {
    #expect(throws: (any Error).self) { try AArch64Text.shown(instruction: text) }
  }

  /// Pairs that differ in one thing only.
  @Test(arguments: [
    ("add x0, x1, x2", "add x0, x2, x1"), ("add x0, x1, x2", "add w0, w1, w2"),
    ("add x0, x1, x2", "adds x0, x1, x2"), ("lsl x0, x1, #3", "lsl x0, x1, #4"),
    ("add x0, x1, x2, lsl #3", "add x0, x1, x2, lsr #3"),
    ("add x0, x1, w2, uxtw #2", "add x0, x1, w2, sxtw #2"),
    ("add x0, x1, #1", "add x0, x1, #1, lsl #12"), ("ldr x0, [x1, #8]", "ldr x0, [x1, #8]!"),
    ("ldr x0, [x1, #8]!", "ldr x0, [x1], #8"), ("ldr x0, [x1, #8]", "ldr w0, [x1, #8]"),
    ("ldr x0, [x1]", "ldur x0, [x1]"), ("ldrb w0, [x1]", "ldrsb w0, [x1]"),
    ("ldr x0, [x1, x2]", "ldr x0, [x1, x2, lsl #3]"), ("ldp x0, x1, [x2]", "ldp x1, x0, [x2]"),
    ("csel x0, x1, x2, lo", "csel x0, x1, x2, ls"), ("mov x0, xzr", "mov x0, sp"),
    ("mov v0.16b, v1.16b", "mov v0.8b, v1.8b"), ("mov v0.d[0], x1", "mov v0.d[1], x1"),
    ("ld1 {v0.s}[1], [x0]", "ld1 {v0.s}[2], [x0]"),
    ("movi v0.4s, #1, lsl #8", "movi v0.4s, #1, msl #8"),
    ("fmov d0, #1.5", "fmov d0, #-1.5"), ("tbz x0, #3, g", "tbz x0, #4, g"),
    ("cbz x0, g", "cbz w0, g"), ("cbz x0, g", "cbnz x0, g"), ("bl g", "b g"), ("bl g", "bl h"),
    ("bl g", "bl g+4"), ("adrp x0, g", "adrp x0, :got:g"),
    ("add x0, x0, :lo12:g", "add x0, x0, :lo12:h"),
    ("add x0, x0, :lo12:g", "add x0, x0, :lo12:g+8"), ("ldr x0, =g", "ldr x0, g"),
    ("ldr x0, [x0, :lo12:g]", "ldr x0, [x0, :got_lo12:g]"), ("dmb ish", "dmb ishst"),
    ("mrs x0, tpidr_el0", "mrs x0, tpidr_el1"), ("brk #1", "brk #2"), ("ret", "retaa"),
    ("mov w0, #63", "mov w0, #64"),
  ])
  func `an instruction that differs in anything is another`(
    _ baseline: String, _ candidate: String
  ) throws {
    let bodies = [baseline, candidate].map { "\t\($0)\n\tret" }
    #expect(try AArch64Text.verdict(bodies[0], bodies[1]) != .identical)
    #expect(try AArch64Text.verdict(bodies[0], bodies[0]) == .identical)
  }
}
