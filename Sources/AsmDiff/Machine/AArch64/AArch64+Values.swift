extension AArch64 {
  /// Reads a number, a real number or an address, with or without `#` before it.
  static func takeImmediate(_ cursor: inout Cursor) throws(SyntaxError) -> Operand {
    if cursor.next == ASCII.hash { cursor.advance() }
    cursor.skipBlanks()
    if let real = try takeReal(&cursor) { return .literal("#" + real) }
    return .immediate(try takeAddress(&cursor))
  }

  /// Reads an expression with the part of the address that is meant, which ELF's text says before it
  /// (`:lo12:symbol`) and Mach-O's behind it (`symbol@PAGEOFF`).
  static func takeAddress(_ cursor: inout Cursor) throws(SyntaxError) -> Expression {
    var part = ""
    if cursor.next == ASCII.colon {
      cursor.advance()
      part = cursor.takeName().lowercased()
      try cursor.expect(ASCII.colon)
    }
    var expression = try cursor.takeExpression()
    for index in expression.terms.indices where !expression.terms[index].modifier.isEmpty {
      let modifier = expression.terms[index].modifier.lowercased()
      expression.terms[index].modifier = machOParts[modifier] ?? modifier
    }
    guard !part.isEmpty else { return expression }
    guard expression.terms.count == 1, expression.terms[0].modifier.isEmpty,
      !expression.terms[0].isNegative
    else { throw cursor.failure("':\(part):' belongs before one symbol") }
    expression.terms[0].modifier = part
    return expression
  }

  /// The parts of an address by Mach-O's words, with ELF's for the same.
  private static let machOParts = [
    "pageoff": "lo12", "gotpage": "got", "gotpageoff": "got_lo12",
  ]

  /// Reads a number with a period; nil where something else comes.
  private static func takeReal(_ cursor: inout Cursor) throws(SyntaxError) -> String? {
    var ahead = cursor
    let isNegative = ahead.take(ASCII.minus)
    var text = ahead.takeName()
    guard text.utf8.first.map(ASCII.isDigit) == true, text.contains(".") else { return nil }
    if ahead.next == ASCII.plus || ahead.next == ASCII.minus, text.lowercased().hasSuffix("e") {
      text.unicodeScalars.append(Unicode.Scalar(ahead.next))
      ahead.advance()
      text += ahead.takeName()
    }
    guard let value = Double(text), value.isFinite else {
      throw cursor.failure("'\(text)' is not a number")
    }
    cursor = ahead
    return "\(isNegative ? -value : value)"
  }

  // MARK: Memory

  /// Reads an address in brackets, and how its base changes.
  static func takeMemory(_ cursor: inout Cursor) throws(SyntaxError) -> Operand.Memory {
    var memory = Operand.Memory()
    try cursor.expect(ASCII.openBracket)
    cursor.skipBlanks()
    guard let base = try takeRegister(&cursor) else { throw cursor.failure("expected a register") }
    memory.base = base
    while cursor.take(ASCII.comma) { try takePart(&cursor, &memory) }
    try cursor.expect(ASCII.closeBracket)
    if cursor.take(UInt8(ascii: "!")) {
      memory.update = .before
    } else if cursor.take(ASCII.comma) {
      memory.update = .after
      try takePart(&cursor, &memory)
    }
    return memory
  }

  private static func takePart(
    _ cursor: inout Cursor, _ memory: inout Operand.Memory
  ) throws(SyntaxError) {
    cursor.skipBlanks()
    let isFirst = memory.index == nil && memory.displacement == Expression()
    if let register = try takeRegister(&cursor) {
      guard isFirst else { throw cursor.failure("expected ']'") }
      memory.index = register
    } else if let shift = try takeShift(&cursor) {
      guard memory.shift == nil, memory.update == nil else { throw cursor.failure("expected ']'") }
      memory.shift = shift
    } else {
      guard isFirst, memory.shift == nil, case .immediate(let value) = try takeImmediate(&cursor)
      else { throw cursor.failure("expected ']'") }
      memory.displacement = value
    }
  }

  // MARK: Lists

  /// Reads registers in braces: `{v0.16b, v1.16b}`, `{v0.4s-v3.4s}[1]`.
  static func takeList(_ cursor: inout Cursor) throws(SyntaxError) -> Operand {
    try cursor.expect(ASCII.openBrace)
    var registers: [Register] = []
    repeat {
      cursor.skipBlanks()
      guard let register = try takeRegister(&cursor) else {
        throw cursor.failure("expected a register")
      }
      if cursor.take(ASCII.minus) {
        cursor.skipBlanks()
        guard let last = try takeRegister(&cursor) else {
          throw cursor.failure("expected a register")
        }
        registers += try range(register, last, cursor)
      } else {
        registers.append(register)
      }
    } while cursor.take(ASCII.comma)
    try cursor.expect(ASCII.closeBrace)
    guard cursor.take(ASCII.openBracket) else { return .list(registers, lane: nil) }
    guard let lane = try cursor.takeExpression().number else {
      throw cursor.failure("a lane is a number")
    }
    try cursor.expect(ASCII.closeBracket)
    return .list(registers, lane: lane)
  }

  /// The registers from one to another, which may go on behind the last with the first.
  private static func range(
    _ first: Register, _ last: Register, _ cursor: Cursor
  ) throws(SyntaxError) -> [Register] {
    guard let start = RegisterName(first.name), let end = RegisterName(last.name),
      start.bank == .vector, end.bank == .vector, start.arrangement == end.arrangement,
      let from = start.number, let to = end.number
    else { throw cursor.failure("expected two registers of one kind") }
    let suffix = first.name.drop { $0 != "." }
    let count = (to - from + 32) % 32
    return (0...count).map { Register("v\((from + $0) % 32)\(suffix)") }
  }
}
