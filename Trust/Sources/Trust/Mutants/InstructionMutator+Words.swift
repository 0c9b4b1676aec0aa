import Harness

extension InstructionMutator {
  /// Other conditions, in the mnemonic or as an operand.
  func conditions(_ instruction: InstructionText) -> [InstructionText] {
    let all = AssemblyDialect.conditions[dialect, default: []]
    let mnemonic = instruction.mnemonic
    if dialect == .aarch64 { return armConditions(instruction, all) }
    for stem in ["cmov", "set", "j"] where mnemonic.hasPrefix(stem) && !mnemonic.hasPrefix("jmp") {
      let rest = mnemonic.dropFirst(stem.count)
      let suffix = dialect == .att && stem == "cmov" ? String(rest.suffix(1)) : ""
      guard all.contains(String(rest.dropLast(suffix.count))) else { continue }
      return all.map { stem + $0 + suffix }.filter { $0 != mnemonic }.map {
        InstructionText(mnemonic: $0, operands: instruction.operands)
      }
    }
    return []
  }

  private func armConditions(_ instruction: InstructionText, _ all: [String]) -> [InstructionText] {
    let opposites = ["cbz": "cbnz", "cbnz": "cbz", "tbz": "tbnz", "tbnz": "tbz"]
    if let opposite = opposites[instruction.mnemonic] {
      return [InstructionText(mnemonic: opposite, operands: instruction.operands)]
    }
    if instruction.mnemonic.hasPrefix("b.") {
      return all.map { "b." + $0 }.filter { $0 != instruction.mnemonic }.map {
        InstructionText(mnemonic: $0, operands: instruction.operands)
      }
    }
    guard let last = instruction.operands.last, all.contains(last) else { return [] }
    return all.filter { $0 != last }.map {
      InstructionText(
        mnemonic: instruction.mnemonic, operands: instruction.operands.dropLast() + [$0])
    }
  }

  /// Instructions that take the same operands and do something else.
  func mnemonics(_ instruction: InstructionText) -> [InstructionText] {
    let groups = dialect == .aarch64 ? Self.armGroups : Self.x86Groups
    let suffixes = dialect == .att ? ["q", "l", "w", "b", ""] : [""]
    for suffix in suffixes where instruction.mnemonic.hasSuffix(suffix) {
      let stem = String(instruction.mnemonic.dropLast(suffix.count))
      guard let group = groups.first(where: { $0.contains(stem) }) else { continue }
      return group.filter { $0 != stem }.map {
        InstructionText(mnemonic: $0 + suffix, operands: instruction.operands)
      }
    }
    return []
  }

  private static let x86Groups = [
    ["add", "sub", "and", "or", "xor", "adc", "sbb", "cmp", "mov", "test", "xchg"],
    ["shl", "shr", "sar", "rol", "ror"],
    ["inc", "dec", "neg", "not", "mul", "imul", "div", "idiv"],
    ["movaps", "movups", "movapd", "movupd", "movdqa", "movdqu", "xorps", "andps", "orps"],
    ["addss", "subss", "mulss", "divss", "minss", "maxss"],
    ["addsd", "subsd", "mulsd", "divsd", "minsd", "maxsd"], ["movz", "movs"], ["push", "pop"],
    ["movzb", "movsb"], ["movzw", "movsw"], ["movzx", "movsx"], ["bt", "bts", "btr", "btc"],
    ["movss", "movsd", "movq", "movd"], ["ret", "leave", "ud2", "nop", "cld", "cltq", "cqto"],
    ["paddd", "paddq", "paddb", "paddw", "psubd", "psubq", "pand", "por", "pxor", "pandn"],
    ["movlps", "movhps", "movlpd", "movhpd"], ["call", "jmp"], ["bsf", "bsr", "lea"],
  ]

  private static let armGroups = [
    ["add", "sub", "adds", "subs", "and", "ands", "orr", "eor"], ["cmp", "cmn", "tst"],
    ["bic", "orn", "eon"], ["lsl", "lsr", "asr", "ror"], ["mul", "mneg", "udiv", "sdiv"],
    ["madd", "msub", "smaddl", "umaddl"], ["ldr", "str", "ldur", "stur", "ldrsw"],
    ["ldrb", "strb", "ldrh", "strh", "ldrsb", "ldrsh", "ldurb", "sturb"], ["ldp", "stp", "ldnp"],
    ["csel", "csinc", "csinv", "csneg"], ["cset", "csetm"], ["cinc", "cinv", "cneg"],
    ["fadd", "fsub", "fmul", "fdiv", "fmin", "fmax"], ["fmadd", "fmsub", "fnmadd"],
    ["scvtf", "ucvtf"], ["fcvtzs", "fcvtzu"], ["mov", "mvn", "neg"], ["ret", "nop"],
    ["b", "bl"], ["br", "blr"], ["ubfx", "sbfx", "bfxil"], ["ubfiz", "sbfiz", "bfi"],
    ["sxtw", "sxth", "sxtb"], ["uxtb", "uxth"], ["clz", "rbit", "rev", "cls"], ["ccmp", "ccmn"],
  ]

