@testable import AsmDiff

/// The states that cases start from, and what is compared where they end.
enum States {
  private static let general = X86_64.convention.general
  private static let vectors = (0..<16).map { Register("xmm\($0)") }

  /// Numbers that look random and are the same each time.
  private struct Numbers {
    var state: UInt64 = 1

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var number = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
      number = (number ^ number >> 27) &* 0x94d0_49bb_1331_11eb
      return number ^ number >> 31
    }

    /// Half of them are at the edge of some size.
    mutating func nextOperand() -> UInt64 {
      let edges: [UInt64] = [
        0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff,
        0x7fff_ffff_ffff_ffff, 0x8000_0000_0000_0000, .max,
      ]
      let number = next()
      return number & 1 == 0 ? number >> 1 ^ next() : edges[Int(number >> 8 % UInt64(edges.count))]
    }
  }

  /// Every combination of the four flags once; pointers into the arena in the registers that the
  /// cases use as such, a small index in `r10`.
  static var inputs: [[UInt64]] {
    var numbers = Numbers()
    return (0..<16).map { flags in
      var state = (0..<48).map { _ in numbers.nextOperand() }
      let pointers = [("rdi", 64), ("rsi", 128), ("rbp", 160), ("rsp", 192)]
      for (name, offset) in pointers {
        state[index(of: name)] = InstructionHarness.arena + UInt64(offset)
      }
      state[index(of: "r10")] = UInt64(flags) % 3
      let bits: [UInt64] = [0x1, 0x40, 0x80, 0x800]
      return state + [bits.indices.reduce(0x202) { $0 | (flags >> $1 & 1 == 1 ? bits[$1] : 0) }]
    }
  }

  private static func index(of name: String) -> Int {
    general.firstIndex(of: Register(name)) ?? 0
  }

  static func machine(_ state: [UInt64], datum: UInt64) -> ConcreteMachine {
    var machine = ConcreteMachine()
    machine.symbols = ["datum": datum]
    for (number, byte) in InstructionHarness.initialMemory.enumerated() {
      machine.memory[InstructionHarness.arena + UInt64(number)] = byte
    }
    for (number, value) in InstructionHarness.datum.enumerated() {
      for byte in 0..<UInt64(8) {
        machine.memory[datum + UInt64(8 * number) + byte] = UInt8(
          truncatingIfNeeded: value >> (8 * byte))
      }
    }
    for (number, register) in general.enumerated() { machine.registers[register] = state[number] }
    machine.registers[X86_64.Lowering.scratch] = 0
    for (number, register) in vectors.enumerated() {
      machine.vectors[register] = .init(low: state[16 + 2 * number], high: state[17 + 2 * number])
    }
    machine.flags = ConcreteFlags(register: state[48])
    return machine
  }

  /// What is told and not so, or not told and should be; nil when all is well.
  static func problem(
    _ machine: ConcreteMachine, _ output: InstructionHarness.Output,
    _ precision: InstructionCase.Precision
  ) -> String? {
    if machine.registers[X86_64.Lowering.scratch] != 0 { return "the scratch register is not zero" }
    for (name, told, actual) in places(machine, output) where told != actual {
      if let told { return "\(name) is \(actual), not \(told)" }
      if precision != .sound { return "\(name) is not told" }
    }
    return flagsProblem(machine.flags, ConcreteFlags(register: output.state[48]), precision)
  }

  /// All registers and the bytes that differ: what is told of each, and what it is.
  private static func places(
    _ machine: ConcreteMachine, _ output: InstructionHarness.Output
  ) -> [(name: String, told: UInt64?, actual: UInt64)] {
    var places = general.enumerated().map { ($1.name, machine.registers[$1], output.state[$0]) }
    for (number, register) in vectors.enumerated() {
      let told = machine.vectors[register]
      places.append((register.name, told?.low, output.state[16 + 2 * number]))
      places.append((register.name, told?.high, output.state[17 + 2 * number]))
    }
    for (number, byte) in output.memory.enumerated() {
      let told = machine.memory[InstructionHarness.arena + UInt64(number)]
      if told != byte { places.append(("byte \(number)", told.map(UInt64.init), UInt64(byte))) }
    }
    return places
  }

  private static func flagsProblem(
    _ told: ConcreteFlags, _ actual: ConcreteFlags, _ precision: InstructionCase.Precision
  ) -> String? {
    guard told.agrees(with: actual) else { return "the flags are \(actual), not \(told)" }
    return precision != .exactFlags || told.isComplete ? nil : "flags are not told"
  }
}
