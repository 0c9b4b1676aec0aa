@testable import AsmDiff

/// Text of AArch64's, read the way functions are read.
enum AArch64Text {
  /// A function's normal form, and that of what it refers to.
  static func form(_ body: String, _ rest: String = "") throws -> NormalForm {
    let listing = try listing(body, rest)
    let normalizer = Normalizer(listing: listing, rules: Set(NormalizationRule.allCases))
    return try normalizer.normalForm(of: listing.functions[0])
  }

  static func listing(_ body: String, _ rest: String = "") throws -> Listing {
    // What the origin says decides: one instruction may not tell the architecture.
    try Listing(
      text: Listings.function("f", body) + rest, path: "f.s",
      origin: Listing.Origin(triple: "aarch64-unknown-linux-gnu", optimize: "none", toolchain: ""))
  }

  /// The lines of a function as they are shown.
  static func shown(_ body: String) throws -> [String] {
    let listing = try listing(body)
    return try listing.normalizedLines(of: listing.functions[0]).map {
      $0.tokens.map(\.text).joined().split(separator: " ").joined(separator: " ")
    }
  }

  /// One instruction in the spelling of its normal form.
  static func shown(instruction: String) throws -> String { try shown("\t" + instruction)[0] }

  /// The effects of instructions, one a line.
  static func effects(of lines: [String]) throws -> [InstructionEffect] {
    try form(lines.map { "\t" + $0 }.joined(separator: "\n")).lines.compactMap {
      guard case .instruction(let instruction) = $0.content else { return nil }
      return AArch64.effect(instruction, $0.references)
    }
  }

  /// The effect of one instruction.
  static func effect(of line: String) throws -> InstructionEffect { try effects(of: [line])[0] }

  /// Compares two bodies for AArch64, and what each refers to.
  static func verdict(
    _ baseline: String, _ candidate: String, _ data: (String, String) = ("", "")
  ) throws -> Verdict {
    // The second function keeps the listing from being told by one instruction alone.
    let marker = Listings.function("marker", "\tadd\tx0, x1, x2\n\tret")
    let listings = try [(baseline, data.0), (candidate, data.1)].enumerated().map {
      try Listing(
        text: $1.1 + Listings.function("f", $1.0) + marker, path: "\($0).s")
    }
    return try listings[1].compare("f", to: "f", in: listings[0]).verdict
  }
}
