extension X86_64.Lowering {
  var hasVector: Bool { operands.indices.contains { vector($0) != nil } }

  private func vector(_ index: Int) -> Register? {
    guard case .register(let register) = operands[index] else { return nil }
    return X86_64.vector(register)
  }

  /// Lowers the vector instructions that move whole halves or make constants; false for others.
  mutating func moveVector() -> Bool {
    guard hasVector else { return false }
    let name = mnemonic.hasPrefix("v") ? mnemonic.dropFirst() : mnemonic[...]
    if let constant = Self.idioms[name] { return makeConstant(constant) }
    guard operands.count == 2 else { return false }
    if Self.wholeMoves.contains(name) { return moveWhole() }
    switch name {
    case "movq": return moveScalar(bits: 64)
    case "movd": return moveScalar(bits: scalarBits)
    case "movsd", "movlps", "movlpd": return moveHalf(canLoad: name == "movsd")
    case "movss": return moveScalar(bits: 32)
    default: return false
    }
  }

  private static let wholeMoves: Set<Substring> = [
    "movaps", "movups", "movapd", "movupd", "movdqa", "movdqu", "lddqu", "movntdqa", "movntdq",
    "movntps", "movntpd", "movdqa32", "movdqa64", "movdqu8", "movdqu16", "movdqu32", "movdqu64",
  ]

  // MARK: Constants

  /// What an instruction makes of a register and itself, in each half.
  private static let idioms: [Substring: Int64] = [
    "xorps": 0, "xorpd": 0, "pxor": 0, "pxord": 0, "pxorq": 0, "psubb": 0, "psubw": 0, "psubd": 0,
    "psubq": 0, "pcmpgtb": 0, "pcmpgtw": 0, "pcmpgtd": 0, "pcmpgtq": 0, "pcmpeqb": -1,
    "pcmpeqw": -1, "pcmpeqd": -1, "pcmpeqq": -1,
  ]

  private mutating func makeConstant(_ constant: Int64) -> Bool {
    let isVEX = mnemonic.hasPrefix("v")
    guard operands.count == (isVEX ? 3 : 2), isSame(0, 1),
      let target = vector(operands.count - 1)
    else { return false }
    emit(.setVector(target, low: .constant(constant), high: .constant(constant)))
    return true
  }

  // MARK: Moves of 16 bytes and more

  private mutating func moveWhole() -> Bool {
    switch (operands[0], operands[1]) {
    case (.memory(let memory), .register(let target)):
      loadVector(target, from: address(of: memory, at: 0), bytes: 16)
    case (.register(let source), .memory(let memory)):
      storeWhole(source, at: address(of: memory, at: 1))
    case (.register, .register):
      guard let source = vector(0), let target = vector(1) else { return false }
      emit(.copyVector(target, from: source))
    default: return false
    }
    return true
  }

  private mutating func loadVector(_ register: Register, from address: Term, bytes: Int) {
    guard let target = X86_64.vector(register), address != .unknown else {
      return clobber(register)
    }
    emit(.loadVector(target, address: address, bytes: bytes))
  }

  /// Stores a vector register; what is above 16 bytes is not followed.
  private mutating func storeWhole(_ register: Register, at address: Term) {
    let bytes = X86_64.vectorBytes(register)
    guard let source = X86_64.vector(register), address != .unknown else {
      return emit(.clobberMemory(address: address, bytes: bytes))
    }
    emit(.storeVector(source, address: address, bytes: 16))
    guard bytes > 16 else { return }
    emit(.clobberMemory(address: .combined(.add, address, .constant(16)), bytes: bytes - 16))
  }

  // MARK: Moves of one number

  /// How wide a `movd` is: some assemblers use it for 64 bits too.
  private var scalarBits: Int {
    for case .register(let register) in operands {
      if let part = X86_64.parts[register.name] { return part.bits }
    }
    return 32
  }

  /// Lowers `movd`, `movq` and `movss`: a load or a general register clears what is above.
  private mutating func moveScalar(bits: Int) -> Bool {
    if bits == 64, moveHalf(canLoad: true) { return true }
    if let target = vector(1), vector(0) == nil {
      let value = read(0, bits: bits)
      guard value != .unknown else { return false }
      emit(.setVector(target, low: value, high: .constant(0)))
      return true
    }
    guard case .memory(let memory) = operands[1] else { return false }
    emit(.clobberMemory(address: address(of: memory, at: 1), bytes: bits / 8))
    return true
  }

  /// Lowers what moves the low half to memory, or from there.
  private mutating func moveHalf(canLoad: Bool) -> Bool {
    if canLoad, case .memory(let memory) = operands[0], case .register(let target) = operands[1] {
      loadVector(target, from: address(of: memory, at: 0), bytes: 8)
      return true
    }
    guard let source = vector(0), case .memory(let memory) = operands[1] else { return false }
    let address = address(of: memory, at: 1)
    if address == .unknown {
      emit(.clobberMemory(address: .unknown, bytes: 8))
    } else {
      emit(.storeVector(source, address: address, bytes: 8))
    }
    return true
  }
}
