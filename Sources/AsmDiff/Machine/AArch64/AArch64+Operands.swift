extension AArch64 {
  /// Reads the operands of an instruction.
  static func takeOperands(
    _ cursor: inout Cursor, _ mnemonic: String
  ) throws(SyntaxError) -> [Operand] {
    var operands: [Operand] = []
    cursor.skipBlanks()
    while !cursor.isAtEnd {
      operands.append(try takeOperand(&cursor, mnemonic, operands.count))
      cursor.skipBlanks()
      guard !cursor.isAtEnd else { break }
      try cursor.expect(ASCII.comma)
      cursor.skipBlanks()
      if cursor.isAtEnd { throw cursor.failure("expected an operand") }
    }
    return operands
  }

  private static func takeOperand(
    _ cursor: inout Cursor, _ mnemonic: String, _ index: Int
  ) throws(SyntaxError) -> Operand {
    switch cursor.next {
    case ASCII.openBracket: return .memory(try takeMemory(&cursor))
    case ASCII.openBrace: return try takeList(&cursor)
    case ASCII.equals:
      cursor.advance()
      return .pooled(try cursor.takeExpression())
    case ASCII.hash, ASCII.colon: return try takeImmediate(&cursor)
    default: break
    }
    if isTarget(mnemonic, index) { return .target(try cursor.takeExpression()) }
    if isAddress(mnemonic, index) { return try takeImmediate(&cursor) }
    return try takeNamed(&cursor, mnemonic, index)
  }

  /// Whether an operand says where a branch goes: a label may have a register's name there.
  private static func isTarget(_ mnemonic: String, _ index: Int) -> Bool {
    switch mnemonic {
    case "b", "bl": index == 0
    case "cbz", "cbnz": index == 1
    case "tbz", "tbnz": index == 2
    default: (mnemonic.hasPrefix("b.") || mnemonic.hasPrefix("bc.")) && index == 0
    }
  }

  private static func isAddress(_ mnemonic: String, _ index: Int) -> Bool {
    (mnemonic == "adr" || mnemonic == "adrp") && index == 1
  }

  // MARK: Names

  /// Reads an operand that may begin with a name: a register, a shift, a word, a symbol or a number.
  private static func takeNamed(
    _ cursor: inout Cursor, _ mnemonic: String, _ index: Int
  ) throws(SyntaxError) -> Operand {
    var ahead = cursor
    let name = ahead.takeName().lowercased()
    guard let first = name.utf8.first, !ASCII.isDigit(first) else {
      return try takeImmediate(&cursor)
    }
    if let register = try takeRegister(&cursor) { return .register(register) }
    if index > 0, let shift = try takeShift(&cursor) { return .shift(shift) }
    if let condition = conditionNames[name], takesCondition(mnemonic) {
      cursor = ahead
      return .literal(condition)
    }
    if takesWord(mnemonic, index) {
      cursor = ahead
      return .literal(name)
    }
    return try takeImmediate(&cursor)
  }

  private static func takesCondition(_ mnemonic: String) -> Bool {
    mnemonic.hasPrefix("cs") || mnemonic.hasPrefix("ci") || mnemonic.hasPrefix("cc")
      || mnemonic == "cneg" || mnemonic == "fcsel" || mnemonic.hasPrefix("fccmp")
  }

  /// Whether an operand may be a word of the instruction's own: a barrier, a system register.
  private static func takesWord(_ mnemonic: String, _ index: Int) -> Bool {
    switch mnemonic {
    case "mrs", "mrrs": index > 0
    case "msr", "msrr", "dmb", "dsb", "isb", "tsb", "dc", "ic", "at", "tlbi", "prfm", "prfum",
      "rprfm", "bti", "psb", "csb", "gcsb", "smstart", "smstop", "hint", "sys", "sysl", "cfp",
      "dvp", "cpp", "brb", "trcit":
      true
    default: false
    }
  }

  /// Reads a register, with its arrangement, lane or qualifier; nil where something else comes.
  static func takeRegister(_ cursor: inout Cursor) throws(SyntaxError) -> Register? {
    var ahead = cursor
    let written = ahead.takeName().lowercased()
    var name = registerAliases[written] ?? written
    guard isRegister(name) else { return nil }
    if ahead.next == ASCII.openBracket {
      ahead.advance()
      guard let lane = try ahead.takeExpression().number else {
        throw ahead.failure("a lane is a number")
      }
      try ahead.expect(ASCII.closeBracket)
      name += "[\(lane)]"
    } else if ahead.next == ASCII.slash {
      ahead.advance()
      name += "/" + ahead.takeName().lowercased()
    } else if ahead.next == UInt8(ascii: "!") {
      ahead.advance()
      name += "!"
    }
    cursor = ahead
    return Register(name)
  }

  private static let shifts: Set<String> = [
    "lsl", "lsr", "asr", "ror", "msl", "uxtb", "uxth", "uxtw", "uxtx", "sxtb", "sxth", "sxtw",
    "sxtx", "mul",
  ]

  /// Reads a shift or an extension; nil where something else comes.
  static func takeShift(_ cursor: inout Cursor) throws(SyntaxError) -> Operand.Shift? {
    var ahead = cursor
    var kind = ahead.takeName().lowercased()
    guard shifts.contains(kind) else { return nil }
    ahead.skipBlanks()
    if kind == "mul" && !isNumber(ahead.next) { kind += " " + ahead.takeName().lowercased() }
    cursor = ahead
    cursor.skipBlanks()
    guard isNumber(cursor.next) else { return Operand.Shift(kind: kind) }
    if cursor.next == ASCII.hash { cursor.advance() }
    guard let amount = try cursor.takeExpression().number else {
      throw cursor.failure("a shift is by a number")
    }
    return Operand.Shift(kind: kind, amount: amount)
  }

  private static func isNumber(_ byte: UInt8) -> Bool {
    byte == ASCII.hash || ASCII.isDigit(byte) || byte == ASCII.openParenthesis
  }
}
