extension AArch64.Lowering {
  /// Lowers what may send control elsewhere; false for everything else.
  mutating func transfer() -> Bool {
    switch mnemonic {
    case "b", "b.al", "b.nv": effect.transfer = .jump(destination(0))
    case "bl": call(destination(0))
    case "blr", "blraa", "blrab", "blraaz", "blrabz": call(register(0))
    case "br" where operands == [.register(Register("x30"))]: effect.transfer = .return
    case "br", "braa", "brab", "braaz", "brabz": effect.transfer = .jump(register(0))
    case "ret" where !operands.isEmpty: effect.transfer = .jump(register(0))
    case "ret", "retaa", "retab": effect.transfer = .return
    case "eret", "eretaa", "eretab", "drps": effect.transfer = .jump(.computed(.unknown))
    case "brk", "udf", "hlt", "dcps1", "dcps2", "dcps3": effect.transfer = .trap
    case "cbz": branchIfZero(value(0), isNegated: false, 1)
    case "cbnz": branchIfZero(value(0), isNegated: true, 1)
    case "tbz": branchIfZero(bit, isNegated: false, 2)
    case "tbnz": branchIfZero(bit, isNegated: true, 2)
    default: return branch()
    }
    return true
  }

  private mutating func branch() -> Bool {
    guard let period = mnemonic.firstIndex(of: "."),
      ["b", "bc"].contains(mnemonic[..<period])
    else { return false }
    let name = String(mnemonic[mnemonic.index(after: period)...])
    effect.transfer =
      Self.conditions[name].map { .branch($0, destination(0)) } ?? .fork(destination(0))
    return true
  }

  /// A call leaves the place behind it in `x30`.
  private mutating func call(_ target: Transfer.Destination) {
    effect.transfer = .call(target)
    effect.clobbers.insert(Register("x30"))
  }

  private func register(_ index: Int) -> Transfer.Destination {
    .computed(general(index).map(value) ?? .unknown)
  }

  private func value(_ index: Int) -> Term { general(index).map(value) ?? .unknown }

  private mutating func branchIfZero(_ value: Term, isNegated: Bool, _ target: Int) {
    effect.transfer =
      value == .unknown
      ? .fork(destination(target))
      : .branchIfZero(value, bits: bits, isNegated: isNegated, destination(target))
  }

  /// The bit that `tbz` and `tbnz` look at, at its place.
  private var bit: Term {
    guard let number = number(1), (0..<64).contains(number) else { return .unknown }
    return .combined(.and, value(0), .constant(1 << number))
  }
}
