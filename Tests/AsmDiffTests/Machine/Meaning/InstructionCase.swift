@testable import AsmDiff

/// Some instructions that the processor and their meaning are compared on.
struct InstructionCase: CustomStringConvertible {
  enum Precision: Int {
    /// Whatever is told must be right.
    case sound
    /// All registers and all of memory must be told.
    case exact
    /// And all flags.
    case exactFlags
  }

  var lines: [String]
  var precision: Precision
  /// Whether only some processors have the instructions.
  var isExtension = false

  init(_ text: String, _ precision: Precision, isExtension: Bool = false) {
    lines = text.split(separator: ";").map { $0.drop { $0 == " " }.description }
    self.precision = precision
    self.isExtension = isExtension
  }

  var description: String { lines.joined(separator: "; ") }
}

/// What instructions mean, read from text the way functions are read.
enum Meaning {
  /// The effects of instructions, one a line.
  static func effects(of lines: [String]) throws -> [InstructionEffect] {
    // What stands last says of which architecture the listing is, and nothing else.
    let body = (lines + ["movq %rax, %rax"]).map { "\t" + $0 }.joined(separator: "\n")
    let text = Listings.function("f", body)
    let listing = try Listing(text: text, path: "f.s")
    let normalizer = Normalizer(listing: listing, rules: Set(NormalizationRule.allCases))
    let form = try normalizer.normalForm(of: listing.functions[0])
    let effects: [InstructionEffect] = form.lines.compactMap {
      guard case .instruction(let instruction) = $0.content else { return nil }
      return X86_64.effect(instruction, $0.references)
    }
    return effects.dropLast(effects.count - lines.count(where: { !$0.hasSuffix(":") }))
  }

  /// The effect of one instruction.
  static func effect(of line: String) throws -> InstructionEffect {
    let effects = try effects(of: [line])
    return effects[0]
  }
}
