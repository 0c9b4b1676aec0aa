extension AArch64.Lowering {
  /// Lowers an instruction if it is modelled; false if not, or not with these operands.
  typealias Rule = @Sendable (inout AArch64.Lowering) -> Bool

  /// Lowers what does not change where control goes.
  mutating func lower() -> Bool {
    if let rule = Self.rules[mnemonic], rule(&self) { return true }
    if !effect.operations.isEmpty || !effect.clobbers.isEmpty { return false }
    return access() || moveVector() || Self.isWithoutEffect(mnemonic)
  }

  private static let rules: [String: Rule] = arithmetic.merging(shifting) { first, _ in first }

  private static let arithmetic: [String: Rule] = [
    "mov": { $0.move() }, "movz": { $0.move() }, "movn": { $0.moveInverted() },
    "movk": { $0.moveIntoPart() }, "mvn": { $0.invert() },
    "add": { $0.add() }, "sub": { $0.subtract() }, "adds": { $0.addSettingFlags() },
    "subs": { $0.subtractSettingFlags() }, "cmp": { $0.compare() }, "cmn": { $0.compareNegated() },
    "neg": { $0.negate() }, "negs": { $0.negateSettingFlags() },
    "adc": { $0.addWithCarry() }, "sbc": { $0.subtractWithBorrow() },
    "and": { $0.logic(.and) }, "orr": { $0.logic(.or) }, "eor": { $0.logic(.xor) },
    "bic": { $0.logic(.and, isInverted: true) }, "orn": { $0.logic(.or, isInverted: true) },
    "eon": { $0.logic(.xor, isInverted: true) }, "ands": { $0.logicSettingFlags() },
    "bics": { $0.logicSettingFlags(isInverted: true) }, "tst": { $0.test() },
    "mul": { $0.multiply() }, "mneg": { $0.multiplyNegated() },
    "madd": { $0.multiplyAdd(.add) }, "msub": { $0.multiplyAdd(.subtract) },
    "smull": { $0.multiplyWide(isSigned: true) }, "umull": { $0.multiplyWide(isSigned: false) },
    "smaddl": { $0.multiplyWide(isSigned: true) }, "umaddl": { $0.multiplyWide(isSigned: false) },
    "smsubl": { $0.multiplyWide(isSigned: true, isSubtracted: true) },
    "umsubl": { $0.multiplyWide(isSigned: false, isSubtracted: true) },
    "csel": { $0.select { $0 } }, "csinc": { $0.select(Self.incremented) },
    "csinv": { $0.select(Self.inverted) }, "csneg": { $0.select(Self.negated) },
    "cinc": { $0.change(Self.incremented) }, "cinv": { $0.change(Self.inverted) },
    "cneg": { $0.change(Self.negated) }, "cset": { $0.set(to: 1) }, "csetm": { $0.set(to: -1) },
    "adr": { $0.nearAddress() }, "adrp": { $0.page() },
    "ccmp": { $0.forgetFlags() }, "ccmn": { $0.forgetFlags() }, "fcmp": { $0.forgetFlags() },
    "fcmpe": { $0.forgetFlags() }, "fccmp": { $0.forgetFlags() }, "fccmpe": { $0.forgetFlags() },
    "msr": { $0.forgetFlags() }, "hint": { $0.hint() },
  ]

  private static let shifting: [String: Rule] = [
    "lsl": { $0.shift(.shiftLeft) }, "lsr": { $0.shift(.shiftRight) },
    "asr": { $0.shift(.shiftRightArithmetic) }, "ror": { $0.rotate() },
    "lslv": { $0.shift(.shiftLeft) }, "lsrv": { $0.shift(.shiftRight) },
    "asrv": { $0.shift(.shiftRightArithmetic) }, "extr": { $0.extractPair() },
    "ubfx": { $0.extractBits(isSigned: false) }, "sbfx": { $0.extractBits(isSigned: true) },
    "ubfiz": { $0.insertInZeros(isSigned: false) }, "sbfiz": { $0.insertInZeros(isSigned: true) },
    "bfi": { $0.insertBits() }, "bfxil": { $0.insertLowBits() }, "bfc": { $0.clearBits() },
    "uxtb": { $0.extend(8, isSigned: false) }, "uxth": { $0.extend(16, isSigned: false) },
    "uxtw": { $0.extend(32, isSigned: false) }, "sxtb": { $0.extend(8, isSigned: true) },
    "sxth": { $0.extend(16, isSigned: true) }, "sxtw": { $0.extend(32, isSigned: true) },
  ]

  mutating func forgetFlags() -> Bool {
    emit(.unknown)
    return true
  }

  /// Lowers a hint by its number: most are nothing but that.
  ///
  /// Those that are not put a signature into `x17`, or take it out of it or of `x30`.
  mutating func hint() -> Bool {
    guard let number = number(0), (0..<128).contains(number) else { return false }
    if number == 7 { effect.clobbers.insert(Register("x30")) }
    if [8, 10, 12, 14].contains(number) { effect.clobbers.insert(Register("x17")) }
    return true
  }

  /// Whether an instruction only hints, waits or marks a place.
  static func isWithoutEffect(_ mnemonic: String) -> Bool { idle.contains(mnemonic) }

  /// Those that sign or check the return address in `x30` are among them.
  private static let idle: Set<String> = [
    "nop", "yield", "wfe", "wfi", "sev", "sevl", "dmb", "dsb", "isb", "tsb", "esb", "psb", "csdb",
    "ssbb", "pssbb", "sb", "bti", "prfm", "prfum", "clrex", "paciasp", "pacibsp", "autiasp",
    "autibsp", "paciaz", "pacibz", "autiaz", "autibz", "dgh",
  ]
}
