import Foundation

/// An instruction as it was assembled, and as `llvm-objdump` reads it back.
struct AssembledInstruction: Sendable {
  /// Where it stands in its section, in bytes.
  let address: Int
  /// Its bytes in hexadecimal, without blanks.
  let bytes: String
  /// The instruction in words: `movq<tab>(%rdi), %rax`.
  let text: Substring
  var relocations: [AssembledRelocation] = []

  /// Reads a line such as `  3f: e8 00 00 00 00 <tab>callq<tab>0x44 <f>`; nil for anything else.
  init?(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":"),
      let address = Int(line[..<colon].drop { $0 == " " }, radix: 16),
      let tab = line[colon...].firstIndex(of: "\t")
    else { return nil }
    self.address = address
    bytes = String(line[colon..<tab].dropFirst().filter { $0 != " " })
    text = line[tab...].dropFirst()
  }

  /// The name of the instruction.
  var mnemonic: Substring { text.prefix { $0 != "\t" } }

  /// Whether it is what the assembler fills gaps with.
  var isNop: Bool { text.contains("nop") || text == "xchgw\t%ax, %ax" }

  /// Where it ends.
  var end: Int { address + bytes.utf8.count / 2 }

  /// The address that the assembler put into the instruction as a distance; nil where there is none,
  /// and where something else fills it in.
  var target: Int? {
    guard relocations.isEmpty, let range = placeOfTarget else { return nil }
    return Int(text[range], radix: 16)
  }

  /// Whether the instruction's bytes say what is compared: they do unless they hold a distance to
  /// another place, which depends on what lies between.
  var hasDistance: Bool { relocations.contains { $0.type == AssembledRelocation.distance } }

  /// The text without a distance and without what it leads to.
  var stem: String {
    guard let range = placeOfTarget else { return String(text) }
    let stem = text[..<range.lowerBound]
    guard let base = stem.range(of: "(%rip)") else { return String(stem) }
    let kept = stem[..<base.lowerBound].reversed().drop { $0.isHexDigit || $0 == "x" || $0 == "-" }
    return String(kept.reversed()) + stem[base.lowerBound...].filter { $0 != " " }
  }

  /// The digits of the address that `llvm-objdump` writes before the name of what is there.
  private var placeOfTarget: Range<Substring.Index>? {
    guard let name = text.range(of: " <"),
      let prefix = text[..<name.lowerBound].range(of: "0x", options: .backwards)
    else { return nil }
    return prefix.upperBound..<name.lowerBound
  }
}
