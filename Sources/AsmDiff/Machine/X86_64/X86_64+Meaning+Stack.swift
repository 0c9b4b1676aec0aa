extension X86_64.Lowering {
  private static var stackPointer: Term { .register(Register("rsp")) }

  private func stackPointer(plus bytes: Int) -> Term {
    .combined(.add, Self.stackPointer, .constant(Int64(bytes)))
  }

  private mutating func push(_ value: Term, bits: Int) {
    store(value, at: stackPointer(plus: -bits / 8), bits: bits)
    set("rsp", stackPointer(plus: -bits / 8))
  }

  mutating func push() -> Bool {
    guard operands.count == 1, bits == 64 || bits == 16 else { return false }
    push(read(0), bits: bits)
    return true
  }

  /// Lowers `pop`; an address that counts from the stack pointer counts from where it is then.
  mutating func pop() -> Bool {
    guard operands.count == 1, bits == 64 || bits == 16 else { return false }
    let value = load(Self.stackPointer, bits: bits)
    set("rsp", stackPointer(plus: bits / 8))
    write(value, to: 0)
    return true
  }

  mutating func pushFlags() -> Bool {
    push(.unknown, bits: 64)
    return true
  }

  mutating func popFlags() -> Bool {
    set("rsp", stackPointer(plus: 8))
    emit(.unknown)
    return true
  }

  mutating func leave() -> Bool {
    set("rsp", .register(Register("rbp")))
    emit(.load(Register("rbp"), address: Self.stackPointer, bytes: 8, isSigned: false))
    set("rsp", stackPointer(plus: 8))
    return true
  }
}
