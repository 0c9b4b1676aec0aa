/// The 64-bit x86 architecture, with AT&T text as its normal form.
///
/// Sources: Intel's Software Developer's Manual, volume 2; the GNU assembler's manual, "i386
/// Dependent Features"; LLVM's `X86ATTInstPrinter` and `X86IntelInstPrinter`.
enum X86_64: Architecture {
  static let name = "x86-64"
  static let alignsInPowers = false
  static let noOperationByte: String? = "0x90"

  static func dataDirective(_ name: String) -> DataDirective? { DataDirective(name) }

  static func instruction(
    _ cursor: Cursor, dialect: Dialect
  ) throws(SyntaxError) -> Instruction {
    var cursor = cursor
    let (prefixes, mnemonic) = try takeMnemonic(&cursor)
    var operands =
      switch dialect {
      case .att: try attOperands(&cursor, mnemonic: mnemonic)
      case .intel: try intelOperands(&cursor, mnemonic: mnemonic)
      }
    if dialect == .intel && mnemonic != "enter" { operands.reverse() }
    return canonical(prefixes: prefixes, mnemonic: mnemonic, operands, dialect: dialect)
  }

  private static func takeMnemonic(
    _ cursor: inout Cursor
  ) throws(SyntaxError) -> (prefixes: [String], mnemonic: String) {
    var prefixes: [String] = []
    while true {
      cursor.skipBlanks()
      let start = cursor
      let word = cursor.takeWord().lowercased()
      cursor.skipBlanks()
      let prefix = prefixAliases[word] ?? word
      if prefixNames.contains(prefix) && !cursor.isAtEnd {
        prefixes.append(prefix)
        continue
      }
      guard let first = word.utf8.first, (0x61...0x7a).contains(first),
        word.utf8.allSatisfy({ ASCII.isName($0) || $0 == ASCII.comma })
      else { throw start.failure("'\(word)' is not an x86-64 mnemonic") }
      return (prefixes, word)
    }
  }

  private static let prefixNames: Set<String> = [
    "lock", "rep", "repe", "repne", "notrack", "bnd", "data16", "addr32", "rex64", "xacquire",
    "xrelease", "cs", "ds", "es", "ss", "fs", "gs", "{vex}", "{vex2}", "{vex3}", "{evex}",
  ]

  private static let prefixAliases = ["repz": "repe", "repnz": "repne"]

  /// An operand as it was written, before the instruction has its canonical name.
  struct ParsedOperand {
    var operand: Operand
    /// The size that Intel text gives a memory operand.
    var size: OperandSize?
    /// What stands behind it in braces.
    var decoration = ""
  }

  private static func canonical(
    prefixes: [String], mnemonic: String, _ operands: [ParsedOperand], dialect: Dialect
  ) -> Instruction {
    let name = canonicalMnemonic(mnemonic, operands, dialect: dialect)
    var decorations: [Int: String] = [:]
    for (index, operand) in operands.enumerated() where !operand.decoration.isEmpty {
      decorations[index] = operand.decoration
    }
    let sizes = operands.compactMap { $0.size?.rawValue }
    return Instruction(
      prefixes: prefixes, mnemonic: name, operands: operands.map(\.operand),
      decorations: decorations,
      memorySizes: sizes.isEmpty ? nil : sizes.joined(separator: ","))
  }

  /// Takes what stands in braces behind an operand.
  static func takeDecorations(_ cursor: inout Cursor) throws(SyntaxError) -> String {
    var decoration = ""
    while cursor.take(ASCII.openBrace) {
      var inner = ""
      if cursor.next == ASCII.percent { cursor.advance() }
      while !cursor.isAtEnd && cursor.next != ASCII.closeBrace {
        inner.unicodeScalars.append(Unicode.Scalar(cursor.next))
        cursor.advance()
      }
      try cursor.expect(ASCII.closeBrace)
      decoration += "{\(inner.lowercased())}"
    }
    return decoration
  }

  /// Reads operands between commas with the dialect's own reader.
  static func takeOperands(
    _ cursor: inout Cursor, _ take: (inout Cursor) throws(SyntaxError) -> ParsedOperand
  ) throws(SyntaxError) -> [ParsedOperand] {
    var operands: [ParsedOperand] = []
    cursor.skipBlanks()
    while !cursor.isAtEnd {
      let braces = try takeDecorations(&cursor)
      var operand =
        braces.isEmpty ? try take(&cursor) : ParsedOperand(operand: .literal(braces))
      operand.decoration = try takeDecorations(&cursor)
      operands.append(operand)
      cursor.skipBlanks()
      guard !cursor.isAtEnd else { break }
      try cursor.expect(ASCII.comma)
      cursor.skipBlanks()
      if cursor.isAtEnd { throw cursor.failure("expected an operand") }
    }
    return operands
  }
}
