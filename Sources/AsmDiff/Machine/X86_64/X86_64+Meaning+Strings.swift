extension X86_64.Lowering {
  /// Whether an instruction moves, fills, compares or searches memory at `rsi` and `rdi`.
  static func isString(_ instruction: Instruction) -> Bool {
    guard let suffix = instruction.mnemonic.last, suffixes[suffix] != nil,
      strings.contains(instruction.mnemonic.dropLast())
    else { return false }
    // The names of sign-extending moves and of vector comparisons are near.
    return instruction.operands.allSatisfy {
      switch $0 {
      case .memory: true
      case .register(let register): X86_64.parts[register.name]?.whole == Register("rax")
      case .immediate, .target, .literal, .indirect, .shift, .list, .pooled: false
      }
    }
  }

  private static let strings: Set<Substring> = ["movs", "stos", "lods", "cmps", "scas"]

  /// Lowers a string instruction, with or without a prefix that repeats it.
  mutating func string() -> Bool {
    guard let bits = mnemonic.last.flatMap({ Self.suffixes[$0] }), operands.allSatisfy(isUsual)
    else { return false }
    self.bits = bits
    return instruction.prefixes.isEmpty ? stringOnce() : stringRepeated()
  }

  /// Whether an operand says no more than the mnemonic: memory at `rsi` or `rdi`, or the accumulator.
  private func isUsual(_ operand: Operand) -> Bool {
    guard case .memory(let memory) = operand else { return true }
    let pointers = [Register("rsi"), Register("rdi")]
    let isLocal = memory.segment == Register("fs") || memory.segment == Register("gs")
    return !isLocal && memory.base.map(pointers.contains) ?? false
  }

  private mutating func stringRepeated() -> Bool {
    clobber(["rcx"])
    switch mnemonic.dropLast() {
    case "movs": clobberCopied(["rsi", "rdi"])
    case "stos": clobberCopied(["rdi"])
    case "lods": clobber(["rax", "rsi"])
    default:
      clobber(["rsi", "rdi"])
      emit(.unknown)
    }
    return true
  }

  private mutating func clobberCopied(_ pointers: [String]) {
    emit(.clobberMemory(address: .register(Register("rdi")), bytes: nil))
    clobber(pointers)
  }

  private mutating func stringOnce() -> Bool {
    let (source, target) = (Term.register(Register("rsi")), Term.register(Register("rdi")))
    switch mnemonic.dropLast() {
    case "movs":
      store(load(source, bits: bits), at: target, bits: bits)
      advance(["rsi", "rdi"])
    case "stos":
      store(.register(Register("rax")), at: target, bits: bits)
      advance(["rdi"])
    case "lods":
      let value = load(source, bits: bits)
      write(value, to: X86_64.RegisterPart(whole: Register("rax"), bits: bits))
      advance(["rsi"])
    default:
      clobber(["rsi", "rdi"])
      emit(.unknown)
    }
    return true
  }

  private mutating func advance(_ pointers: [String]) {
    for name in pointers {
      set(name, .combined(.add, .register(Register(name)), .constant(Int64(bits / 8))))
    }
  }
}
