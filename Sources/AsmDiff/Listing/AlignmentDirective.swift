/// A directive that fills up to an address that a power of two divides.
struct AlignmentDirective: Hashable {
  /// The power.
  var power: Int
  /// The byte that fills, and how many bytes at the most, as they are written; empty for neither.
  var rest: [String]

  /// Reads a directive; nil for one of another kind or without a number.
  ///
  /// Source: the GNU assembler's manual: `.balign` counts in bytes, `.p2align` in powers; `.align`
  /// counts in bytes on ELF for x86, in powers on Mach-O and for AArch64.
  init?(_ directive: Directive, countsInPowers: Bool) {
    let isPower: Bool
    switch directive.name {
    case ".p2align": isPower = true
    case ".balign": isPower = false
    case ".align": isPower = countsInPowers
    default: return nil
    }
    guard let number = directive.arguments.first.flatMap({ Int($0) }), number >= 0 else {
      return nil
    }
    if !isPower && number & (number - 1) != 0 { return nil }
    power = isPower ? number : number == 0 ? 0 : number.trailingZeroBitCount
    rest = Array(directive.arguments.dropFirst())
    while rest.last == "" { rest.removeLast() }
  }

  /// Whether what fills the gap can run: nothing is said of it, or that it is `nop`.
  func fillsWithCode(_ architecture: any Architecture.Type) -> Bool {
    rest.isEmpty || rest[0].isEmpty || rest[0] == architecture.noOperationByte
  }

  /// The directive in one spelling for data, where zeros fill the gap.
  var textInData: String {
    var rest = rest
    if rest.first == "0" || rest.first == "0x0" { rest[0] = "" }
    while rest.last == "" { rest.removeLast() }
    return ([".p2align \(power)"] + rest).joined(separator: ", ")
  }

  /// Whether a directive's name says that it aligns.
  static func isAlignment(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".p2align") || name.hasPrefix(".balign") || name == ".align"
  }
}
