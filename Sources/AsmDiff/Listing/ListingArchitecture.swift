/// Tells whether a listing is for an architecture that can be read.
enum ListingArchitecture {
  /// How many instructions are looked at: any function of real code shows its registers in these.
  private static let sample = 256

  /// Why the listing cannot be read; nil when it can.
  static func problem(of index: ListingIndex, _ bytes: [UInt8]) -> ListingError.Problem? {
    var seen = 0
    for statement in index.statements where statement.kind == .instruction {
      if statement.isIntel { return nil }
      let text = String(decoding: bytes[statement.range], as: UTF8.self)
      let mnemonic = text.prefix { !ASCII.isBlank($0.utf8.first ?? 0) }
      if text.contains("%") || x86Only.contains(String(mnemonic)) { return nil }
      seen += 1
      if seen == sample { break }
    }
    if seen == 0 { return .noInstructions }
    return .unsupportedArchitecture(otherName(index, bytes))
  }

  /// Instructions of x86-64 that may name no register and that no other architecture has.
  private static let x86Only: Set<String> = [
    "jmp", "callq", "retq", "ud2", "leave", "cltq", "cqto", "cltd", "je", "jne", "movl", "movq",
  ]

  private static func otherName(_ index: ListingIndex, _ bytes: [UInt8]) -> String? {
    for statement in index.statements where statement.kind == .instruction {
      let words = String(decoding: bytes[statement.range], as: UTF8.self)
        .split { !($0.isLetter || $0.isNumber) }
      if words.contains(where: { ["x29", "x30", "w0", "x0", "x8", "w8"].contains($0) }) {
        return "AArch64"
      }
      if words.contains(where: { ["r0", "r7", "lr"].contains($0) }) { return "ARM" }
      if words.contains(where: { ["a0", "ra", "s0"].contains($0) }) { return "RISC-V" }
    }
    return nil
  }
}
