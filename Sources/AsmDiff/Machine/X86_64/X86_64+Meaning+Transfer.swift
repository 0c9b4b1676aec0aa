extension X86_64.Lowering {
  /// Lowers what may send control elsewhere; false for everything else.
  mutating func transfer() -> Bool {
    if mnemonic.hasPrefix("j") || mnemonic.hasPrefix("loop") { return jump() }
    switch mnemonic {
    case "callq", "calll", "callw": effect.transfer = .call(target)
    case "lcall", "lcallq", "lcalll", "lcallw": effect.transfer = .call(.computed(.unknown))
    case "ljmp", "ljmpq", "ljmpl", "ljmpw": effect.transfer = .jump(.computed(.unknown))
    case "retq", "retl", "retw", "iretq", "sysretq", "lretq", "lretl", "lretw": leaveFunction()
    case "ud2", "ud1", "hlt", "int3": effect.transfer = .trap
    case "std":
      // Strings run backwards from here on, which is not followed.
      clobberEverything()
      effect.transfer = .jump(.computed(.unknown))
    case "xbegin":
      clobberEverything()
      effect.transfer = .fork(target)
    default: return false
    }
    return true
  }

  private var target: Transfer.Destination {
    operands.count == 1 ? destination(operands[0]) : .computed(.unknown)
  }

  private mutating func leaveFunction() {
    effect.transfer = .return
    // Nothing but a plain return leaves the stack pointer just behind the return address.
    if mnemonic != "retq" || !operands.isEmpty { clobber(["rsp"]) }
  }

  private mutating func jump() -> Bool {
    switch mnemonic {
    case "jmp", "jmpq", "jmpl", "jmpw": effect.transfer = .jump(target)
    case "jrcxz" where instruction.prefixes.isEmpty:
      effect.transfer = .branchIfZero(
        .register(Register("rcx")), bits: 64, isNegated: false, target)
    case "jecxz" where instruction.prefixes.isEmpty:
      let count = Term.register(Register("rcx")).low(32)
      effect.transfer = .branchIfZero(count, bits: 32, isNegated: false, target)
    case let name where name.hasPrefix("loop"):
      clobber(["rcx"])
      effect.transfer = .fork(target)
    default: branch()
    }
    return true
  }

  private mutating func branch() {
    let condition = Self.conditions[mnemonic.dropFirst()] ?? .other
    effect.transfer = condition == .other ? .fork(target) : .branch(condition, target)
  }

  /// What a suffix asks of the flags; parity is not modelled.
  static let conditions: [Substring: Condition] = [
    "e": .equal, "ne": .notEqual, "l": .less, "le": .lessOrEqual, "g": .greater,
    "ge": .greaterOrEqual, "b": .below, "be": .belowOrEqual, "a": .above, "ae": .aboveOrEqual,
    "s": .negative, "ns": .notNegative, "o": .overflow, "no": .noOverflow, "p": .other,
    "np": .other,
  ]
}
