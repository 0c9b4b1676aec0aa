/// What a number of an operand is.
private enum NumberRole { case immediate, displacement, scale, symbolOffset }

extension InstructionMutator {
  /// The numbers that can be asked for.
  enum Number { case immediate, displacement }

  /// Other numbers, also of the other sign.
  func numbers(_ instruction: InstructionText, _ number: Number) -> [InstructionText] {
    replacing(instruction) { tokens, index, operand in
      guard case .number(let value) = tokens[index].kind,
        role(tokens, index, operand) == (number == .immediate ? .immediate : .displacement)
      else { return [] }
      let values = [value &+ 1, value ^ 1, value ^ 8, value &* 2, value &+ 256, value &+ 1 << 32]
      return Set(values).subtracting([value]).sorted().map { Self.with(tokens, index, "\($0)") }
        + otherSign(tokens, index)
    } + (number == .displacement ? newDisplacements(instruction) : [])
  }

  /// The other sign: `-8` for `8`, `+ 8` for `- 8`.
  private func otherSign(_ tokens: [OperandToken], _ index: Int) -> [[OperandToken]] {
    if case .number(0) = tokens[index].kind { return [] }
    let before = tokens[..<index].last { $0.text != " " }?.text
    switch before {
    case "+", "-":
      guard let sign = tokens[..<index].lastIndex(where: { $0.text != " " }) else { return [] }
      let isBinary = tokens[..<sign].contains { $0.kind != .mark }
      return [Self.with(tokens, sign, before == "+" ? "-" : isBinary ? "+" : "")]
    default: return [Self.with(tokens, index, "-" + tokens[index].text)]
    }
  }

  /// A displacement where there is none.
  private func newDisplacements(_ instruction: InstructionText) -> [InstructionText] {
    instruction.operands.indices.compactMap { operand in
      var result = instruction
      let text = instruction.operands[operand]
      switch dialect {
      case .att where text.hasPrefix("(%"): result.operands[operand] = "8" + text
      case .intel where text.hasSuffix("]") && !text.contains("+") && !text.contains(" - "):
        result.operands[operand] = text.dropLast() + " + 8]"
      case .aarch64 where text.hasPrefix("[") && text.hasSuffix("]") && !text.contains(","):
        result.operands[operand] = text.dropLast() + ", #8]"
      default: return nil
      }
      return result
    }
  }

  /// Other scales, and one where there is none.
  func scales(_ instruction: InstructionText) -> [InstructionText] {
    let changed = replacing(instruction) { tokens, index, operand in
      guard case .number(let value) = tokens[index].kind,
        role(tokens, index, operand) == .scale
      else { return [] }
      let values = dialect == .aarch64 ? [value ^ 1, value + 1, value ^ 2] : [1, 2, 4, 8]
      return values.filter { $0 != value }.map { Self.with(tokens, index, "\($0)") }
    }
    return changed + newScales(instruction)
  }

  private func newScales(_ instruction: InstructionText) -> [InstructionText] {
    instruction.operands.indices.compactMap { operand in
      var result = instruction
      let text = instruction.operands[operand]
      guard dialect == .att, text.hasSuffix(")"), text.filter({ $0 == "," }).count == 1,
        text.contains("(")
      else { return nil }
      result.operands[operand] = text.dropLast() + ",4)"
      return result
    }
  }

  private func role(_ tokens: [OperandToken], _ index: Int, _ operand: String) -> NumberRole? {
    if tokens.contains(where: { $0.kind == .symbol }) { return .symbolOffset }
    switch dialect {
    case .att:
      if operand.hasPrefix("$") { return .immediate }
      let commas = tokens[..<index].count { $0.text == "," }
      return commas == 2 ? .scale : .displacement
    case .intel:
      guard operand.contains("[") else { return .immediate }
      return index + 1 < tokens.count && tokens[index + 1].text == "*" ? .scale : .displacement
    case .aarch64:
      if tokens[..<index].contains(where: { $0.kind == .keyword && $0.text.first != "v" }) {
        return .scale
      }
      return operand.hasPrefix("[") ? .displacement : .immediate
    }
  }

  /// Other offsets from a symbol, and one where there is none.
  func offsets(_ instruction: InstructionText) -> [InstructionText] {
    replacing(instruction) { tokens, index, _ in
      guard tokens[index].kind == .symbol, !tokens[index].text.contains(".LBB") else { return [] }
      let next = tokens[(index + 1)...].prefix(2).map(\.text)
      if next.count == 2, next[0] == "+", let number = Int(next[1]) {
        return [number + 8, 2 * number + 1].map { Self.with(tokens, index + 2, "\($0)") }
          + [Self.with(tokens, index + 1, "-")]
      }
      return ["+8", "+1", "-8"].map { Self.with(tokens, index, tokens[index].text + $0) }
    }
  }
}
