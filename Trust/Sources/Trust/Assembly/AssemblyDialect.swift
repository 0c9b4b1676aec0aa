/// How a listing writes its instructions, as far as mutants need to know.
enum AssemblyDialect: String, Sendable {
  case att = "AT&T"
  case intel = "Intel"
  case aarch64 = "AArch64"

  /// What starts a comment.
  var commentMark: String { self == .aarch64 ? "//" : "#" }

  /// What a number that is an operand by itself begins with.
  var immediateMark: String {
    switch self {
    case .att: "$"
    case .intel: ""
    case .aarch64: "#"
    }
  }

  /// The arguments with which clang assembles such a listing.
  var assemblerArguments: [String] {
    ["--target=\(self == .aarch64 ? "aarch64-none-elf" : "x86_64-unknown-linux-gnu")"]
  }

  /// Words of operands that are neither registers nor symbols.
  var keywords: Set<String> {
    switch self {
    case .att: ["st"]
    case .intel:
      [
        "byte", "word", "dword", "qword", "tbyte", "xmmword", "ymmword", "zmmword", "ptr", "offset",
        "st", "short",
      ]
    case .aarch64: Self.aarch64Keywords
    }
  }

  private static let aarch64Keywords: Set<String> = Set(conditions[.aarch64, default: []])
    .union([
      "lsl", "lsr", "asr", "ror", "msl", "uxtb", "uxth", "uxtw", "uxtx", "sxtb", "sxth", "sxtw",
      "sxtx", "lo12", "got", "got_lo12", "tprel_hi12", "tprel_lo12_nc", "tlsdesc", "tlsdesc_lo12",
      "abs_g0", "abs_g0_nc", "abs_g1", "abs_g1_nc", "abs_g2", "abs_g2_nc", "abs_g3", "TPIDR_EL0",
    ])

  /// The names of conditions; none of them is another name for another.
  static let conditions: [AssemblyDialect: [String]] = {
    let x86 = [
      "o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g",
    ]
    let arm = [
      "eq", "ne", "hs", "lo", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le",
    ]
    return [.att: x86, .intel: x86, .aarch64: arm]
  }()
}
