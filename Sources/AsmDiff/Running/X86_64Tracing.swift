/// Tracing on x86-64 with ELF files.
///
/// A door puts its number on the stack. `asmdiff_enter` saves every register that can carry an argument and
/// that C code changes; `asmdiff_entered` is compiled without vector registers, so those need no saving.
/// The number's slot receives the address to go on at, and the slot above it, the return address, is
/// exchanged for `asmdiff_leave`: arguments on the stack stay where the routine looks for them.
enum X86_64Tracing: TracingMachine {
  static func door(_ number: Int) -> String {
    "\tpushq\t$\(number)\n\tjmp\tasmdiff_enter\n"
  }

  static let clangArguments = ["-mgeneral-regs-only"]

  private static let saved = ["rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11"]

  /// Saves the registers, calls a C function with their address, and goes on where it says.
  private static func detour(to function: String) -> String {
    saved.map { "\tpushq\t%\($0)\n" }.joined()
      + """
      \tsubq\t$8, %rsp
      \tmovq\t%rsp, %rdi
      \tcallq\t\(function)
      \tmovq\t%rax, 80(%rsp)
      \taddq\t$8, %rsp

      """ + saved.reversed().map { "\tpopq\t%\($0)\n" }.joined() + "\tretq\n"
  }

  static var runtime: String {
    """
    \t.text
    asmdiff_enter:
    \(detour(to: "asmdiff_entered"))
    \t.globl\tasmdiff_leave
    asmdiff_leave:
    \tpushq\t$0
    \(detour(to: "asmdiff_left"))
    \t.globl\tasmdiff_fail
    asmdiff_fail:
    \txorl\t%eax, %eax
    \tretq
    \(call)
    """
  }

  /// `asmdiff_call(function, arguments, result)`: calls with exact register contents.
  ///
  /// `rax` is where Swift's convention expects the address of a result in memory, `r13` its `self`, `r12`
  /// its error.
  private static let call = """
    \t.globl\tasmdiff_call
    asmdiff_call:
    \tpushq\t%rbp
    \tpushq\t%rbx
    \tpushq\t%r12
    \tpushq\t%r13
    \tpushq\t%r14
    \tpushq\t%r15
    \tsubq\t$8, %rsp
    \tmovq\t%rdi, %r11
    \tmovq\t%rsi, %r10
    \tmovq\t%rdx, %rax
    \tmovq\t(%r10), %rdi
    \tmovq\t8(%r10), %rsi
    \tmovq\t16(%r10), %rdx
    \tmovq\t24(%r10), %rcx
    \tmovq\t32(%r10), %r8
    \tmovq\t40(%r10), %r9
    \txorl\t%ebx, %ebx
    \txorl\t%ebp, %ebp
    \txorl\t%r12d, %r12d
    \txorl\t%r13d, %r13d
    \txorl\t%r14d, %r14d
    \txorl\t%r15d, %r15d
    \tcallq\t*%r11
    \taddq\t$8, %rsp
    \tpopq\t%r15
    \tpopq\t%r14
    \tpopq\t%r13
    \tpopq\t%r12
    \tpopq\t%rbx
    \tpopq\t%rbp
    \tretq

    """
}
