extension X86_64 {
  /// The name that an instruction has in the normal form: AT&T's, with its size as a suffix.
  ///
  /// AT&T's own names pass unchanged; Intel's gain the suffix that their operands imply. No two
  /// instructions get one name: whatever the tables do not know keeps its own.
  static func canonicalMnemonic(
    _ written: String, _ operands: [ParsedOperand], dialect: Dialect
  ) -> String {
    let mnemonic = renamed(written)
    if isFloatingPoint(mnemonic) {
      return dialect == .intel ? x87Mnemonic(mnemonic, operands) : mnemonic
    }
    if let extended = extendingMove(mnemonic, operands) { return extended }
    if let converted = conversion(mnemonic, operands) { return converted }
    if dialect == .intel {
      if doublewordStrings.contains(mnemonic), !hasVector(operands) {
        return mnemonic.dropLast() + "l"
      }
      if let far = farBranch(mnemonic, operands) { return far }
    }
    guard takesSuffix(mnemonic, operands), let size = size(of: operands, mnemonic) else {
      return mnemonic
    }
    return mnemonic + size
  }

  /// Intel's names of string instructions that end in `l` in AT&T text.
  private static let doublewordStrings: Set<String> = [
    "movsd", "cmpsd", "stosd", "lodsd", "scasd", "insd", "outsd",
  ]

  /// The name of a call or jump through memory that does not hold a plain address of 64 bits.
  private static func farBranch(_ mnemonic: String, _ operands: [ParsedOperand]) -> String? {
    guard mnemonic == "callq" || mnemonic == "jmp", let size = operands.first?.size,
      size != .qword
    else { return nil }
    let name = mnemonic == "jmp" ? "jmp" : "call"
    return size.integerSuffix.map { name + $0 } ?? "l" + name + " " + size.rawValue
  }

  /// Whether an operand without brackets is where the instruction goes, not an address to read.
  static func branches(_ mnemonic: String) -> Bool {
    mnemonic.hasPrefix("j") || mnemonic.hasPrefix("call") || mnemonic.hasPrefix("loop")
      || mnemonic == "xbegin"
  }

  // MARK: One instruction, several names

  private static func renamed(_ written: String) -> String {
    if let name = synonyms[written] { return name }
    for prefix in ["cmov", "set", "j"] where written.hasPrefix(prefix) {
      let condition = written.dropFirst(prefix.count)
      if let name = conditionSynonyms[String(condition)] { return prefix + name }
      if prefix == "cmov", !conditions.contains(String(condition)),
        let name = conditionSynonyms[String(condition.dropLast())]
      {
        return prefix + name + String(condition.suffix(1))
      }
    }
    return written
  }

  private static let synonyms = [
    "call": "callq", "ret": "retq", "sal": "shl", "salb": "shlb", "salw": "shlw", "sall": "shll",
    "salq": "shlq", "cdqe": "cltq", "cqo": "cqto", "cdq": "cltd", "cwde": "cwtl", "cwd": "cwtd",
    "cbw": "cbtw", "leaveq": "leave", "movabs": "movabsq", "movsxd": "movslq", "iretq": "iretq",
  ]

  /// The conditions as LLVM prints them.
  static let conditions: Set<String> = [
    "o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g",
  ]

  private static let conditionSynonyms = [
    "c": "b", "nae": "b", "nb": "ae", "nc": "ae", "z": "e", "nz": "ne", "na": "be", "nbe": "a",
    "pe": "p", "po": "np", "nge": "l", "nl": "ge", "ng": "le", "nle": "g",
  ]

  // MARK: Suffixes

  private static func takesSuffix(_ mnemonic: String, _ operands: [ParsedOperand]) -> Bool {
    if mnemonic == "jmp", case .indirect? = operands.first?.operand { return true }
    if mnemonic.hasPrefix("cmov") { return conditions.contains(String(mnemonic.dropFirst(4))) }
    return sized.contains(mnemonic)
  }

