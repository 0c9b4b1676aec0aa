extension X86_64 {
  /// Writes an instruction as AT&T text: `movq 8(%rdi), %rax`.
  static func print(_ instruction: Instruction, into printer: inout some InstructionPrinter) {
    let name = (instruction.prefixes + [instruction.mnemonic]).joined(separator: " ")
    printer.write(name, .mnemonic)
    for (index, operand) in instruction.operands.enumerated() {
      printer.write(index == 0 ? " " : ", ", .punctuation)
      print(operand, into: &printer)
      if let decoration = instruction.decorations[index] {
        printer.write(" " + decoration, .punctuation)
      }
    }
  }

  private static func print(_ operand: Operand, into printer: inout some InstructionPrinter) {
    switch operand {
    case .register(let register): printer.write("%" + register.name, .register)
    case .immediate(let expression):
      printer.write("$", .number)
      printer.write(expression)
    case .memory(let memory): print(memory, into: &printer)
    case .target(let expression): printer.write(expression)
    case .literal(let text): printer.write(text, .punctuation)
    case .indirect(let inner):
      printer.write("*", .punctuation)
      print(inner, into: &printer)
    // No text of this architecture is read as one of these.
    case .shift, .list, .pooled: break
    }
  }

  private static func print(
    _ memory: Operand.Memory, into printer: inout some InstructionPrinter
  ) {
    if let segment = memory.segment {
      printer.write("%" + segment.name, .register)
      printer.write(":", .punctuation)
    }
    let hasRegisters = memory.base != nil || memory.index != nil
    if memory.displacement != Expression() || !hasRegisters { printer.write(memory.displacement) }
    guard hasRegisters else { return }
    printer.write("(", .punctuation)
    if let base = memory.base { printer.write("%" + base.name, .register) }
    if let index = memory.index {
      printer.write(",", .punctuation)
      printer.write("%" + index.name, .register)
      if memory.scale != 1 {
        printer.write(",", .punctuation)
        printer.write(String(memory.scale), .number)
      }
    }
    printer.write(")", .punctuation)
  }
}
