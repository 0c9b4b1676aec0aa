extension X86_64 {
  /// Reads the operands of Intel text, in their order: the destination first.
  static func intelOperands(
    _ cursor: inout Cursor, mnemonic: String
  ) throws(SyntaxError) -> [ParsedOperand] {
    let isBranch = branches(mnemonic)
    return try takeOperands(&cursor) { cursor throws(SyntaxError) in
      var operand = try intelOperand(&cursor, isBranch: isBranch)
      if isBranch {
        switch operand.operand {
        case .register, .memory: operand.operand = .indirect(operand.operand)
        default: break
        }
      }
      return operand
    }
  }

  private static func intelOperand(
    _ cursor: inout Cursor, isBranch: Bool
  ) throws(SyntaxError) -> ParsedOperand {
    let size = takeSize(&cursor)
    if takeKeyword("offset", &cursor) {
      return ParsedOperand(operand: .immediate(try cursor.takeExpression()))
    }
    if let register = try takeRegister(&cursor, isBranch: isBranch) {
      guard cursor.take(ASCII.colon) else { return ParsedOperand(operand: .register(register)) }
      var memory = try intelMemory(&cursor)
      memory.operand.segment = register
      return ParsedOperand(operand: .memory(memory.operand), size: size)
    }
    let memory = try intelMemory(&cursor)
    if memory.isExpression && size == nil {
      if isBranch { return ParsedOperand(operand: .target(memory.displacement)) }
      if memory.displacement.number != nil {
        return ParsedOperand(operand: .immediate(memory.displacement))
      }
    }
    return ParsedOperand(operand: .memory(memory.operand), size: size)
  }

  private static func takeSize(_ cursor: inout Cursor) -> OperandSize? {
    var lookahead = cursor
    lookahead.skipBlanks()
    guard let size = OperandSize(keyword: lookahead.takeName()), takeKeyword("ptr", &lookahead)
    else { return nil }
    cursor = lookahead
    return size
  }

  private static func takeKeyword(_ keyword: String, _ cursor: inout Cursor) -> Bool {
    var lookahead = cursor
    lookahead.skipBlanks()
    guard lookahead.takeName().lowercased() == keyword,
      ASCII.isBlank(lookahead.next) || lookahead.next == ASCII.openBracket
    else { return false }
    cursor = lookahead
    return true
  }

  /// Takes a register's name; where an instruction branches, only one that can hold an address:
  /// any other such name is a symbol's.
  private static func takeRegister(
    _ cursor: inout Cursor, isBranch: Bool = false
  ) throws(SyntaxError) -> Register? {
    var lookahead = cursor
    lookahead.skipBlanks()
    if lookahead.next == ASCII.percent { lookahead.advance() }
    var name = lookahead.takeName().lowercased()
    if name == "st" && lookahead.next == ASCII.openParenthesis {
      lookahead.advance()
      name += "(\(lookahead.takeName()))"
      try lookahead.expect(ASCII.closeParenthesis)
    }
    lookahead.skipBlanks()
    let isSegment = lookahead.next == ASCII.colon
    guard sizes[name] != nil || (otherRegisters.contains(name) && (!isBranch || isSegment))
    else { return nil }
    cursor = lookahead
    return Register(name)
  }

  /// An address as it is read: `[rip + symbol]`, `symbol[rax]`, `symbol`.
  private struct Address {
    var operand: Operand.Memory
    /// Whether there were no brackets.
    var isExpression: Bool
    var displacement: Expression { operand.displacement }
  }

  private static func intelMemory(_ cursor: inout Cursor) throws(SyntaxError) -> Address {
    var memory = Operand.Memory()
    cursor.skipBlanks()
    if let segment = try takeSegment(&cursor) { memory.segment = segment }
    if cursor.next != ASCII.openBracket { memory.displacement = try cursor.takeExpression() }
    guard cursor.take(ASCII.openBracket) else {
      return Address(operand: memory, isExpression: true)
    }
    var isNegative = cursor.take(ASCII.minus)
    repeat {
      try takeAddend(&cursor, isNegative: isNegative, into: &memory)
      if cursor.take(ASCII.plus) {
        isNegative = cursor.take(ASCII.minus)
      } else if cursor.take(ASCII.minus) {
        isNegative = true
      } else {
        break
      }
    } while true
    try cursor.expect(ASCII.closeBracket)
    return Address(operand: memory, isExpression: false)
  }

  private static func takeSegment(_ cursor: inout Cursor) throws(SyntaxError) -> Register? {
    var lookahead = cursor
    guard let register = try takeRegister(&lookahead), lookahead.take(ASCII.colon) else {
      return nil
    }
    cursor = lookahead
    return register
  }

  private static func takeAddend(
    _ cursor: inout Cursor, isNegative: Bool, into memory: inout Operand.Memory
  ) throws(SyntaxError) {
    if let register = try takeRegister(&cursor) {
      let factor = cursor.take(ASCII.star) ? try scale(&cursor) : nil
      return try add(register, factor, isNegative: isNegative, to: &memory, cursor)
    }
    if let (factor, register) = try takeScaledRegister(&cursor) {
      return try add(register, factor, isNegative: isNegative, to: &memory, cursor)
    }
    let expression = try cursor.takeTerm()
    memory.displacement = memory.displacement + (isNegative ? -expression : expression)
  }

  private static func takeScaledRegister(
    _ cursor: inout Cursor
  ) throws(SyntaxError) -> (Int64, Register)? {
    var lookahead = cursor
    lookahead.skipBlanks()
    guard ASCII.isDigit(lookahead.next), let factor = Int64(lookahead.takeName()),
      lookahead.take(ASCII.star), let register = try takeRegister(&lookahead)
    else { return nil }
    cursor = lookahead
    return (factor, register)
  }

  private static func add(
    _ register: Register, _ factor: Int64?, isNegative: Bool, to memory: inout Operand.Memory,
    _ cursor: Cursor
  ) throws(SyntaxError) {
    if isNegative { throw cursor.failure("a register cannot be subtracted from an address") }
    if factor == nil && memory.base == nil {
      memory.base = register
    } else if memory.index == nil {
      memory.index = register
      memory.scale = factor ?? 1
    } else {
      throw cursor.failure("an address has two registers at the most")
    }
  }
}
