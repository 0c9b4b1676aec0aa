/// A register by its bank, number and width, and what it is called.
struct RegisterName: Hashable, Sendable {
  enum Bank: Hashable, Sendable { case general, vector }

  var bank: Bank
  var number: Int
  /// In bits.
  var width: Int

  /// The registers of a dialect by their names, `%` included where it belongs to them.
  static func named(_ name: String, _ dialect: AssemblyDialect) -> RegisterName? {
    switch dialect {
    case .att: name.first == "%" ? x86[String(name.dropFirst())] : nil
    case .intel: x86[name]
    case .aarch64: arm[name]
    }
  }

  /// The name in a dialect; nil for a register that there is none of.
  func name(_ dialect: AssemblyDialect) -> String? {
    switch dialect {
    case .att: Self.x86Names[self].map { "%" + $0 }
    case .intel: Self.x86Names[self]
    case .aarch64: Self.armNames[self]
    }
  }

  private static let x86: [String: RegisterName] = {
    var names: [String: RegisterName] = [:]
    let legacy = ["ax", "cx", "dx", "bx", "sp", "bp", "si", "di"]
    for (number, name) in legacy.enumerated() {
      let byte = number < 4 ? "\(name.first.map(String.init) ?? "")l" : name + "l"
      for (prefix, width) in [("r", 64), ("e", 32), ("", 16)] {
        names[prefix + name] = RegisterName(bank: .general, number: number, width: width)
      }
      names[byte] = RegisterName(bank: .general, number: number, width: 8)
    }
    for number in 8..<16 {
      for (suffix, width) in [("", 64), ("d", 32), ("w", 16), ("b", 8)] {
        names["r\(number)\(suffix)"] = RegisterName(bank: .general, number: number, width: width)
      }
    }
    for number in 0..<16 {
      for (prefix, width) in [("xmm", 128), ("ymm", 256)] {
        names["\(prefix)\(number)"] = RegisterName(bank: .vector, number: number, width: width)
      }
    }
    return names
  }()

  private static let arm: [String: RegisterName] = {
    var names: [String: RegisterName] = [:]
    for number in 0..<31 {
      for (prefix, width) in [("x", 64), ("w", 32)] {
        names["\(prefix)\(number)"] = RegisterName(bank: .general, number: number, width: width)
      }
    }
    // The stack pointer and the register that reads as zero are one number, but never one register.
    for (name, number, width) in [
      ("xzr", 31, 64), ("wzr", 31, 32), ("sp", 32, 64), ("wsp", 32, 32),
    ] {
      names[name] = RegisterName(bank: .general, number: number, width: width)
    }
    for number in 0..<32 {
      for (prefix, width) in [("q", 128), ("d", 64), ("s", 32), ("h", 16), ("b", 8)] {
        names["\(prefix)\(number)"] = RegisterName(bank: .vector, number: number, width: width)
      }
    }
    return names
  }()

  private static let x86Names = inverse(x86)
  private static let armNames = inverse(arm)

  private static func inverse(_ names: [String: RegisterName]) -> [RegisterName: String] {
    Dictionary(names.map { ($0.value, $0.key) }) { first, _ in first }
  }
}
