/// An integer that a function takes in a register.
package struct IntegerType: Hashable, Sendable {
  /// How many bits count: 1 for a truth value, else 8, 16, 32 or 64.
  package var bits: Int
  package var isSigned: Bool

  /// Makes a type.
  package init(bits: Int, isSigned: Bool) {
    self.bits = bits
    self.isSigned = isSigned
  }

  /// What a register of 64 bits holds as a whole: the machine's word.
  package static let word = IntegerType(bits: 64, isSigned: true)

  /// The values that a function is tried with, as the register holds them.
  ///
  /// None and few of something, enough for a container to grow several times, and what no size may be.
  package var samples: [UInt64] {
    let values: [Int64] = bits == 1 ? [0, 1] : [0, 1, 2, 3, 8, 100] + (isSigned ? [-1] : [])
    return values.map(register)
  }

  /// What a register holds for a value.
  ///
  /// The upper half of a register is zero for what has at most 32 bits, as after a `movl`; callers extend
  /// narrower numbers to 32 bits (System V ABI for x86-64, as compilers read it).
  private func register(_ value: Int64) -> UInt64 {
    bits == 64 ? UInt64(bitPattern: value) : UInt64(UInt32(truncatingIfNeeded: value))
  }

  /// The value in a register as a person writes it.
  func text(_ register: UInt64) -> String {
    if bits == 1 { return register & 1 == 0 ? "false" : "true" }
    guard isSigned else { return String(register) }
    return bits == 64
      ? String(Int64(bitPattern: register)) : String(Int32(truncatingIfNeeded: register))
  }
}
