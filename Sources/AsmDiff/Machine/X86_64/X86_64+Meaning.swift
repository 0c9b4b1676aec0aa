extension X86_64 {
  /// What an instruction computes, and where control goes.
  ///
  /// The direction flag is taken to be clear, as the ABI has it wherever compiled code runs.
  static func effect(_ instruction: Instruction, _ references: [Reference]) -> InstructionEffect {
    var lowering = Lowering(instruction, references)
    if lowering.transfer() || lowering.isPlain && lowering.lower() { return lowering.finished() }
    var fallback = Lowering(instruction, references)
    fallback.clobber()
    return fallback.finished()
  }

  /// What calls do to registers.
  ///
  /// Sources: the System V ABI for x86-64, section 3.2.1; Swift's `docs/ABI/CallConvSummary.rst`.
  static let convention = CallingConvention(
    arguments: ["rdi", "rsi", "rdx", "rcx", "r8", "r9"].map(Register.init),
    results: ["rax", "rdx", "rcx", "r8"].map(Register.init), stackPointer: Register("rsp"),
    preserved: Set(["rbx", "rbp", "r12", "r13", "r14", "r15", "rsp"].map(Register.init)),
    swiftContext: Set(["r12", "r13", "r14"].map(Register.init)), swiftSelf: Register("r13"),
    swiftError: Register("r12"),
    indirectResult: Register("rax"), scratch: Lowering.scratch,
    general: [
      "rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rbp", "rsp", "r8", "r9", "r10", "r11", "r12",
      "r13", "r14", "r15",
    ].map(Register.init), vectors: (0...31).map { Register("xmm\($0)") }, returnAddressBytes: 8)
}