  static let sized: Set<String> = [
    "adc", "adcx", "add", "adox", "and", "andn", "bextr", "blsi", "blsmsk", "blsr", "bsf", "bsr",
    "bswap", "bt", "btc", "btr", "bts", "bzhi", "cmp", "cmpxchg", "dec", "div", "idiv", "imul",
    "inc", "lea", "lzcnt", "mov", "movbe", "movnti", "mul", "nop", "mulx", "neg", "not", "or",
    "pdep",
    "pext", "pop", "popcnt", "push", "rcl", "rcr", "rdrand", "rdseed", "rol", "ror", "rorx", "sar",
    "sarx", "sbb", "shl", "shld", "shlx", "shr", "shrd", "shrx", "sub", "test", "tzcnt", "xadd",
    "xchg", "xor", "in", "out", "crc32",
  ]

  /// The suffix: an operand's size in memory, else that of the general register that is not a
  /// shift count.
  private static func size(of operands: [ParsedOperand], _ mnemonic: String) -> String? {
    if mnemonic == "jmp" { return "q" }
    if mnemonic == "crc32" || mnemonic == "out" { return operandSize(operands.first) }
    if let size = operandSize(operands.last) { return size }
    for operand in operands.dropLast().reversed() where !isShiftCount(operand, mnemonic) {
      if let size = operandSize(operand) { return size }
    }
    return mnemonic == "push" || mnemonic == "pop" ? "q" : nil
  }

  private static func operandSize(_ operand: ParsedOperand?) -> String? {
    if let size = operand?.size { return size.integerSuffix }
    guard case .register(let register)? = operand?.operand else { return nil }
    return sizes[register.name]?.integerSuffix
  }

  private static let shifts: Set<String> = [
    "rcl", "rcr", "rol", "ror", "sar", "shl", "shld", "shr", "shrd",
  ]

  private static func isShiftCount(_ operand: ParsedOperand, _ mnemonic: String) -> Bool {
    shifts.contains(mnemonic) && operand.operand == .register(Register("cl"))
  }

  private static func hasVector(_ operands: [ParsedOperand]) -> Bool {
    operands.contains {
      guard case .register(let register) = $0.operand else { return false }
      return sizes[register.name] == nil
    }
  }

  // MARK: Moves that extend

  private static func extendingMove(
    _ mnemonic: String, _ operands: [ParsedOperand]
  ) -> String? {
    guard mnemonic == "movzx" || mnemonic == "movsx",
      let source = operandSize(operands.first), let destination = operandSize(operands.last)
    else { return nil }
    return mnemonic.dropLast() + source + destination
  }

  // MARK: Conversions

  private static let integerConversions: Set<String> = [
    "cvtsi2sd", "cvtsi2ss", "vcvtsi2sd", "vcvtsi2ss", "vcvtusi2sd", "vcvtusi2ss",
  ]

  private static let narrowingConversions: Set<String> = [
    "vcvtpd2ps", "vcvtpd2dq", "vcvttpd2dq", "vcvtpd2udq", "vcvttpd2udq", "vcvtqq2ps", "vcvtuqq2ps",
    "vfpclassps", "vfpclasspd",
  ]

  /// AT&T text says the size of a conversion's source only where it is in memory.
  private static func conversion(_ mnemonic: String, _ operands: [ParsedOperand]) -> String? {
    if integerConversions.contains(mnemonic), let size = operands.first?.size {
      return size.integerSuffix.map { mnemonic + $0 }
    }
    if integerConversions.contains(String(mnemonic.dropLast())), operandSize(operands.first) != nil
    {
      return String(mnemonic.dropLast())
    }
    guard narrowingConversions.contains(mnemonic), let size = operands.compactMap(\.size).first
    else { return nil }
    switch size {
    case .xmmword: return mnemonic + "x"
    case .ymmword: return mnemonic + "y"
    default: return nil
    }
  }
}
