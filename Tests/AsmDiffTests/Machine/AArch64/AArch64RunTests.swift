import Testing

@testable import AsmDiff

/// What instructions are said to do, compared with what was recorded of an emulated processor.
@Suite struct AArch64RunTests {
  @Test func `the meaning says what the processor does`() throws {
    let effects = try AArch64Text.effects(of: AArch64RecordedRuns.all.map(\.text))
    #expect(effects.count == AArch64RecordedRuns.all.count)
    for (run, effect) in zip(AArch64RecordedRuns.all, effects) {
      for (state, result) in zip(AArch64RecordedRuns.states, run.results) {
        let machine = Self.machine(state, effect)
        #expect(machine.registers[Register("x0")] == result.value, "\(run.text)")
        #expect(machine.flags.agrees(with: Self.flags(result.flags)), "\(run.text)")
      }
    }
  }

  /// Flags that say nothing agree with everything: these must say everything.
  @Test(arguments: [
    "cmp x1, x2", "subs w0, w1, #3", "cmn x1, #1", "negs x0, x1", "adds x0, x1, #7",
  ])
  func `comparisons tell all flags`(_ text: String) throws {
    let effect = try AArch64Text.effect(of: text)
    #expect(Self.machine(AArch64RecordedRuns.states[0], effect).flags.isComplete)
  }

  /// The machine behind an instruction.
  private static func machine(
    _ state: (registers: [UInt64], flags: Int), _ effect: InstructionEffect
  ) -> ConcreteMachine {
    var machine = ConcreteMachine()
    for (number, value) in state.registers.enumerated() {
      machine.registers[Register("x\(number)")] = value
    }
    machine.flags = flags(state.flags)
    machine.run(effect)
    return machine
  }

  /// Flags as the conditions ask for them: a carry that is clear was borrowed.
  private static func flags(_ bits: Int) -> ConcreteFlags {
    ConcreteFlags(
      carry: bits & 0b0010 == 0, zero: bits & 0b0100 != 0, sign: bits & 0b1000 != 0,
      overflow: bits & 0b0001 != 0)
  }
}
