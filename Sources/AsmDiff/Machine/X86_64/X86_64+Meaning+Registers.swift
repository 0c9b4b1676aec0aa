extension X86_64 {
  /// What a name means: some bits of a general register.
  struct RegisterPart {
    var whole: Register
    /// How far up the bits are: 8 for `ah` and the like.
    var shift: Int64 = 0
    var bits: Int

    /// What the part holds, as a number without sign.
    var value: Term {
      Term.combined(.shiftRight, .register(whole), .constant(shift)).low(bits)
    }
  }

  /// The general registers that are followed, by all their names.
  ///
  /// Those above `r15` are not: reading one gives something unknown, so that writing one needs no note.
  static let parts: [String: RegisterPart] = {
    var parts: [String: RegisterPart] = [:]
    for (name, size) in sizes {
      let (whole, shift) = whole(of: name)
      guard convention.general.contains(whole) else { continue }
      parts[name] = RegisterPart(whole: whole, shift: shift, bits: size.integerBits)
    }
    return parts
  }()

  /// The widest register that a name is a part of, and how far up in it.
  private static func whole(of name: String) -> (Register, shift: Int64) {
    if let number = name.dropFirst().first, number.isNumber {
      return (Register(String(name.prefix { $0 == "r" || $0.isNumber })), 0)
    }
    var stem = name
    if name.count == 3 && !name.hasSuffix("l") { stem = String(name.dropFirst()) }
    if name.hasSuffix("l") { stem = String(name.dropLast()) }
    let isHigh = name.count == 2 && name.hasSuffix("h")
    if isHigh { stem = String(name.dropLast()) }
    return (Register("r" + (stem.count == 1 ? stem + "x" : stem)), isHigh ? 8 : 0)
  }

  /// The vector register that a name is a part of or holds, by the name of its low 16 bytes.
  static func vector(_ register: Register) -> Register? {
    let name = register.name
    guard name.hasPrefix("xmm") || name.hasPrefix("ymm") || name.hasPrefix("zmm") else {
      return nil
    }
    return Register("x" + name.dropFirst())
  }

  /// How many bytes of a vector register a name covers.
  static func vectorBytes(_ register: Register) -> Int {
    switch register.name.first {
    case "z": 64
    case "y": 32
    default: 16
    }
  }
}

extension OperandSize {
  /// How many bits a general register of this size has.
  fileprivate var integerBits: Int {
    switch self {
    case .byte: 8
    case .word: 16
    case .dword: 32
    default: 64
    }
  }
}
