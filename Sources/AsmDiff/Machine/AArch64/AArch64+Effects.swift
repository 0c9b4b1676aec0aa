extension AArch64 {
  /// What an instruction does to the flow of control.
  static func control(_ instruction: Instruction) -> ControlEffect {
    switch instruction.mnemonic {
    case "b", "b.al", "b.nv", "br", "braa", "brab", "braaz", "brabz": .jump
    case "bl", "blr", "blraa", "blrab", "blraaz", "blrabz": .call
    case "ret", "retaa", "retab", "eret", "eretaa", "eretab", "drps": .return
    case "brk", "udf", "hlt", "dcps1", "dcps2", "dcps3": .trap
    case "cbz", "cbnz", "tbz", "tbnz": .branch
    case let name where name.hasPrefix("b.") || name.hasPrefix("bc."): .branch
    default: .fallsThrough
    }
  }

  /// A call names its callee in one form only.
  static func directForm(_ instruction: Instruction) -> Instruction? { nil }

  /// What an instruction does to memory and the stack, as its operands say.
  static func memoryEffect(_ instruction: Instruction) -> MemoryEffect {
    var effect = MemoryEffect(stackGrowth: stackGrowth(instruction))
    let name = instruction.mnemonic
    let accesses = instruction.operands.contains {
      switch $0 {
      case .memory, .pooled: true
      case .immediate(let expression): name.hasPrefix("ldr") && !expression.terms.isEmpty
      default: false
      }
    }
    guard accesses, !name.hasPrefix("prf") else { return effect }
    let hasBothRoles = ["cas", "swp", "rcw"].contains(where: name.hasPrefix)
    effect.loads = name.hasPrefix("ld") || hasBothRoles
    effect.stores = name.hasPrefix("st") || hasBothRoles || Lowering.isAtomic(name)
    return effect
  }

  private static func stackGrowth(_ instruction: Instruction) -> Int? {
    for case .memory(let memory) in instruction.operands
    where memory.base == Register("sp") && memory.update != nil {
      return memory.displacement.number.map { -Int(clamping: Int32(clamping: $0)) }
    }
    guard case .register(Register("sp"))? = instruction.operands.first else { return 0 }
    if ["cmp", "cmn", "tst"].contains(instruction.mnemonic) { return 0 }
    let operands = instruction.operands
    guard operands.count >= 3, operands[1] == operands[0],
      case .immediate(let amount) = operands[2],
      let bytes = amount.number
    else { return nil }
    let isShifted = operands.dropFirst(3).contains {
      $0 == .shift(Operand.Shift(kind: "lsl", amount: 12))
    }
    let size = Int(clamping: Int32(clamping: isShifted ? bytes << 12 : bytes))
    switch instruction.mnemonic {
    case "sub": return size
    case "add": return -size
    default: return nil
    }
  }

  /// The bytes behind a symbol that an instruction reads or writes.
  static func access(_ instruction: Instruction) -> MemoryAccess? {
    guard !instruction.mnemonic.hasPrefix("prf") else { return nil }
    for operand in instruction.operands {
      switch operand {
      case .memory(let memory) where memory.index == nil && memory.update != .after:
        if let term = memory.displacement.terms.first, memory.displacement.terms.count == 1,
          term.modifier == "lo12"
        {
          return MemoryAccess(
            offset: memory.displacement.constant, width: accessWidth(instruction))
        }
      case .immediate(let expression)
      where instruction.mnemonic.hasPrefix("ldr") && expression.terms.count == 1:
        return MemoryAccess(offset: expression.constant, width: accessWidth(instruction))
      default: break
      }
    }
    return nil
  }

  /// How many bytes an instruction reads or writes in memory at the least.
  private static func accessWidth(_ instruction: Instruction) -> Int64 {
    guard let access = Access(instruction.mnemonic),
      case .register(let register)? = instruction.operands.first,
      let name = RegisterName(register.name)
    else { return 1 }
    return Int64((access.bytes ?? name.bits / 8) * access.count)
  }
}
