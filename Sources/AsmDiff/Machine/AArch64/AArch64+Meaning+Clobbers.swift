extension AArch64.Lowering {
  /// Notes all that an instruction may write whose result is not modelled.
  mutating func clobber() {
    let name = mnemonic.prefix { $0 != "." }
    if let memory = memoryOperand {
      clobberAccess(memory.operand, at: memory.index)
    } else if writesFirstOnly(String(name)) {
      clobberOperand(0)
      if Self.settingFlags.contains(String(name)) { emit(.unknown) }
    } else {
      clobberEverything()
    }
  }

  private func writesFirstOnly(_ name: String) -> Bool {
    !usesScalableVectors && (isVectorOperation || Self.writesFirst.contains(name))
  }

  /// Notes that nothing is known any more.
  private mutating func clobberEverything() {
    effect.clobbers = Set(AArch64.convention.general + AArch64.convention.vectors)
    emit(.clobberMemory(address: .unknown, bytes: nil))
    emit(.unknown)
  }

  private var memoryOperand: (index: Int, operand: Operand.Memory)? {
    for (index, operand) in operands.enumerated() {
      if case .memory(let memory) = operand { return (index, memory) }
    }
    return nil
  }

  /// Notes what a load, a store or both may write: every register but the one that only says where,
  /// and memory from there on.
  private mutating func clobberAccess(_ memory: Operand.Memory, at index: Int) {
    let known = ["ld", "st", "cas", "swp", "rcw"]
    guard known.contains(where: mnemonic.hasPrefix), !usesScalableVectors, mnemonic != "st64bv",
      mnemonic != "st64bv0", mnemonic != "ld64b"
    else { return clobberEverything() }
    for index in operands.indices { clobberOperand(index) }
    let hasBothRoles = !mnemonic.hasPrefix("ld") || Self.isAtomic(mnemonic)
    if hasBothRoles {
      emit(.clobberMemory(address: address(of: memory, at: index), bytes: nil))
    }
    if mnemonic.hasPrefix("cas") && mnemonic.contains("p") || mnemonic.hasPrefix("rcw") {
      emit(.unknown)
    }
    if memory.update != nil, let base = memory.base { clobber(base) }
  }

  private var usesScalableVectors: Bool {
    operands.contains {
      switch $0 {
      case .register(let register): AArch64.RegisterName(register.name) == nil
      case .list(let registers, _):
        registers.contains { AArch64.RegisterName($0.name) == nil }
      default: false
      }
    }
  }

  /// Whether a load also writes memory: `ldadd` and its kin.
  static func isAtomic(_ mnemonic: String) -> Bool {
    [
      "ldadd", "ldclr", "ldeor", "ldset", "ldsmax", "ldsmin", "ldumax", "ldumin", "ldtadd",
      "ldtclr",
      "ldtset", "ldbf", "ldf",
    ].contains(where: mnemonic.hasPrefix)
  }

  /// Whether an operand is a vector register: such instructions write their first operand, and some
  /// set flags.
  private var isVectorOperation: Bool {
    operands.indices.contains { name($0)?.bank == .vector }
  }

  /// The instructions that write a general register, the first operand, and nothing else but flags.
  private static let writesFirst: Set<String> = {
    let modelled = [
      "mov", "movz", "movn", "movk", "mvn", "add", "sub", "adds", "subs", "neg", "negs", "adc",
      "sbc", "adcs", "sbcs", "ngc", "ngcs", "and", "orr", "eor", "bic", "orn", "eon", "ands",
      "bics", "mul", "mneg", "madd", "msub", "smull", "umull", "smaddl", "umaddl", "smsubl",
      "umsubl", "csel", "csinc", "csinv", "csneg", "cinc", "cinv", "cneg", "cset", "csetm", "adr",
      "adrp", "lsl", "lsr", "asr", "ror", "lslv", "lsrv", "asrv", "rorv", "extr", "ubfx", "sbfx",
      "ubfiz", "sbfiz", "bfi", "bfxil", "bfc", "uxtb", "uxth", "uxtw", "sxtb", "sxth", "sxtw",
    ]
    let others = [
      "smnegl", "umnegl", "smulh", "umulh", "sdiv", "udiv", "clz", "cls", "rbit", "rev", "rev16",
      "rev32", "rev64", "ubfm", "sbfm", "bfm", "ctz", "cnt", "abs", "smax", "smin", "umax", "umin",
      "crc32b", "crc32h", "crc32w", "crc32x", "crc32cb", "crc32ch", "crc32cw", "crc32cx", "mrs",
      "pacia", "pacib", "pacda", "pacdb", "pacga", "paciza", "pacizb", "pacdza", "pacdzb", "autia",
      "autib", "autda", "autdb", "autiza", "autizb", "autdza", "autdzb", "xpaci", "xpacd", "irg",
      "gmi", "addg", "subg", "subp", "subps", "umov", "smov",
    ]
    return Set(modelled + others)
  }()

  /// Those of all that are not modelled, or not with all operands, and that set flags.
  private static let settingFlags: Set<String> = [
    "adds", "subs", "negs", "adcs", "sbcs", "ngcs", "ands", "bics", "subps", "fjcvtzs", "mrs",
  ]
}
