/// The 64-bit ARM architecture, with the text of ELF listings as its normal form.
///
/// Sources: the Arm Architecture Reference Manual (DDI 0487), chapters C1 to C7; the ELF ABI for the
/// Arm 64-bit Architecture, "Relocation"; LLVM's `AArch64AsmParser` and `AArch64InstPrinter`.
enum AArch64: Architecture {
  static let name = "AArch64"
  static let alignsInPowers = true
  static let noOperationByte: String? = nil

  static func instruction(
    _ cursor: Cursor, dialect: Dialect
  ) throws(SyntaxError) -> Instruction {
    var cursor = cursor
    cursor.skipBlanks()
    let start = cursor
    let name = canonicalMnemonic(cursor.takeWord().lowercased())
    guard let first = name.utf8.first, (0x61...0x7a).contains(first),
      name.utf8.allSatisfy(ASCII.isName), name.utf8.allSatisfy({ $0 < 0x80 })
    else { throw start.failure("'\(name)' is not an AArch64 mnemonic") }
    return canonical(Instruction(mnemonic: name, operands: try takeOperands(&cursor, name)))
  }

  /// The directive of this name that lays down bytes.
  ///
  /// Source: the GNU assembler's manual, "AArch64 Machine Directives".
  static func dataDirective(_ name: String) -> DataDirective? {
    switch name {
    case ".word", ".inst": .integers(width: 4)
    case ".half": .integers(width: 2)
    case ".dword": .integers(width: 8)
    case ".value": nil
    default: DataDirective(name)
    }
  }

  /// What conditions are called, by all names that assemblers take.
  static let conditionNames: [String: String] = {
    var names = ["cs": "hs", "cc": "lo"]
    for name in [
      "eq", "ne", "hs", "lo", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le", "al",
      "nv",
    ] {
      names[name] = name
    }
    return names
  }()

  /// A mnemonic in one spelling: `beq` and `b.eq` are one, as are `b.cs` and `b.hs`.
  private static func canonicalMnemonic(_ name: String) -> String {
    for prefix in ["b.", "b"] where name.hasPrefix(prefix) {
      if let condition = conditionNames[String(name.dropFirst(prefix.count))] {
        return "b." + condition
      }
    }
    return name
  }

  private static func canonical(_ instruction: Instruction) -> Instruction {
    var instruction = instruction
    if instruction.mnemonic == "ret", instruction.operands == [.register(Register("x30"))] {
      instruction.operands = []
    }
    if instruction.mnemonic == "adrp" { instruction.operands = instruction.operands.map(page) }
    return instruction
  }

  /// What `adrp` takes: a page, whether or not the text says so.
  private static func page(_ operand: Operand) -> Operand {
    guard case .immediate(var expression) = operand, expression.terms.count == 1,
      expression.terms[0].modifier == "page"
    else { return operand }
    expression.terms[0].modifier = ""
    return .immediate(expression)
  }
}
