extension AArch64 {
  /// Writes an instruction as ELF's text: `ldr x0, [x1, #8]`.
  static func print(_ instruction: Instruction, into printer: inout some InstructionPrinter) {
    printer.write(instruction.mnemonic, .mnemonic)
    for (index, operand) in instruction.operands.enumerated() {
      printer.write(index == 0 ? " " : ", ", .punctuation)
      print(operand, into: &printer)
    }
  }

  private static func print(_ operand: Operand, into printer: inout some InstructionPrinter) {
    switch operand {
    case .register(let register): printer.write(register.name, .register)
    case .immediate(let expression): print(expression, into: &printer)
    case .memory(let memory): print(memory, into: &printer)
    case .target(let expression): printer.write(expression)
    case .literal(let text): printer.write(text, text.hasPrefix("#") ? .number : .punctuation)
    case .shift(let shift): print(shift, into: &printer)
    case .list(let registers, let lane): print(registers, lane, into: &printer)
    case .pooled(let expression):
      printer.write("=", .punctuation)
      printer.write(expression)
    // No text of this architecture is read as one.
    case .indirect: break
    }
  }

  private static func print(
    _ expression: Expression, into printer: inout some InstructionPrinter
  ) {
    if expression.terms.isEmpty { printer.write("#", .number) }
    let part = expression.terms.count == 1 ? expression.terms[0].modifier : ""
    if !part.isEmpty { printer.write(":\(part):", .punctuation) }
    printer.write(expression, keepsModifiers: part.isEmpty)
  }

  private static func print(
    _ shift: Operand.Shift, into printer: inout some InstructionPrinter
  ) {
    printer.write(shift.kind, .punctuation)
    if let amount = shift.amount { printer.write(" #\(amount)", .number) }
  }

  private static func print(
    _ registers: [Register], _ lane: Int64?, into printer: inout some InstructionPrinter
  ) {
    for (index, register) in registers.enumerated() {
      printer.write(index == 0 ? "{" : ", ", .punctuation)
      printer.write(register.name, .register)
    }
    printer.write("}", .punctuation)
    if let lane { printer.write("[\(lane)]", .number) }
  }

  private static func print(
    _ memory: Operand.Memory, into printer: inout some InstructionPrinter
  ) {
    printer.write("[", .punctuation)
    printer.write(memory.base?.name ?? "", .register)
    if memory.update == .after { printer.write("]", .punctuation) }
    if let index = memory.index {
      printer.write(", ", .punctuation)
      printer.write(index.name, .register)
    } else if memory.displacement != Expression() || memory.update == .after {
      printer.write(", ", .punctuation)
      print(memory.displacement, into: &printer)
    }
    if let shift = memory.shift {
      printer.write(", ", .punctuation)
      print(shift, into: &printer)
    }
    if memory.update != .after { printer.write("]", .punctuation) }
    if memory.update == .before { printer.write("!", .punctuation) }
  }
}
