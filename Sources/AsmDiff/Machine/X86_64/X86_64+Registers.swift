/// How much memory or register an operand covers.
enum OperandSize: String, Hashable {
  case byte, word, dword, qword, fword, tbyte, xmmword, ymmword, zmmword

  /// The size that a keyword of Intel text names.
  init?(keyword: String) {
    switch keyword.lowercased() {
    case "oword": self = .xmmword
    case "xword": self = .tbyte
    case "mmword": self = .qword
    case let keyword: self.init(rawValue: keyword)
    }
  }

  /// The suffix that AT&T text gives an integer instruction of this size.
  var integerSuffix: String? {
    switch self {
    case .byte: "b"
    case .word: "w"
    case .dword: "l"
    case .qword: "q"
    default: nil
    }
  }
}

extension X86_64 {
  /// The general-purpose registers with their sizes.
  static let sizes: [String: OperandSize] = {
    var sizes: [String: OperandSize] = [:]
    for name in ["ax", "bx", "cx", "dx", "si", "di", "bp", "sp"] {
      sizes["r" + name] = .qword
      sizes["e" + name] = .dword
      sizes[name] = .word
      let isLettered = name.hasSuffix("x")
      sizes[isLettered ? String(name.prefix(1)) + "l" : name + "l"] = .byte
      if isLettered { sizes[String(name.prefix(1)) + "h"] = .byte }
    }
    for number in 8...31 {
      sizes["r\(number)"] = .qword
      sizes["r\(number)d"] = .dword
      sizes["r\(number)w"] = .word
      sizes["r\(number)b"] = .byte
    }
    return sizes
  }()

  /// Every other register: vectors, masks, segments, control and debug registers.
  static let otherRegisters: Set<String> = {
    var names: Set<String> = ["rip", "eip", "st", "cs", "ds", "es", "fs", "gs", "ss", "rflags"]
    for number in 0...31 { names.formUnion(["xmm\(number)", "ymm\(number)", "zmm\(number)"]) }
    for number in 0...15 { names.formUnion(["cr\(number)", "dr\(number)", "tmm\(number)"]) }
    for number in 0...7 { names.formUnion(["k\(number)", "mm\(number)", "st(\(number))"]) }
    for number in 0...3 { names.insert("bnd\(number)") }
    return names
  }()
}
