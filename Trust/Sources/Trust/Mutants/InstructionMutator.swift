import Harness

/// Makes other instructions of one instruction.
struct InstructionMutator {
  let dialect: AssemblyDialect
  /// The callees and other symbols to choose from; none of two can be taken for the same by content.
  let symbols: ForeignSymbols

  /// All instructions that an operator makes of one; those of structure need its function and are
  /// made elsewhere.
  func variants(
    of instruction: InstructionText, by mutation: MutationOperator,
    using numbers: inout RandomNumbers
  ) -> [InstructionText] {
    switch mutation {
    case .register: registers(instruction)
    case .registerWidth: widths(instruction)
    case .immediate: self.numbers(instruction, .immediate)
    case .displacement: self.numbers(instruction, .displacement)
    case .scale: scales(instruction)
    case .condition: conditions(instruction)
    case .mnemonic: mnemonics(instruction)
    case .operandOrder: orders(instruction)
    case .prefix: prefixes(instruction)
    case .segment: segments(instruction)
    case .callee: names(instruction, isCallee: true, using: &numbers)
    case .callForm: callForms(instruction)
    case .symbol: names(instruction, isCallee: false, using: &numbers)
    case .symbolOffset: offsets(instruction)
    default: []
    }
  }

  /// Every instruction in which one operand's tokens were replaced by others.
  func replacing(
    _ instruction: InstructionText,
    _ change: (_ tokens: [OperandToken], _ index: Int, _ operand: String) -> [[OperandToken]]
  ) -> [InstructionText] {
    instruction.operands.indices.flatMap { operand in
      let text = instruction.operands[operand]
      let tokens = OperandToken.tokens(of: text, dialect)
      return tokens.indices.flatMap { change(tokens, $0, text) }.map { changed in
        var result = instruction
        result.operands[operand] = changed.text
        return result
      }
    }
  }

  /// The tokens with another text at one place.
  static func with(_ tokens: [OperandToken], _ index: Int, _ text: String) -> [OperandToken] {
    var result = tokens
    result[index].text = text
    return result
  }
}

// MARK: - Registers

extension InstructionMutator {
  private func registers(_ instruction: InstructionText) -> [InstructionText] {
    replacing(instruction) { tokens, index, _ in
      guard case .register(let register) = tokens[index].kind else { return [] }
      return [1, 3, 7, 8].compactMap { step in
        var other = register
        let count = dialect == .aarch64 ? (register.bank == .general ? 31 : 32) : 16
        guard register.number < count else { return nil }
        other.number = (register.number + step) % count
        return other.name(dialect).map { Self.with(tokens, index, $0) }
      }
    }
  }

  private func widths(_ instruction: InstructionText) -> [InstructionText] {
    let alone = replacing(instruction) { tokens, index, _ in
      guard case .register(let register) = tokens[index].kind else { return [] }
      return [8, 16, 32, 64, 128, 256].compactMap { width in
        var other = register
        other.width = width
        return width == register.width
          ? nil : other.name(dialect).map { Self.with(tokens, index, $0) }
      }
    }
    return alone
      + [(64, 32, "q", "l"), (32, 64, "l", "q"), (32, 16, "l", "w"), (64, 16, "q", "w")]
      .compactMap { allWidths(instruction, from: $0.0, to: $0.1, suffix: $0.2, other: $0.3) }
  }

  /// The instruction with all its registers of one width at another, memory's left alone.
  private func allWidths(
    _ instruction: InstructionText, from width: Int, to new: Int, suffix: String, other: String
  ) -> InstructionText? {
    var result = instruction
    result.operands = instruction.operands.map { operand in
      if operand.contains("(") || operand.contains("[") { return operand }
      return OperandToken.tokens(of: operand, dialect).map { token in
        guard case .register(var register) = token.kind, register.width == width else {
          return token.text
        }
        register.width = new
        return register.name(dialect) ?? token.text
      }.joined()
    }
    if result == instruction { return nil }
    if dialect == .att {
      guard instruction.mnemonic.hasSuffix(suffix) else { return nil }
      result.mnemonic = instruction.mnemonic.dropLast() + other
    }
    return result
  }
}
