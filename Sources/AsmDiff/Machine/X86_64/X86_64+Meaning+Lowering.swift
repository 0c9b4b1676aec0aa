extension X86_64 {
  /// Turns one instruction into micro-operations.
  struct Lowering {
    let instruction: Instruction
    let references: [Reference]
    /// How wide the operation is, as the mnemonic's suffix says.
    var bits = 64
    var effect = InstructionEffect()
    private var usesScratch = false

    /// A register of the lowering's own: what memory operands are read into.
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

    mutating func set(_ name: String, _ value: Term) { emit(.set(Register(name), value)) }

    /// Keeps a value in the scratch register.
    mutating func keep(_ value: Term) -> Term {
      usesScratch = true
      emit(.set(Self.scratch, value))
      return .register(Self.scratch)
    }

    /// Reads memory into the scratch register.
    mutating func load(_ address: Term, bits: Int, isSigned: Bool = false) -> Term {
      guard address != .unknown else { return .unknown }
      usesScratch = true
      emit(.load(Self.scratch, address: address, bytes: bits / 8, isSigned: isSigned))
      return .register(Self.scratch)
    }

    /// Writes the low bits of a value to memory.
    mutating func store(_ value: Term, at address: Term, bits: Int) {
      if value == .unknown || address == .unknown {
        emit(.clobberMemory(address: address, bytes: bits / 8))
      } else {
        emit(.store(value, address: address, bytes: bits / 8))
      }
    }
  }
}

extension X86_64.Lowering {
  /// What an operand holds, the bits above its size zero.
  mutating func read(_ index: Int, bits: Int? = nil) -> Term {
    let bits = bits ?? self.bits
    switch operands[index] {
    case .register(let register):
      guard let part = X86_64.parts[register.name], part.bits == bits else { return .unknown }
      return part.value
    case .immediate(let expression): return value(of: expression, at: index).low(bits)
    case .memory(let memory):
      if bits == 64, let address = linkedAddress(memory, at: index) { return address }
      return load(address(of: memory, at: index), bits: bits)
    case .target, .literal, .indirect, .shift, .list, .pooled: return .unknown
    }
  }

  /// Writes the low bits of a value to an operand.
  mutating func write(_ value: Term, to index: Int, bits: Int? = nil) {
    let bits = bits ?? self.bits
    switch operands[index] {
    case .register(let register):
      guard let part = X86_64.parts[register.name], part.bits == bits else {
        return clobber(register)
      }
      write(value, to: part)
    case .memory(let memory): store(value, at: address(of: memory, at: index), bits: bits)
    case .immediate, .target, .literal, .indirect, .shift, .list, .pooled: break
    }
  }

  /// Writes a part of a register: half of one clears the other half, less of one leaves the rest.
  mutating func write(_ value: Term, to part: X86_64.RegisterPart) {
    guard value != .unknown else { return clobber(part.whole) }
    guard part.bits < 32 else { return emit(.set(part.whole, value.low(part.bits))) }
    let mask = ((Int64(1) << Int64(part.bits)) - 1) << part.shift
    let rest = Term.combined(.and, .register(part.whole), .constant(~mask))
    let own = Term.combined(.shiftLeft, value.low(part.bits), .constant(part.shift))
    emit(.set(part.whole, .combined(.or, rest, own)))
  }

  /// Notes that a register holds something that is not known.
  mutating func clobber(_ register: Register) {
    if let part = X86_64.parts[register.name] {
      effect.clobbers.insert(part.whole)
    } else if let vector = X86_64.vector(register) {
      effect.clobbers.insert(vector)
    }
  }

  mutating func clobber(_ names: [String]) { for name in names { clobber(Register(name)) } }

  /// Whether two operands are one register.
  func isSame(_ first: Int, _ second: Int) -> Bool {
    guard case .register = operands[first] else { return false }
    return operands[first] == operands[second]
  }

  func isRegister(_ index: Int) -> Bool {
    if case .register = operands[index] { true } else { false }
  }
}
