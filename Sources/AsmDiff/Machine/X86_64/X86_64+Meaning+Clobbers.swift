extension X86_64.Lowering {
  /// What an instruction may write whose result is not modelled.
  struct Footprint {
    enum Operands { case none, last, all }

    /// Which operands it writes.
    var operands = Operands.last
    /// The registers that it writes besides.
    var registers: [String] = []
    var writesFlags = true
    /// Whether it writes memory that no operand names.
    var writesAnyMemory = false
  }

  /// Notes all that the instruction may write.
  mutating func clobber() {
    guard let footprint else { return clobberEverything() }
    switch footprint.operands {
    case .none: break
    case .last:
      if !operands.isEmpty { clobberOperand(operands.count - 1) }
    case .all:
      for index in operands.indices { clobberOperand(index) }
    }
    clobber(footprint.registers)
    if footprint.writesAnyMemory { emit(.clobberMemory(address: .unknown, bytes: nil)) }
    if footprint.writesFlags { emit(.unknown) }
  }

  /// Notes that nothing is known any more.
  mutating func clobberEverything() {
    effect.clobbers = Set(X86_64.convention.general + X86_64.convention.vectors)
    for index in operands.indices { clobberOperand(index) }
    emit(.clobberMemory(address: .unknown, bytes: nil))
    emit(.unknown)
  }

  private mutating func clobberOperand(_ index: Int) {
    switch operands[index] {
    case .register(let register): clobber(register)
    case .memory(let memory):
      emit(.clobberMemory(address: address(of: memory, at: index), bytes: writtenBytes))
    case .immediate, .target, .literal, .indirect, .shift, .list, .pooled: break
    }
  }

  private var footprint: Footprint? {
    if let footprint = Self.footprints[mnemonic] { return footprint }
    if let suffix = mnemonic.last, Self.suffixes[suffix] != nil,
      let footprint = Self.sizedFootprints[mnemonic.dropLast()]
    {
      return sizedFootprint(footprint)
    }
    if X86_64.isFloatingPoint(mnemonic) { return floatingPoint }
    return isVectorOperation ? vectorFootprint : nil
  }

  /// A bit's number in a register reaches memory anywhere around the operand.
  private func sizedFootprint(_ footprint: Footprint) -> Footprint {
    var footprint = footprint
    if mnemonic.hasPrefix("bt"), isMemory(operands.count - 1), isRegister(0) {
      footprint.writesAnyMemory = !["btw", "btl", "btq"].contains(mnemonic)
    }
    return footprint
  }

  private func isMemory(_ index: Int) -> Bool {
    guard operands.indices.contains(index), case .memory = operands[index] else { return false }
    return true
  }

  // MARK: The x87 unit

  /// It writes memory with its stores, `ax` with its status, the flags with some comparisons.
  private var floatingPoint: Footprint? {
    guard !mnemonic.contains("rstor") else { return nil }
    let stores = ["fst", "fist", "fnst", "fbst", "fsave", "fnsave", "fxsave"]
    let writes = stores.contains(where: mnemonic.hasPrefix)
    return Footprint(
      operands: writes ? .all : .none,
      writesFlags: mnemonic.contains("comi") || mnemonic.contains("compi"))
  }

  // MARK: Vectors

  /// Whether the instruction is one of SSE or AVX, which write their last operand and nothing else,
  /// but for a few.
  private var isVectorOperation: Bool {
    let name = mnemonic.hasPrefix("v") ? mnemonic.dropFirst() : mnemonic[...]
    guard hasVector || name.hasPrefix("cvt") || hasMask && mnemonic.hasPrefix("k") else {
      return false
    }
    return !Self.unusual.contains(where: name.hasPrefix) && !mnemonic.hasSuffix("kl")
  }

  private var hasMask: Bool {
    operands.contains {
      guard case .register(let register) = $0 else { return false }
      return register.name.hasPrefix("k")
    }
  }

  /// Those that write memory at an implied place, a mask, implied registers, or several of these.
  private static let unusual = [
    "maskmov", "pmaskmov", "gather", "pgather", "scatter", "pscatter", "pcmpestr", "pcmpistr",
    "encodekey", "loadiwkey", "compress", "pcompress",
  ]

  private static let comparing = [
    "comis", "ucomis", "comx", "ucomx", "ptest", "test", "kortest", "ktest",
  ]

  private var vectorFootprint: Footprint {
    let name = mnemonic.hasPrefix("v") ? mnemonic.dropFirst() : mnemonic[...]
    let isComparison = Self.comparing.contains(where: name.hasPrefix)
    return Footprint(operands: isComparison ? .none : .last, writesFlags: isComparison)
  }
}
