@testable import AsmDiff
import Testing

#if arch(x86_64) && os(Linux)
  /// What instructions are said to do, compared with what the processor does.
  @Suite struct ProcessorTests {
    @Test func `the processor does what the meaning says`() async throws {
      let cases = InstructionCases.all
      let inputs = States.inputs
      let harness = InstructionHarness(cases: cases, inputs: inputs)
      let (outputs, datum) = try await harness.run(in: ScratchFolder())
      var effects = try Meaning.effects(of: cases.flatMap(\.lines))[...]
      #expect(effects.count == cases.reduce(0) { $0 + $1.lines.count })
      #expect(outputs.count >= cases.count { !$0.isExtension } * InstructionHarness.runs)
      for (number, instructions) in cases.enumerated() {
        let own = effects.prefix(instructions.lines.count)
        effects = effects.dropFirst(own.count)
        for run in 0..<InstructionHarness.runs {
          let index = number * InstructionHarness.runs + run
          guard index < outputs.count else { return }
          let input = inputs[harness.input(of: number, run: run)]
          var machine = States.machine(input, datum: datum)
          for effect in own { machine.run(effect) }
          let problem = States.problem(machine, outputs[index], instructions.precision)
          if let problem { Issue.record("\(instructions): \(problem)") }
        }
      }
    }
  }
#endif
