extension X86_64.Lowering {
  /// Lowers `mov` between general registers, numbers and memory.
  mutating func move() -> Bool {
    guard operands.count == 2, !hasVector else { return false }
    if case .memory(let memory) = operands[0], isRegister(1), bits >= 32,
      bits == 32 || linkedAddress(memory, at: 0) == nil
    {
      loadWhole(memory, bits: bits, isSigned: false)
    } else if let (part, address) = narrowAddress {
      emit(.set(part.whole, address))
    } else {
      write(read(0), to: 1)
    }
    return true
  }

  /// The address that a 32-bit move puts into a register, which holds all of it: a linker refuses one
  /// that does not fit.
  private var narrowAddress: (X86_64.RegisterPart, Term)? {
    guard bits == 32, case .immediate(let expression) = operands[0],
      case .register(let register) = operands[1], let part = X86_64.parts[register.name],
      part.bits == 32, case .symbol(let symbol, let offset) = value(of: expression, at: 0)
    else { return nil }
    return (part, .symbol(symbol, offset: offset))
  }

  /// Reads memory straight into a register.
  private mutating func loadWhole(_ memory: Operand.Memory, bits: Int, isSigned: Bool) {
    guard case .register(let register) = operands[1] else { return }
    let address = address(of: memory, at: 0)
    guard address != .unknown, let part = X86_64.parts[register.name], part.bits >= 32 else {
      return clobber(register)
    }
    emit(.load(part.whole, address: address, bytes: bits / 8, isSigned: isSigned))
  }

  /// Lowers a move that fills up with zeroes.
  mutating func extend(_ source: Int, to bits: Int) -> Bool {
    guard operands.count == 2 else { return false }
    if case .memory(let memory) = operands[0], bits >= 32 {
      loadWhole(memory, bits: source, isSigned: false)
    } else {
      write(read(0, bits: source), to: 1, bits: bits)
    }
    return true
  }

  /// Lowers a move that repeats the sign.
  mutating func extendSigned(_ source: Int, to bits: Int) -> Bool {
    guard operands.count == 2 else { return false }
    if case .memory(let memory) = operands[0], bits == 64 {
      loadWhole(memory, bits: source, isSigned: true)
    } else {
      write(read(0, bits: source).signed(source), to: 1, bits: bits)
    }
    return true
  }

  /// Lowers what sign-extends the lower half of `ax`, `eax` or `rax`.
  mutating func extendAccumulator(_ half: Int) -> Bool {
    let value = Term.register(Register("rax")).signed(half)
    write(value, to: X86_64.RegisterPart(whole: Register("rax"), bits: 2 * half))
    return true
  }

  /// Lowers what fills `dx`, `edx` or `rdx` with the sign of the accumulator.
  mutating func spreadSign(_ bits: Int) -> Bool {
    let value = Term.combined(
      .shiftRightArithmetic, Term.register(Register("rax")).signed(bits), .constant(63))
    write(value, to: X86_64.RegisterPart(whole: Register("rdx"), bits: bits))
    return true
  }

  mutating func loadAddress() -> Bool {
    guard operands.count == 2, case .memory(let memory) = operands[0] else { return false }
    write(address(of: memory, at: 0), to: 1)
    return true
  }

  /// Lowers an exchange of registers; one with memory is atomic, and memory may have changed.
  mutating func exchange() -> Bool {
    guard operands.count == 2, isRegister(0), isRegister(1) else { return false }
    let (first, second) = (read(0), read(1))
    guard first != .unknown, second != .unknown else { return false }
    let kept = keep(first)
    write(second, to: 0)
    write(kept, to: 1)
    return true
  }

  mutating func setByCondition(_ suffix: Substring) -> Bool {
    guard let condition = Self.conditions[suffix], operands.count == 1 else { return false }
    let value = Term.choice(condition, .constant(1), .constant(0))
    write(condition == .other ? .unknown : value, to: 0, bits: 8)
    return true
  }

  mutating func moveByCondition(_ suffix: Substring) -> Bool {
    guard let condition = Self.conditions[suffix], operands.count == 2 else { return false }
    let (source, old) = (read(0), read(1))
    let isKnown = condition != .other && source != .unknown
    write(isKnown ? .choice(condition, source, old) : .unknown, to: 1)
    return true
  }
}
