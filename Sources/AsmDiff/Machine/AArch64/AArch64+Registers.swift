extension AArch64 {
  /// A register's name, taken apart.
  struct RegisterName {
    enum Bank { case general, vector }

    var bank: Bank
    /// Which one; nil for the stack pointer and for zero.
    var number: Int?
    /// How many bits the name stands for, without an arrangement.
    var bits: Int
    /// Whether it is the register that reads as zero.
    var isZero = false
    /// What stands behind a period: `16b`, or `d` before a lane; empty for nothing.
    var arrangement = ""
    /// The lane in brackets.
    var lane: Int?

    /// A register that the analysis may follow; nil for names of others, such as `z0` and `p1/m`.
    init?(_ name: some StringProtocol) {
      var name = name[...]
      var lane: Int?
      if name.hasSuffix("]"), let bracket = name.firstIndex(of: "[") {
        guard let number = Int(name[name.index(after: bracket)...].dropLast()) else { return nil }
        lane = number
        name = name[..<bracket]
      }
      let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = parts.first, let plain = Self.plain(String(first)) else { return nil }
      self = plain
      self.lane = lane
      if parts.count > 1 { arrangement = String(parts[1]) }
      if bank == .general && (lane != nil || parts.count > 1) { return nil }
    }

    private init(_ bank: Bank, _ number: Int?, bits: Int, isZero: Bool = false) {
      self.bank = bank
      self.number = number
      self.bits = bits
      self.isZero = isZero
    }

    private static func plain(_ name: String) -> RegisterName? {
      switch name {
      case "sp": return RegisterName(.general, nil, bits: 64)
      case "wsp": return RegisterName(.general, nil, bits: 32)
      case "xzr": return RegisterName(.general, nil, bits: 64, isZero: true)
      case "wzr": return RegisterName(.general, nil, bits: 32, isZero: true)
      default: break
      }
      guard let letter = name.first, let number = AArch64.number(name.dropFirst()) else {
        return nil
      }
      if letter == "x" || letter == "w" {
        return number > 30 ? nil : RegisterName(.general, number, bits: letter == "x" ? 64 : 32)
      }
      let bits: [Character: Int] = ["b": 8, "h": 16, "s": 32, "d": 64, "q": 128, "v": 128]
      guard let width = bits[letter], number < 32 else { return nil }
      return RegisterName(.vector, number, bits: width)
    }

    /// The whole register, by the name that the analysis knows it by; nil for zero.
    var whole: Register? {
      if isZero { return nil }
      guard let number else { return Register("sp") }
      return Register((bank == .general ? "x" : "v") + String(number))
    }
  }

  /// A number as registers have it: without a zero before other digits.
  static func number(_ text: some StringProtocol) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy(ASCII.isDigit),
      text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0")
    else { return nil }
    return Int(text)
  }

  /// Other names of registers.
  static let registerAliases = ["fp": "x29", "lr": "x30", "ip0": "x16", "ip1": "x17"]

  /// Whether a name is a register's, scalable vectors and predicates included.
  static func isRegister(_ name: some StringProtocol) -> Bool {
    if RegisterName(name) != nil || name == "ffr" || name == "zt0" { return true }
    let stem = name.prefix { $0 != "." && $0 != "/" && $0 != "[" }
    if stem.hasPrefix("za") {
      let tile = stem.dropFirst(2)
      return tile.isEmpty || tile.drop(while: \.isNumber).count < min(2, tile.count)
    }
    guard let letter = stem.first, letter == "z" || letter == "p" else { return false }
    return number(stem.dropFirst(stem.hasPrefix("pn") ? 2 : 1)).map { $0 < 32 } ?? false
  }
}
