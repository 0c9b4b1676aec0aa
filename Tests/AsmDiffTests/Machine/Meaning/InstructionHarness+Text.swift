extension InstructionHarness {
  private static let registers = [
    "rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rbp", "rsp", "r8", "r9", "r10", "r11", "r12", "r13",
    "r14", "r15",
  ]

  /// Runs every case on its states, each in an arena that is filled anew.
  static var driver: String {
    """
    #include <stdint.h>
    #include <stdio.h>
    #include <string.h>
    #include <sys/mman.h>
    extern uint64_t state[\(stateCount)], datum[], inputs[][\(stateCount)];
    extern const uint64_t input_count, case_count, plain_count;
    extern void *cases[];
    void run(void *code);
    int main(void) {
      uint8_t *arena = mmap((void *)\(arena), 4096, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
      if (arena != (void *)\(arena)) return 1;
      uint64_t address = (uint64_t)datum, count = plain_count;
      if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) count = case_count;
      fwrite(&address, 8, 1, stdout);
      for (uint64_t number = 0; number < count; number++)
        for (uint64_t turn = 0; turn < \(runs); turn++) {
          for (int i = 0; i < \(arenaBytes); i++) arena[i] = i * 37 + 11;
          memcpy(state, inputs[(number * \(runs) + turn) % input_count], sizeof state);
          run(cases[number]);
          fwrite(state, sizeof state, 1, stdout);
          fwrite(arena, \(arenaBytes), 1, stdout);
        }
      return 0;
    }
    """
  }

  /// The assembly: the states, the cases, and what enters and leaves them.
  var text: String {
    let states = inputs.map { "\t.quad\t" + $0.map(String.init).joined(separator: ", ") }
    let table = cases.indices.map { "\t.quad\tcase_\($0)" }
    let bodies = cases.enumerated().map { number, instructions in
      "case_\(number):\n"
        + (instructions.lines + ["jmp leave_case"]).map { "\t\($0)\n" }.joined()
    }
    let plain = cases.count { !$0.isExtension }
    return """
      \t.data
      \t.globl\tinputs, cases, input_count, case_count, plain_count, state, datum, run
      \t.p2align\t4
      state:\t.zero\t\(8 * Self.stateCount)
      \t.p2align\t4
      datum:\t.quad\t\(Self.datum.map(String.init).joined(separator: ", "))
      inputs:
      \(states.joined(separator: "\n"))
      cases:
      \(table.joined(separator: "\n"))
      input_count:\t.quad\t\(inputs.count)
      case_count:\t.quad\t\(cases.count)
      plain_count:\t.quad\t\(plain)
      target:\t.quad\t0
      saved:\t.quad\t0
      \t.text
      \(Self.entry)
      \(bodies.joined())
      \t.section\t.note.GNU-stack,"",@progbits

      """
  }

  /// What the symbol `datum` stands before.
  static let datum: [UInt64] = [0x1122_3344_5566_7788, 0x99aa_bbcc_ddee_ff00]

  private static var entry: String {
    let kept = ["rbx", "rbp", "r12", "r13", "r14", "r15"]
    let vectors = (0..<16).map { ("\(128 + 16 * $0)", "xmm\($0)") }
    let general = registers.enumerated().map { ("\(8 * $0)", $1) }
    let flags = "state+\(128 + 256)(%rip)"
    var lines = kept.map { "pushq %\($0)" }
    lines += ["movq %rdi, target(%rip)", "movq %rsp, saved(%rip)", "pushq \(flags)", "popfq"]
    lines += vectors.map { "movups state+\($0)(%rip), %\($1)" }
    lines += general.map { "movq state+\($0)(%rip), %\($1)" }
    lines += ["jmpq *target(%rip)", "leave_case:"]
    lines += general.map { "movq %\($1), state+\($0)(%rip)" }
    lines += vectors.map { "movups %\($1), state+\($0)(%rip)" }
    lines += ["movq saved(%rip), %rsp", "pushfq", "popq \(flags)", "cld"]
    lines += kept.reversed().map { "popq %\($0)" } + ["retq"]
    return "run:\n" + lines.map { "\t\($0)\n" }.joined()
  }
}
