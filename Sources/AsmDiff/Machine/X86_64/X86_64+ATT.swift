extension X86_64 {
  /// Reads the operands of AT&T text, in their order.
  static func attOperands(
    _ cursor: inout Cursor, mnemonic: String
  ) throws(SyntaxError) -> [ParsedOperand] {
    let isBranch = branches(mnemonic)
    return try takeOperands(&cursor) { cursor throws(SyntaxError) in
      ParsedOperand(operand: try attOperand(&cursor, isBranch: isBranch))
    }
  }

  private static func attOperand(
    _ cursor: inout Cursor, isBranch: Bool
  ) throws(SyntaxError) -> Operand {
    cursor.skipBlanks()
    switch cursor.next {
    case ASCII.star:
      cursor.advance()
      cursor.skipBlanks()
      if cursor.next == ASCII.star { throw cursor.failure("expected one '*'") }
      return .indirect(try attOperand(&cursor, isBranch: false))
    case ASCII.dollar:
      cursor.advance()
      return .immediate(try cursor.takeExpression())
    case ASCII.percent:
      let register = try attRegister(&cursor)
      guard cursor.take(ASCII.colon) else { return .register(register) }
      var memory = try attMemory(&cursor)
      memory.segment = register
      return .memory(memory)
    default:
      let memory = try attMemory(&cursor)
      let isAddress = memory.base == nil && memory.index == nil
      return isBranch && isAddress ? .target(memory.displacement) : .memory(memory)
    }
  }

  private static func attRegister(_ cursor: inout Cursor) throws(SyntaxError) -> Register {
    try cursor.expect(ASCII.percent)
    var name = cursor.takeName().lowercased()
    if name == "st" && cursor.take(ASCII.openParenthesis) {
      name += "(\(cursor.takeName()))"
      try cursor.expect(ASCII.closeParenthesis)
    }
    guard sizes[name] != nil || otherRegisters.contains(name) else {
      throw cursor.failure("'%\(name)' is not an x86-64 register")
    }
    return Register(name)
  }

  private static func attMemory(_ cursor: inout Cursor) throws(SyntaxError) -> Operand.Memory {
    var memory = Operand.Memory()
    if !startsBase(cursor) { memory.displacement = try cursor.takeExpression() }
    guard cursor.take(ASCII.openParenthesis) else { return memory }
    cursor.skipBlanks()
    if cursor.next == ASCII.percent { memory.base = try attRegister(&cursor) }
    if cursor.take(ASCII.comma) {
      cursor.skipBlanks()
      if cursor.next == ASCII.percent { memory.index = try attRegister(&cursor) }
      if cursor.take(ASCII.comma) { memory.scale = try scale(&cursor) }
    }
    try cursor.expect(ASCII.closeParenthesis)
    return memory
  }

  /// Whether what comes next is `(%base...` or `(,%index...`, not an expression in parentheses.
  private static func startsBase(_ cursor: Cursor) -> Bool {
    var cursor = cursor
    guard cursor.take(ASCII.openParenthesis) else { return false }
    cursor.skipBlanks()
    return cursor.next == ASCII.percent || cursor.next == ASCII.comma
  }

  static func scale(_ cursor: inout Cursor) throws(SyntaxError) -> Int64 {
    let expression = try cursor.takeExpression()
    guard let number = expression.number, [1, 2, 4, 8].contains(number) else {
      throw cursor.failure("a scale is 1, 2, 4 or 8")
    }
    return number
  }
}
