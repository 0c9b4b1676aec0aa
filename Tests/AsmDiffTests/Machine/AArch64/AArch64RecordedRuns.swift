/// What an emulated processor made of instructions, recorded from QEMU's translator.
enum AArch64RecordedRuns {
  struct Run {
    var text: String
    /// What `x0` and the flags N, Z, C and V are behind the instruction, for each of the states.
    var results: [(value: UInt64, flags: Int)]

    init(_ text: String, _ results: (UInt64, Int)...) {
      self.text = text
      self.results = results.map { (value: $0.0, flags: $0.1) }
    }
  }

  /// What `x0` to `x4` and the flags are before.
  static let states: [(registers: [UInt64], flags: Int)] = [
    (
      [
        0x0123_4567_89ab_cdef, 0x1234_5678_9abc_def0, 0xffff_ffff_ffff_fff6, 7,
        0x8000_0000_7fff_ffff,
      ], 0b0110
    ),
    (
      [
        0xfedc_ba98_7654_3210, 0xffff_ffff, 0x8000_0000_0000_0000, 0x23, 0xffff_ffff_8000_0000,
      ], 0b1001
    ),
    ([5, 0, 10, 0, 0xffff_ffff_ffff_ffff], 0b0011),
  ]

  static let all: [Run] = [
    Run(
      "add x0, x1, x2", (0x1234_5678_9abc_dee6, 0b0110), (0x8000_0000_ffff_ffff, 0b1001),
      (0xa, 0b0011)),
    Run("add w0, w1, w2", (0x9abc_dee6, 0b0110), (0xffff_ffff, 0b1001), (0xa, 0b0011)),
    Run(
      "add x0, x1, #4095, lsl #12", (0x1234_5678_9bbc_cef0, 0b0110), (0x1_00ff_efff, 0b1001),
      (0xfff000, 0b0011)),
    Run(
      "add x0, x1, w2, sxtb #2", (0x1234_5678_9abc_dec8, 0b0110), (0xffff_ffff, 0b1001),
      (0x28, 0b0011)),
    Run(
      "add x0, x1, w2, uxth", (0x1234_5678_9abd_dee6, 0b0110), (0xffff_ffff, 0b1001), (0xa, 0b0011)),
    Run(
      "add w0, w4, w4, asr #7", (0x80ff_fffe, 0b0110), (0x7f00_0000, 0b1001), (0xffff_fffe, 0b0011)),
    Run(
      "adds x0, x1, x2", (0x1234_5678_9abc_dee6, 0b0010), (0x8000_0000_ffff_ffff, 0b1000),
      (0xa, 0b0000)),
    Run("adds w0, w4, w4", (0xffff_fffe, 0b1001), (0x0, 0b0111), (0xffff_fffe, 0b1010)),
    Run("adds x0, x1, #1", (0x1234_5678_9abc_def1, 0b0000), (0x1_0000_0000, 0b0000), (0x1, 0b0000)),
    Run("adds w0, w1, #0", (0x9abc_def0, 0b1000), (0xffff_ffff, 0b1000), (0x0, 0b0100)),
    Run(
      "cmn x2, #10", (0x123_4567_89ab_cdef, 0b0110), (0xfedc_ba98_7654_3210, 0b1000), (0x5, 0b0000)),
    Run(
      "cmn w4, w4", (0x123_4567_89ab_cdef, 0b1001), (0xfedc_ba98_7654_3210, 0b0111), (0x5, 0b1010)),
    Run(
      "sub x0, x1, x2, lsr #9", (0x11b4_5678_9abc_def1, 0b0110), (0xffc0_0000_ffff_ffff, 0b1001),
      (0x0, 0b0011)),
    Run("sub w0, w1, w1", (0x0, 0b0110), (0x0, 0b1001), (0x0, 0b0011)),
    Run(
      "subs x0, x2, x1", (0xedcb_a987_6543_2106, 0b1010), (0x7fff_ffff_0000_0001, 0b0011),
      (0xa, 0b0010)),
    Run("subs w0, w4, #1", (0x7fff_fffe, 0b0010), (0x7fff_ffff, 0b0011), (0xffff_fffe, 0b1010)),
    Run(
      "cmp x2, #0", (0x123_4567_89ab_cdef, 0b1010), (0xfedc_ba98_7654_3210, 0b1010), (0x5, 0b0010)),
    Run(
      "cmp w3, w4", (0x123_4567_89ab_cdef, 0b1000), (0xfedc_ba98_7654_3210, 0b1001), (0x5, 0b0000)),
    Run(
      "cmp x1, w2, sxtw", (0x123_4567_89ab_cdef, 0b0000), (0xfedc_ba98_7654_3210, 0b0010),
      (0x5, 0b1000)),
    Run(
      "neg x0, x1", (0xedcb_a987_6543_2110, 0b0110), (0xffff_ffff_0000_0001, 0b1001), (0x0, 0b0011)),
    Run("negs w0, w4", (0x8000_0001, 0b1000), (0x8000_0000, 0b1001), (0x1, 0b0000)),
    Run(
      "adc x0, x1, x2", (0x1234_5678_9abc_dee7, 0b0110), (0x8000_0000_ffff_ffff, 0b1001),
      (0xb, 0b0011)),
    Run(
      "sbc x0, x1, x2", (0x1234_5678_9abc_defa, 0b0110), (0x8000_0000_ffff_fffe, 0b1001),
      (0xffff_ffff_ffff_fff6, 0b0011)),
    Run("adc w0, w4, w2", (0x7fff_fff6, 0b0110), (0x8000_0000, 0b1001), (0xa, 0b0011)),
    Run(
      "and x0, x1, #0xff00ff00ff00ff00", (0x1200_5600_9a00_de00, 0b0110), (0xff00_ff00, 0b1001),
      (0x0, 0b0011)),
    Run("and w0, w1, w2, ror #5", (0x92bc_def0, 0b0110), (0x0, 0b1001), (0x0, 0b0011)),
    Run(
      "orr x0, x1, x2, lsl #60", (0x7234_5678_9abc_def0, 0b0110), (0xffff_ffff, 0b1001),
      (0xa000_0000_0000_0000, 0b0011)),
    Run("orn w0, w1, w2", (0x9abc_def9, 0b0110), (0xffff_ffff, 0b1001), (0xffff_fff5, 0b0011)),
    Run(
      "eor x0, x1, x2", (0xedcb_a987_6543_2106, 0b0110), (0x8000_0000_ffff_ffff, 0b1001),
      (0xa, 0b0011)),
    Run("eor x0, x1, x1", (0x0, 0b0110), (0x0, 0b1001), (0x0, 0b0011)),
    Run(
      "eon x0, x1, x2, asr #3", (0x1234_5678_9abc_def1, 0b0110), (0xfff_ffff_0000_0000, 0b1001),
      (0xffff_ffff_ffff_fffe, 0b0011)),
    Run("bic w0, w2, w1, lsl #3", (0x2a19_0876, 0b0110), (0x0, 0b1001), (0xa, 0b0011)),
    Run("ands x0, x1, #0x8000000000000000", (0x0, 0b0100), (0x0, 0b0100), (0x0, 0b0100)),
    Run("bics w0, w2, w1", (0x6543_2106, 0b0000), (0x0, 0b0100), (0xa, 0b0000)),
    Run(
      "tst w4, w4", (0x123_4567_89ab_cdef, 0b0000), (0xfedc_ba98_7654_3210, 0b1000), (0x5, 0b1000)),
    Run("mvn w0, w3", (0xffff_fff8, 0b0110), (0xffff_ffdc, 0b1001), (0xffff_ffff, 0b0011)),
    Run("mov x0, x1", (0x1234_5678_9abc_def0, 0b0110), (0xffff_ffff, 0b1001), (0x0, 0b0011)),
    Run("mov w0, w1", (0x9abc_def0, 0b0110), (0xffff_ffff, 0b1001), (0x0, 0b0011)),
    Run(
      "mov x0, #-1", (0xffff_ffff_ffff_ffff, 0b0110), (0xffff_ffff_ffff_ffff, 0b1001),
      (0xffff_ffff_ffff_ffff, 0b0011)),
    Run("mov w0, #-2", (0xffff_fffe, 0b0110), (0xffff_fffe, 0b1001), (0xffff_fffe, 0b0011)),
    Run(
      "movz x0, #4660, lsl #32", (0x1234_0000_0000, 0b0110), (0x1234_0000_0000, 0b1001),
      (0x1234_0000_0000, 0b0011)),
    Run("movn w0, #7", (0xffff_fff8, 0b0110), (0xffff_fff8, 0b1001), (0xffff_fff8, 0b0011)),
    Run(
      "movn x0, #7, lsl #16", (0xffff_ffff_fff8_ffff, 0b0110), (0xffff_ffff_fff8_ffff, 0b1001),
      (0xffff_ffff_fff8_ffff, 0b0011)),
    Run(
      "movk x0, #65535, lsl #48", (0xffff_4567_89ab_cdef, 0b0110), (0xffff_ba98_7654_3210, 0b1001),
      (0xffff_0000_0000_0005, 0b0011)),
    Run("movk w0, #1", (0x89ab_0001, 0b0110), (0x7654_0001, 0b1001), (0x1, 0b0011)),
    Run(
      "lsl x0, x1, x3", (0x1a2b_3c4d_5e6f_7800, 0b0110), (0xffff_fff8_0000_0000, 0b1001),
      (0x0, 0b0011)),
    Run("lsl w0, w1, w4", (0x0, 0b0110), (0xffff_ffff, 0b1001), (0x0, 0b0011)),
    Run("lsr x0, x2, #63", (0x1, 0b0110), (0x1, 0b1001), (0x0, 0b0011)),
    Run("asr w0, w4, #3", (0xfffffff, 0b0110), (0xf000_0000, 0b1001), (0xffff_ffff, 0b0011)),
    Run(
      "asr x0, x2, x1", (0xffff_ffff_ffff_ffff, 0b0110), (0xffff_ffff_ffff_ffff, 0b1001),
      (0xa, 0b0011)),
    Run(
      "ror x0, x1, #13", (0xf780_91a2_b3c4_d5e6, 0b0110), (0xfff8_0000_0007_ffff, 0b1001),
      (0x0, 0b0011)),
    Run("ror w0, w1, w3", (0xe135_79bd, 0b0110), (0xffff_ffff, 0b1001), (0x0, 0b0011)),
    Run(
      "extr x0, x1, x2, #9", (0x787f_ffff_ffff_ffff, 0b0110), (0xffc0_0000_0000_0000, 0b1001),
      (0x0, 0b0011)),
    Run("extr w0, w1, w2, #0", (0xffff_fff6, 0b0110), (0x0, 0b1001), (0xa, 0b0011)),
    Run("ubfx x0, x1, #12, #20", (0x9abcd, 0b0110), (0xfffff, 0b1001), (0x0, 0b0011)),
    Run("sbfx w0, w1, #4, #9", (0xffff_ffef, 0b0110), (0xffff_ffff, 0b1001), (0x0, 0b0011)),
    Run(
      "ubfiz x0, x2, #40, #20", (0xfff_f600_0000_0000, 0b0110), (0x0, 0b1001),
      (0xa00_0000_0000, 0b0011)),
    Run("sbfiz w0, w2, #3, #4", (0x30, 0b0110), (0x0, 0b1001), (0xffff_ffd0, 0b0011)),
    Run(
      "bfi x0, x1, #8, #16", (0x123_4567_89de_f0ef, 0b0110), (0xfedc_ba98_76ff_ff10, 0b1001),
      (0x5, 0b0011)),
    Run("bfi w0, w2, #31, #1", (0x9abcdef, 0b0110), (0x7654_3210, 0b1001), (0x5, 0b0011)),
    Run(
      "bfxil x0, x1, #24, #40", (0x123_4512_3456_789a, 0b0110), (0xfedc_ba00_0000_00ff, 0b1001),
      (0x0, 0b0011)),
    Run(
      "bfc x0, #3, #9", (0x123_4567_89ab_c007, 0b0110), (0xfedc_ba98_7654_3000, 0b1001),
      (0x5, 0b0011)),
    Run("uxtb w0, w1", (0xf0, 0b0110), (0xff, 0b1001), (0x0, 0b0011)),
    Run("uxth w0, w4", (0xffff, 0b0110), (0x0, 0b1001), (0xffff, 0b0011)),
    Run(
      "sxtb x0, w1", (0xffff_ffff_ffff_fff0, 0b0110), (0xffff_ffff_ffff_ffff, 0b1001), (0x0, 0b0011)
    ),
    Run("sxth w0, w4", (0xffff_ffff, 0b0110), (0x0, 0b1001), (0xffff_ffff, 0b0011)),
    Run(
      "sxtw x0, w4", (0x7fff_ffff, 0b0110), (0xffff_ffff_8000_0000, 0b1001),
      (0xffff_ffff_ffff_ffff, 0b0011)),
    Run(
      "mul x0, x1, x2", (0x49f4_9f49_f49f_4aa0, 0b0110), (0x8000_0000_0000_0000, 0b1001),
      (0x0, 0b0011)),
    Run("mul w0, w1, w4", (0x6543_2110, 0b0110), (0x8000_0000, 0b1001), (0x0, 0b0011)),
    Run(
      "mneg x0, x1, x3", (0x8091_a2b3_c4d5_e770, 0b0110), (0xffff_ffdd_0000_0023, 0b1001),
      (0x0, 0b0011)),
    Run(
      "madd x0, x1, x2, x3", (0x49f4_9f49_f49f_4aa7, 0b0110), (0x8000_0000_0000_0023, 0b1001),
      (0x0, 0b0011)),
    Run("msub w0, w1, w2, w3", (0xb60b567, 0b0110), (0x23, 0b1001), (0x0, 0b0011)),
    Run(
      "smull x0, w2, w4", (0xffff_fffb_0000_000a, 0b0110), (0x0, 0b1001),
      (0xffff_ffff_ffff_fff6, 0b0011)),
    Run(
      "umull x0, w2, w4", (0x7fff_fffa_0000_000a, 0b0110), (0x0, 0b1001), (0x9_ffff_fff6, 0b0011)),
    Run(
      "smaddl x0, w2, w4, x1", (0x1234_5673_9abc_defa, 0b0110), (0xffff_ffff, 0b1001),
      (0xffff_ffff_ffff_fff6, 0b0011)),
    Run(
      "umsubl x0, w2, w4, x1", (0x9234_567e_9abc_dee6, 0b0110), (0xffff_ffff, 0b1001),
      (0xffff_fff6_0000_000a, 0b0011)),
    Run(
      "csel x0, x1, x2, eq", (0x1234_5678_9abc_def0, 0b0110), (0x8000_0000_0000_0000, 0b1001),
      (0xa, 0b0011)),
    Run("csel w0, w1, w2, hs", (0x9abc_def0, 0b0110), (0x0, 0b1001), (0x0, 0b0011)),
    Run(
      "csinc x0, x1, x2, lt", (0xffff_ffff_ffff_fff7, 0b0110), (0x8000_0000_0000_0001, 0b1001),
      (0x0, 0b0011)),
    Run("csinc w0, w1, wzr, ne", (0x1, 0b0110), (0xffff_ffff, 0b1001), (0x0, 0b0011)),
    Run("csinv x0, x1, x2, hi", (0x9, 0b0110), (0x7fff_ffff_ffff_ffff, 0b1001), (0x0, 0b0011)),
    Run("csneg w0, w1, w2, vs", (0xa, 0b0110), (0xffff_ffff, 0b1001), (0x0, 0b0011)),
    Run("cinc x0, x1, ls", (0x1234_5678_9abc_def1, 0b0110), (0x1_0000_0000, 0b1001), (0x0, 0b0011)),
    Run("cinv w0, w1, ge", (0x6543_210f, 0b0110), (0x0, 0b1001), (0x0, 0b0011)),
    Run(
      "cneg x0, x1, mi", (0x1234_5678_9abc_def0, 0b0110), (0xffff_ffff_0000_0001, 0b1001),
      (0x0, 0b0011)),
    Run("cset x0, lo", (0x0, 0b0110), (0x1, 0b1001), (0x0, 0b0011)),
    Run("cset w0, gt", (0x0, 0b0110), (0x1, 0b1001), (0x0, 0b0011)),
    Run(
      "csetm x0, le", (0xffff_ffff_ffff_ffff, 0b0110), (0x0, 0b1001),
      (0xffff_ffff_ffff_ffff, 0b0011)),
    Run("csetm w0, pl", (0xffff_ffff, 0b0110), (0x0, 0b1001), (0xffff_ffff, 0b0011)),
    Run("cset w0, vc", (0x1, 0b0110), (0x0, 0b1001), (0x0, 0b0011)),
  ]
}
