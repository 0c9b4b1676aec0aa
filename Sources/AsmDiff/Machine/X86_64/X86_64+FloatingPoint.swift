extension X86_64 {
  /// Whether the instruction belongs to the x87 unit.
  static func isFloatingPoint(_ mnemonic: String) -> Bool { mnemonic.hasPrefix("f") }

  /// AT&T's name of an x87 instruction in Intel text.
  ///
  /// AT&T text has `fsub` and `fsubr`, `fdiv` and `fdivr` the other way round where the destination
  /// is not the top of the stack: a defect of the first assembler that all later ones keep (the GNU
  /// assembler's manual, "AT&T Syntax Bugs").
  static func x87Mnemonic(_ mnemonic: String, _ operands: [ParsedOperand]) -> String {
    if let size = operands.compactMap(\.size).first {
      return suffix(mnemonic, size).map { mnemonic + $0 } ?? mnemonic
    }
    if operands.isEmpty { return swapped[mnemonic] ?? mnemonic }
    guard case .register(let destination)? = operands.last?.operand, destination.name != "st",
      operands.count == 2
    else { return mnemonic }
    return swapped[mnemonic] ?? mnemonic
  }

  private static let swapped = [
    "fsub": "fsubr", "fsubr": "fsub", "fsubp": "fsubrp", "fsubrp": "fsubp",
    "fdiv": "fdivr", "fdivr": "fdiv", "fdivp": "fdivrp", "fdivrp": "fdivp",
  ]

  private static let integerForms: Set<String> = [
    "fild", "fist", "fistp", "fisttp", "fiadd", "fisub", "fisubr", "fimul", "fidiv", "fidivr",
    "ficom", "ficomp",
  ]

  private static let realForms: Set<String> = [
    "fld", "fst", "fstp", "fadd", "fsub", "fsubr", "fmul", "fdiv", "fdivr", "fcom", "fcomp",
  ]

  private static func suffix(_ mnemonic: String, _ size: OperandSize) -> String? {
    if integerForms.contains(mnemonic) {
      switch size {
      case .word: return "s"
      case .dword: return "l"
      case .qword: return "ll"
      default: return nil
      }
    }
    guard realForms.contains(mnemonic) else { return nil }
    switch size {
    case .dword: return "s"
    case .qword: return "l"
    case .tbyte: return "t"
    default: return nil
    }
  }
}
