extension AllocationPair {
  /// A listing with both functions, and what they call.
  static func listing(
    _ baseline: String, _ candidate: String, helper: String? = nil, other: String? = nil
  ) -> String {
    let functions = [
      ("baseline", baseline), ("candidate", candidate), ("helper", helper), ("helper_other", other),
    ]
    return functions.compactMap { name, body in body.map { function(name, $0) } }.joined()
  }

  /// A function with statements a line each, and labels that are its own.
  private static func function(_ name: String, _ body: String) -> String {
    let lines = body.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
      .map { $0.hasPrefix(".L") ? String($0) : "\t\($0)" }
    return Listings.function(
      name, lines.joined(separator: "\n").replacing(".L", with: ".L\(name)_"))
  }

  /// Allocates 8 bytes into `%rbx` and 16 into `%r14`, keeps the argument in `%r12`, and does something.
  static func twoBlocks(_ body: String) -> String {
    """
    pushq %rbx
    pushq %r14
    pushq %r12
    movq %rdi, %r12
    movl $8, %edi
    callq malloc@PLT
    movq %rax, %rbx
    movl $16, %edi
    callq malloc@PLT
    movq %rax, %r14
    \(body)
    popq %r12
    popq %r14
    popq %rbx
    retq
    """
  }

  /// A loop of turns that allocate and free, counted by the statements that `step` is.
  static func counted(_ step: String) -> String {
    """
    pushq %rbx
    movq %rdi, %rbx
    .Lturn:
    movl $8, %edi
    callq malloc@PLT
    movq %rax, %rdi
    callq free@PLT
    \(step)
    popq %rbx
    retq
    """
  }
}
