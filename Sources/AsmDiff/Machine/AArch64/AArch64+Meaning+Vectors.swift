extension AArch64.Lowering {
  /// Lowers the vector instructions that move whole registers or make constants; false for others.
  mutating func moveVector() -> Bool {
    guard let target = vector(0) else { return false }
    switch plainName {
    case "mov": return copyVector(to: target, from: 1)
    case "orr": return isSameVector(1, 2) && copyVector(to: target, from: 1)
    case "eor": return isSameVector(1, 2) && fill(target, .constant(0), .constant(0))
    case "movi": return makeConstant(target)
    case "fmov": return moveGeneral(target)
    case "dup": return spreadGeneral(target)
    default: return false
    }
  }

  /// The mnemonic without the arrangement that Apple's text has behind it.
  private var plainName: Substring { mnemonic.prefix { $0 != "." } }

  /// How the lanes of the first operand are arranged, wherever the text says it.
  private var arrangement: String {
    let written = name(0)?.arrangement ?? ""
    return written.isEmpty ? String(mnemonic.dropFirst(plainName.count + 1)) : written
  }

  /// A whole vector register; nil for a lane of one.
  private func vector(_ index: Int) -> Register? {
    name(index).flatMap { $0.bank == .vector && $0.lane == nil ? $0.whole : nil }
  }

  private mutating func fill(_ target: Register, _ low: Term, _ high: Term) -> Bool {
    guard low != .unknown, high != .unknown else { return false }
    emit(.setVector(target, low: low, high: high))
    return true
  }

  private func isSameVector(_ first: Int, _ second: Int) -> Bool {
    operands.count == second + 1 && vector(first) != nil && vector(first) == vector(second)
      && ["16b", "8b"].contains(arrangement)
  }

  private mutating func copyVector(to target: Register, from index: Int) -> Bool {
    guard arrangement == "16b", let source = vector(index) else { return false }
    emit(.copyVector(target, from: source))
    return true
  }

  // MARK: Numbers

  private mutating func makeConstant(_ target: Register) -> Bool {
    guard let number = number(1) else { return false }
    if arrangement.isEmpty, name(0)?.bits == 64, operands.count == 2 {
      return fill(target, .constant(number), .constant(0))
    }
    guard let element = element(number), let bits = lanes[arrangement] else { return false }
    var half = element
    for width in [8, 16, 32] where width >= bits { half |= half << Int64(width) }
    return fill(target, .constant(half), .constant(isWhole ? half : 0))
  }

  /// What one lane holds: the number, shifted as the third operand says.
  private func element(_ number: Int64) -> Int64? {
    guard operands.count > 2 else { return number }
    guard operands.count == 3, case .shift(let shift) = operands[2], let amount = shift.amount,
      (0..<32).contains(amount)
    else { return nil }
    switch shift.kind {
    case "lsl": return number << amount
    case "msl": return number << amount | ((1 << amount) - 1)
    default: return nil
    }
  }

  /// How many bits a lane has, by arrangement.
  private var lanes: [String: Int] {
    ["2d": 64, "4s": 32, "2s": 32, "8h": 16, "4h": 16, "16b": 8, "8b": 8]
  }

  /// Whether the arrangement covers both halves.
  private var isWhole: Bool { ["2d", "4s", "8h", "16b"].contains(arrangement) }

  // MARK: General registers

  private mutating func moveGeneral(_ target: Register) -> Bool {
    guard let source = general(1), arrangement.isEmpty, name(0)?.bits == source.bits else {
      return false
    }
    return fill(target, value(of: source), .constant(0))
  }

  private mutating func spreadGeneral(_ target: Register) -> Bool {
    guard let source = general(1) else { return false }
    let value = value(of: source)
    switch (arrangement, source.bits) {
    case ("2d", 64): return fill(target, value, value)
    case ("4s", 32):
      let half = Term.combined(.or, value, .combined(.shiftLeft, value, .constant(32)))
      return fill(target, half, half)
    default: return false
    }
  }
}
