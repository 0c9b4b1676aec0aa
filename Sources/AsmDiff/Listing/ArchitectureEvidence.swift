/// What the lines of a listing say of its architecture, before anyone knows what starts a comment.
struct ArchitectureEvidence {
  /// Whether a line settled the question.
  private(set) var isFinal = false
  private var proved: ListingArchitecture?
  private var isInComment = false
  private var hasBranch = false
  private var hasReturn = false

  /// The architecture; nil where nothing tells it.
  var conclusion: ListingArchitecture? {
    if isFinal { return proved }
    // Other architectures have `b` and `bl` or `ret`, of those that are read only one has both.
    return hasBranch && hasReturn ? .aarch64 : nil
  }

  /// Reads a line.
  mutating func read(_ line: ArraySlice<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    guard let text = outsideOfComments(Substring(text).trimmed[...]) else { return }
    if text.hasPrefix(".") {
      if text.hasPrefix(".intel_syntax") { settle(.amd64) }
      if Self.foreign.contains(where: text.hasPrefix) { settle(nil) }
      return
    }
    if Self.namesX86Register(text) { return settle(.amd64) }
    readInstruction(text.prefix { $0 != ";" })
  }

  private mutating func settle(_ architecture: ListingArchitecture?) {
    isFinal = true
    proved = architecture
  }

  private mutating func outsideOfComments(_ text: Substring) -> Substring? {
    if isInComment {
      isInComment = !text.contains("*/")
      return nil
    }
    // Behind `#` is a comment or an operand: either way the operands before it tell enough.
    let code = text.prefix { $0 != "\"" && $0 != "#" }
    let comments = (code.firstRange(of: "/*"), code.firstRange(of: "//"))
    if let line = comments.1, comments.0.map({ line.lowerBound < $0.lowerBound }) ?? true {
      return text[..<line.lowerBound]
    }
    if let start = comments.0 {
      isInComment = !text[start.upperBound...].contains("*/")
      return text[..<start.lowerBound]
    }
    return ["#", ";", "@"].contains(text.first) ? nil : text
  }

  private mutating func readInstruction(_ text: Substring) {
    let words = text.split(whereSeparator: \.isWhitespace).drop { $0.hasSuffix(":") }
    guard let mnemonic = words.first?.lowercased() else { return }
    let operand = words.dropFirst().joined(separator: " ").prefix { $0 != "," }.lowercased()
    if Self.x86Only.contains(mnemonic) { return settle(.amd64) }
    if Self.isAArch64(mnemonic, operand) { return settle(.aarch64) }
    if mnemonic == "b" || mnemonic == "bl" { hasBranch = true }
    if mnemonic == "ret" && operand.isEmpty { hasReturn = true }
  }

  /// Directives of architectures that cannot be read: 32-bit ARM, RISC-V.
  private static let foreign = [
    ".syntax", ".eabi_attribute", ".fpu", ".thumb", ".code\t16", ".attribute", ".option\t",
  ]

  // MARK: x86-64

  private static func namesX86Register(_ text: Substring) -> Bool {
    text.prefix { $0 != "#" }.split(separator: ";").contains { statement in
      // No operand stands first: that is a comment of another assembler's.
      guard !statement.drop(while: \.isWhitespace).hasPrefix("%") else { return false }
      return statement.split(separator: "%").dropFirst().contains {
        let name = $0.prefix { $0.isLetter || $0.isNumber }.lowercased()
        return X86_64.sizes[name] != nil || X86_64.otherRegisters.contains(name)
      }
    }
  }

  /// Instructions of x86-64 that may name no register and that no other architecture has.
  private static let x86Only: Set<String> = [
    "jmp", "callq", "retq", "ud2", "leave", "cltq", "cqto", "cltd", "je", "jne", "movl", "movq",
  ]

  // MARK: AArch64

  private static func isAArch64(_ mnemonic: String, _ operand: String) -> Bool {
    if aarch64Only.contains(mnemonic) || mnemonic.hasPrefix("b.") { return true }
    guard let register = AArch64.RegisterName(operand) else { return false }
    switch register.bank {
    case .general: return register.number != nil || operand.hasSuffix("zr")
    case .vector:
      return !register.arrangement.isEmpty || vectorMnemonics.contains(mnemonic)
        || mnemonic.hasPrefix("f")
    }
  }

  /// What may name no register and no other architecture has.
  private static let aarch64Only: Set<String> = [
    "adrp", "brk", "paciasp", "autiasp", "pacibsp", "autibsp", "retaa", "retab", "bti", "eret",
  ]

  private static let vectorMnemonics: Set<String> = [
    "ldr", "str", "ldp", "stp", "ldur", "stur", "movi", "scvtf", "ucvtf",
  ]
}
