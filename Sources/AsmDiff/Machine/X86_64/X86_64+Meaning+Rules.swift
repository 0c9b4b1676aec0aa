extension X86_64.Lowering {
  /// Lowers an instruction if it is modelled; false if not, or not with these operands.
  typealias Rule = @Sendable (inout X86_64.Lowering) -> Bool

  /// Whether nothing stands around the instruction that would change what it does.
  var isPlain: Bool {
    instruction.decorations.isEmpty
      && instruction.prefixes.allSatisfy { Self.harmlessPrefixes.contains($0) || allows($0) }
      && operands.allSatisfy { if case .literal = $0 { false } else { true } }
  }

  private static let harmlessPrefixes: Set<String> = [
    "notrack", "bnd", "ds", "es", "cs", "ss", "{vex}", "{vex2}", "{vex3}", "{evex}",
  ]

  private func allows(_ prefix: String) -> Bool {
    switch prefix {
    case "rep", "repe", "repne": Self.isString(instruction)
    case "data16", "rex64": mnemonic == "leaq"
    default: false
    }
  }

  /// Lowers what does not change where control goes.
  mutating func lower() -> Bool {
    if Self.isString(instruction) { return string() }
    if let rule = Self.rules[mnemonic] { return rule(&self) }
    if moveVector() || lowerSized() || lowerConditional() { return true }
    return Self.isWithoutEffect(mnemonic)
  }

  private mutating func lowerSized() -> Bool {
    guard let suffix = mnemonic.last, let bits = Self.suffixes[suffix],
      let rule = Self.sizedRules[mnemonic.dropLast()]
    else { return false }
    self.bits = bits
    return rule(&self)
  }

  static let suffixes: [Character: Int] = ["b": 8, "w": 16, "l": 32, "q": 64]

  /// The instructions whose size is the last letter of their name.
  private static let sizedRules: [Substring: Rule] = [
    "mov": { $0.move() }, "movabs": { $0.move() }, "movnti": { $0.move() },
    "lea": { $0.loadAddress() }, "xchg": { $0.exchange() }, "push": { $0.push() },
    "pop": { $0.pop() }, "add": { $0.add() }, "sub": { $0.subtract() },
    "adc": { $0.addWithCarry(.add) }, "sbb": { $0.addWithCarry(.subtract) },
    "inc": { $0.step(.add) }, "dec": { $0.step(.subtract) }, "neg": { $0.negate() },
    "not": { $0.invert() }, "cmp": { $0.compare() }, "test": { $0.test() },
    "and": { $0.logic(.and) }, "or": { $0.logic(.or) }, "xor": { $0.logic(.xor) },
    "andn": { $0.andNot() }, "shl": { $0.shift(.shiftLeft) }, "sal": { $0.shift(.shiftLeft) },
    "shr": { $0.shift(.shiftRight) }, "sar": { $0.shift(.shiftRightArithmetic) },
    "shlx": { $0.shiftInto(.shiftLeft) }, "shrx": { $0.shiftInto(.shiftRight) },
    "sarx": { $0.shiftInto(.shiftRightArithmetic) }, "imul": { $0.multiply() },
    "mul": { $0.multiplyWide(isSigned: false) }, "mulx": { $0.multiplyInto() },
  ]

  /// The instructions whose name says everything.
  private static let rules: [String: Rule] = [
    "movzbw": { $0.extend(8, to: 16) }, "movzbl": { $0.extend(8, to: 32) },
    "movzbq": { $0.extend(8, to: 64) }, "movzwl": { $0.extend(16, to: 32) },
    "movzwq": { $0.extend(16, to: 64) }, "movsbw": { $0.extendSigned(8, to: 16) },
    "movsbl": { $0.extendSigned(8, to: 32) }, "movsbq": { $0.extendSigned(8, to: 64) },
    "movswl": { $0.extendSigned(16, to: 32) }, "movswq": { $0.extendSigned(16, to: 64) },
    "movslq": { $0.extendSigned(32, to: 64) }, "cbtw": { $0.extendAccumulator(8) },
    "cwtl": { $0.extendAccumulator(16) }, "cltq": { $0.extendAccumulator(32) },
    "cwtd": { $0.spreadSign(16) }, "cltd": { $0.spreadSign(32) }, "cqto": { $0.spreadSign(64) },
    "leave": { $0.leave() }, "pushfq": { $0.pushFlags() }, "popfq": { $0.popFlags() },
  ]

  private mutating func lowerConditional() -> Bool {
    if mnemonic.hasPrefix("set") { return setByCondition(mnemonic.dropFirst(3)) }
    guard mnemonic.hasPrefix("cmov"), let bits = mnemonic.last.flatMap({ Self.suffixes[$0] })
    else { return false }
    self.bits = bits
    return moveByCondition(mnemonic.dropFirst(4).dropLast())
  }

  /// Whether an instruction only hints, waits or marks a place.
  static func isWithoutEffect(_ mnemonic: String) -> Bool {
    idle.contains(mnemonic) || idleFamilies.contains(where: mnemonic.hasPrefix)
  }

  private static let idle: Set<String> = [
    "pause", "lfence", "mfence", "sfence", "emms", "wait", "cld", "vzeroupper", "ldmxcsr",
    "vldmxcsr", "endbr64", "endbr32",
  ]

  private static let idleFamilies = ["nop", "prefetch", "clflush", "clwb"]
}
