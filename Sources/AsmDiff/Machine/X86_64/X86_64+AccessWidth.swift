extension X86_64 {
  /// How many bytes an instruction reads or writes in memory at the least.
  static func accessWidth(_ instruction: Instruction) -> Int64 {
    let name = instruction.mnemonic
    if let width = integerWidth(name) { return width }
    let plain = name.hasPrefix("v") ? name.dropFirst() : name[...]
    if name.contains("2") || plain.hasPrefix("f") { return 1 }
    if plain.hasSuffix("ss") { return 4 }
    if plain.hasSuffix("sd") || plain == "movq" { return 8 }
    return readsWholeVector(plain) && instruction.decorations.isEmpty
      ? vectorWidth(instruction) : 1
  }

  /// The width that the last letter tells, or the one before it in `movzbl`.
  private static func integerWidth(_ name: String) -> Int64? {
    let isExtending = name.count == 6 && (name.hasPrefix("movz") || name.hasPrefix("movs"))
    let base = isExtending ? "mov" : String(name.dropLast())
    guard isExtending || sized.contains(base) || base.hasPrefix("cmov") else { return nil }
    let letter = isExtending ? name.dropLast().last : name.last
    return letter.flatMap { ["b": 1, "w": 2, "l": 4, "q": 8][$0] }
  }

  /// Whether the memory operand is as wide as the registers; false where that is not known.
  private static func readsWholeVector(_ name: Substring) -> Bool {
    if ["movaps", "movapd", "movups", "movupd", "lddqu"].contains(name) { return true }
    if name.hasPrefix("movdqa") || name.hasPrefix("movdqu") { return true }
    let operations = ["add", "sub", "mul", "div", "min", "max", "and", "andn", "or", "xor"]
    let integers = ["cmpeq", "cmpgt", "shufb", "maddwd", "madd"]
    return operations.contains { name == $0 + "ps" || name == $0 + "pd" }
      || (operations + integers).contains { name.hasPrefix("p" + $0) }
  }

  private static func vectorWidth(_ instruction: Instruction) -> Int64 {
    var width: Int64 = 1
    for case .register(let register) in instruction.operands {
      for (prefix, bytes) in [("mm", Int64(8)), ("xmm", 16), ("ymm", 32), ("zmm", 64)]
      where register.name.hasPrefix(prefix) {
        width = max(width, bytes)
      }
    }
    return width
  }
}
