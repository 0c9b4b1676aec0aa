import Testing

@testable import AsmDiff

#if arch(x86_64) && os(Linux)
  /// What instructions are said to do, compared with what the processor does.
  @Suite struct ProcessorTests {
    private let cases = InstructionCases.all
    private let inputs = States.inputs

    @Test func `the processor does what the meaning says`() async throws {
      let harness = InstructionHarness(cases: cases, inputs: inputs)
      let (outputs, datum) = try await harness.run(in: ScratchFolder())
      let effects = try effects()
      #expect(outputs.count >= cases.count { !$0.isExtension } * InstructionHarness.runs)
      for (index, output) in outputs.enumerated() {
        let (number, run) = index.quotientAndRemainder(dividingBy: InstructionHarness.runs)
        let input = inputs[harness.input(of: number, run: run)]
        var machine = States.machine(input, datum: datum)
        for effect in effects[number] { machine.run(effect) }
        if let problem = States.problem(machine, output, cases[number].precision) {
          Issue.record("\(cases[number]): \(problem)")
        }
      }
    }

    @Test func `no instruction both sets and clobbers a register`() throws {
      for (number, own) in try effects().enumerated() {
        for effect in own {
          #expect(effect.clobbers.isDisjoint(with: Self.written(effect)), "\(cases[number])")
        }
      }
    }

    /// The effects of each case's instructions.
    private func effects() throws -> [[InstructionEffect]] {
      var effects = try Meaning.effects(of: cases.flatMap(\.lines))[...]
      #expect(effects.count == cases.reduce(0) { $0 + $1.lines.count })
      return cases.map { instructions in
        defer { effects = effects.dropFirst(instructions.lines.count) }
        return Array(effects.prefix(instructions.lines.count))
      }
    }

    private static func written(_ effect: InstructionEffect) -> [Register] {
      effect.operations.compactMap {
        switch $0 {
        case .set(let register, _), .load(let register, _, _, _),
          .setVector(let register, _, _), .copyVector(let register, _),
          .loadVector(let register, _, _):
          register
        case .store, .flags, .storeVector, .clobberMemory: nil
        }
      }
    }
  }
#endif
