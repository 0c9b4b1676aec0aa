extension AArch64 {
  /// Turns one instruction into micro-operations.
  struct Lowering {
    let instruction: Instruction
    let references: [Reference]
    var effect = InstructionEffect()
    private var usesScratch = false

    /// A register of the lowering's own: what passes through on its way from memory.
    ///
    /// No instruction names it, and it is zero between instructions.
    static let scratch = Register("scratch")

    init(_ instruction: Instruction, _ references: [Reference]) {
      self.instruction = instruction
      self.references = references
    }

    var mnemonic: String { instruction.mnemonic }
    var operands: [Operand] { instruction.operands }

    /// What was collected, with the scratch register as it was before.
    consuming func finished() -> InstructionEffect {
      if usesScratch { effect.operations.append(.set(Self.scratch, .constant(0))) }
      return effect
    }

    mutating func emit(_ operation: MicroOperation) { effect.operations.append(operation) }

    mutating func emit(_ flags: Flags) { emit(.flags(flags)) }

    /// Reads memory into the scratch register.
    mutating func load(_ address: Term, bytes: Int, isSigned: Bool = false) -> Term {
      guard address != .unknown else { return .unknown }
      usesScratch = true
      emit(.load(Self.scratch, address: address, bytes: bytes, isSigned: isSigned))
      return .register(Self.scratch)
    }

    /// Writes the low bytes of a value to memory.
    mutating func store(_ value: Term, at address: Term, bytes: Int) {
      if value == .unknown || address == .unknown {
        emit(.clobberMemory(address: address, bytes: bytes))
      } else {
        emit(.store(value, address: address, bytes: bytes))
      }
    }
  }
}

extension AArch64.Lowering {
  /// A register operand, taken apart; nil for every other operand.
  func name(_ index: Int) -> AArch64.RegisterName? {
    guard operands.indices.contains(index), case .register(let register) = operands[index] else {
      return nil
    }
    return AArch64.RegisterName(register.name)
  }

  /// A general register operand, taken apart.
  func general(_ index: Int) -> AArch64.RegisterName? {
    name(index).flatMap { $0.bank == .general ? $0 : nil }
  }

  /// How many bits the first operand, a general register, has; 64 where it is none.
  var bits: Int { general(0)?.bits ?? 64 }

  /// What an operand holds: a general register, the bits above its size zero, or a number.
  func read(_ index: Int) -> Term {
    if let register = general(index) { return value(of: register) }
    guard operands.indices.contains(index), case .immediate(let expression) = operands[index],
      let number = expression.number
    else { return .unknown }
    return .constant(number)
  }

  func value(of register: AArch64.RegisterName) -> Term {
    register.whole.map { Term.register($0).low(register.bits) } ?? .constant(0)
  }

  /// A number that an operand is; nil for every other operand.
  func number(_ index: Int) -> Int64? {
    guard operands.indices.contains(index), case .immediate(let expression) = operands[index]
    else { return nil }
    return expression.number
  }

  /// Writes a value to a general register operand; half of a register clears the other half.
  mutating func write(_ value: Term, to index: Int) {
    guard let register = general(index) else { return clobberOperand(index) }
    write(value, to: register)
  }

  mutating func write(_ value: Term, to register: AArch64.RegisterName) {
    guard let whole = register.whole else { return }
    let value = value.low(register.bits)
    if value == .unknown {
      effect.clobbers.insert(whole)
    } else {
      emit(.set(whole, value))
    }
  }

  /// Notes that a register holds something that is not known.
  mutating func clobber(_ register: Register) {
    let name = register.name.hasSuffix("!") ? String(register.name.dropLast()) : register.name
    guard let parsed = AArch64.RegisterName(name) else {
      // Scalable vectors cover the others.
      let stem = name.dropFirst().prefix(while: \.isNumber)
      if name.hasPrefix("z") { effect.clobbers.insert(Register("v" + stem)) }
      return
    }
    if let whole = parsed.whole { effect.clobbers.insert(whole) }
  }

  mutating func clobberOperand(_ index: Int) {
    guard operands.indices.contains(index) else { return }
    switch operands[index] {
    case .register(let register): clobber(register)
    case .list(let registers, _): for register in registers { clobber(register) }
    case .memory, .immediate, .target, .literal, .indirect, .shift, .pooled: break
    }
  }
}
