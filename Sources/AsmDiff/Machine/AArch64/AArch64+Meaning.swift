extension AArch64 {
  /// What an instruction computes, and where control goes.
  ///
  /// The signature that `paciasp` and the like put into a return address is not followed: nothing
  /// but the instruction that takes it out again makes sense of it.
  static func effect(_ instruction: Instruction, _ references: [Reference]) -> InstructionEffect {
    var lowering = Lowering(instruction, references)
    if lowering.transfer() || lowering.lower() { return lowering.finished() }
    var fallback = Lowering(instruction, references)
    fallback.clobber()
    return fallback.finished()
  }

  /// What calls do to registers.
  ///
  /// A call writes `x30`, and a return goes where it points. Source: the Procedure Call Standard for
  /// the Arm 64-bit Architecture, section 6; Swift's `docs/ABI/CallConvSummary.rst`.
  static let convention = CallingConvention(
    arguments: (0...7).map { Register("x\($0)") }, results: (0...3).map { Register("x\($0)") },
    stackPointer: Register("sp"),
    preserved: Set((19...29).map { Register("x\($0)") } + [Register("sp")]),
    swiftContext: Set(["x20", "x21", "x22"].map(Register.init)), swiftSelf: Register("x20"),
    swiftError: Register("x21"), indirectResult: Register("x8"), linkRegister: Register("x30"),
    scratch: Lowering.scratch,
    general: (0...30).map { Register("x\($0)") } + [Register("sp")],
    vectors: (0...31).map { Register("v\($0)") }, returnAddressBytes: 0)
}
