extension X86_64 {
  /// What an instruction does to the flow of control.
  static func control(_ instruction: Instruction) -> ControlEffect {
    switch instruction.mnemonic {
    case "jmp", "jmpq": .jump
    case "callq", "calll", "callw": .call
    case "retq", "retl", "retw", "iretq", "sysretq": .return
    case "ud2", "ud1", "hlt", "int3": .trap
    case let name where name.hasPrefix("j") || name.hasPrefix("loop") || name == "xbegin": .branch
    default: .fallsThrough
    }
  }

  /// The call or jump to the symbol itself: `callq f@PLT` and `callq *f@GOTPCREL(%rip)` both reach
  /// `f`, the System V ABI leaves the linker no other choice.
  static func directForm(_ instruction: Instruction) -> Instruction? {
    let control = control(instruction)
    guard control == .call || control == .jump, instruction.operands.count == 1 else { return nil }
    var direct = instruction
    switch instruction.operands[0] {
    case .target(let expression):
      guard var term = expression.soleTerm, term.modifier == "PLT" else { return nil }
      term.modifier = ""
      direct.operands = [.target(Expression(terms: [term]))]
    case .indirect(.memory(let memory)):
      guard memory.base == Register("rip"), memory.index == nil, memory.segment == nil,
        let term = memory.displacement.soleTerm, term.modifier == "GOTPCREL"
      else { return nil }
      direct.operands = [.target(Expression(term.symbol))]
      direct.mnemonic = control == .call ? "callq" : "jmp"
      direct.memorySizes = nil
    default: return nil
    }
    return direct
  }

  /// What an instruction does to memory and the stack: explicit operands, pushes and pops.
  static func memoryEffect(_ instruction: Instruction) -> MemoryEffect {
    var effect = MemoryEffect(stackGrowth: stackGrowth(instruction))
    let name = instruction.mnemonic
    if name.hasPrefix("push") { effect.stores = true }
    if name.hasPrefix("pop") && !name.hasPrefix("popcnt") { effect.loads = true }
    guard !touchesNothing(name) else { return effect }
    for (index, operand) in instruction.operands.enumerated() {
      switch operand {
      case .indirect(.memory): effect.loads = true
      case .memory where index == instruction.operands.count - 1:
        if !onlyWrites(name) { effect.loads = true }
        if !onlyReads(name, operands: instruction.operands.count) { effect.stores = true }
      case .memory: effect.loads = true
      default: break
      }
    }
    return effect
  }

  /// The bytes behind a symbol that an instruction reads or writes.
  static func access(_ instruction: Instruction) -> MemoryAccess? {
    guard !touchesNothing(instruction.mnemonic) else { return nil }
    for case .memory(let memory) in instruction.operands
    where memory.displacement.terms.count == 1 && memory.index == nil {
      if memory.base == nil || memory.base == Register("rip") {
        return MemoryAccess(
          offset: memory.displacement.constant, width: accessWidth(instruction))
      }
    }
    return nil
  }

  private static func touchesNothing(_ name: String) -> Bool {
    name.hasPrefix("lea") && name != "leave" || name.hasPrefix("nop") || name.hasPrefix("prefetch")
  }

  /// Whether a memory destination is not read first.
  private static func onlyWrites(_ name: String) -> Bool {
    name.hasPrefix("mov") || name.hasPrefix("vmov") || name.hasPrefix("set")
      || name.hasPrefix("pop") || name.hasPrefix("fst") || name.hasPrefix("fist")
      || name.hasPrefix("vextract") || name.hasPrefix("pextr") || name.hasPrefix("vpextr")
      || name.hasPrefix("extract") || name.hasPrefix("stos") || name.hasSuffix("stmxcsr")
  }

  /// Whether a memory operand in the last place is read and nothing else.
  private static func onlyReads(_ name: String, operands: Int) -> Bool {
    let readers = ["cmp", "test", "push", "mul", "div", "idiv", "fld", "fild", "fcom", "ficom"]
    if readers.contains(where: name.hasPrefix) { return !name.hasPrefix("cmpxchg") }
    if name.hasPrefix("imul") || name.hasPrefix("f") && !onlyWrites(name) { return true }
    if name.hasPrefix("bt") { return !["btc", "btr", "bts"].contains(where: name.hasPrefix) }
    return name.hasPrefix("ldmxcsr")
  }

  private static func stackGrowth(_ instruction: Instruction) -> Int? {
    let name = instruction.mnemonic
    if name.hasPrefix("push") { return name.hasSuffix("w") ? 2 : 8 }
    if name.hasPrefix("pop") && !name.hasPrefix("popcnt") { return name.hasSuffix("w") ? -2 : -8 }
    guard case .register(Register("rsp"))? = instruction.operands.last else { return 0 }
    guard case .immediate(let amount)? = instruction.operands.first, let bytes = amount.number
    else { return name.hasPrefix("cmp") || name.hasPrefix("test") ? 0 : nil }
    switch name {
    case "subq": return Int(clamping: Int32(clamping: bytes))
    case "addq": return -Int(clamping: Int32(clamping: bytes))
    default: return name.hasPrefix("cmp") || name.hasPrefix("test") ? 0 : nil
    }
  }
}