  /// The operands in other orders.
  func orders(_ instruction: InstructionText) -> [InstructionText] {
    let operands = instruction.operands
    return operands.indices.dropLast().compactMap { index in
      guard operands[index] != operands[index + 1] else { return nil }
      var result = instruction
      result.operands.swapAt(index, index + 1)
      return result
    }
  }

  /// Prefixes of x86, added or taken off.
  func prefixes(_ instruction: InstructionText) -> [InstructionText] {
    if dialect == .aarch64 { return [] }
    for prefix in ["lock", "rep", "repne"] where instruction.mnemonic == prefix { return [] }
    for prefix in ["rep;", "lock ", "rep "] where instruction.mnemonic.hasPrefix(prefix) {
      let bare = String(instruction.mnemonic.dropFirst(prefix.count))
      return [bare, "repne " + bare].map {
        InstructionText(mnemonic: $0, operands: instruction.operands)
      }
    }
    return ["lock", "rep", "repne", "data16", "notrack", "{evex}", "bnd"].map {
      InstructionText(mnemonic: "\($0) \(instruction.mnemonic)", operands: instruction.operands)
    }
  }

  /// Memory of another segment.
  func segments(_ instruction: InstructionText) -> [InstructionText] {
    if dialect == .aarch64 { return [] }
    return instruction.operands.indices.flatMap { operand in
      otherSegments(instruction.operands[operand]).map { text in
        var result = instruction
        result.operands[operand] = text
        return result
      }
    }
  }

  private func otherSegments(_ operand: String) -> [String] {
    let mark = dialect == .att ? "%" : ""
    for (segment, other) in [("fs", "gs"), ("gs", "fs")]
    where operand.contains(mark + segment + ":") {
      return [
        operand.replacing(mark + segment + ":", with: mark + other + ":"),
        operand.replacing(mark + segment + ":", with: ""),
      ]
    }
    guard operand.contains(":") == false else { return [] }
    if dialect == .att {
      return operand.contains("(%") ? ["%fs:" + operand, "%gs:" + operand] : []
    }
    return operand.contains("[")
      ? [operand.replacing("[", with: "fs:["), operand.replacing("[", with: "gs:[")] : []
  }
}

// MARK: - Symbols

extension InstructionMutator {
  private var calls: Set<String> { ["callq", "call", "jmp", "bl", "b"] }

  /// Another symbol where there is one.
  func names(
    _ instruction: InstructionText, isCallee: Bool, using numbers: inout RandomNumbers
  ) -> [InstructionText] {
    guard calls.contains(instruction.mnemonic) == isCallee else { return [] }
    let chosen = (0..<3).compactMap { _ in numbers.next() }
    return replacing(instruction) { tokens, index, _ in
      guard tokens[index].kind == .symbol, let parts = Self.parts(tokens[index].text) else {
        return []
      }
      return chosen.compactMap { choice in
        symbols.other(than: parts.name, choice).map {
          Self.with(tokens, index, $0 + parts.modifier)
        }
      }
    }
  }

  /// A symbol and what follows its `@`; nil for a label of the function's own.
  private static func parts(_ text: String) -> (name: String, modifier: String)? {
    if text.hasPrefix(".LBB") || text.hasPrefix(".Ltmp") { return nil }
    guard let at = text.firstIndex(of: "@"), text.first != "\"" else { return (text, "") }
    return (String(text[..<at]), String(text[at...]))
  }

  /// A call of the address that stands where the callee is, which is no call of the callee.
  func callForms(_ instruction: InstructionText) -> [InstructionText] {
    guard dialect != .aarch64, ["callq", "call", "jmp"].contains(instruction.mnemonic),
      let operand = instruction.operands.first, instruction.operands.count == 1
    else { return [] }
    let symbols = OperandToken.tokens(of: operand, dialect).filter { $0.kind == .symbol }
    guard let symbol = symbols.first?.text, symbols.count == 1, !operand.contains("rip"),
      let name = Self.parts(symbol)?.name, !operand.contains("[")
    else { return [] }
    let memory = dialect == .att ? "*(\(name))(%rip)" : "qword ptr [rip + \(name)]"
    return [InstructionText(mnemonic: instruction.mnemonic, operands: [memory])]
  }
}

extension InstructionText {
  /// Makes an instruction of its parts.
  init(mnemonic: String, operands: [String]) {
    self.mnemonic = mnemonic
    self.operands = operands
  }
}
