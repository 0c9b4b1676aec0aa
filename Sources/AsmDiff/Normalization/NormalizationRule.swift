/// A rule that drops what cannot run or renames injectively, so that two listings can be compared.
///
/// The raw value is the rule's identifier on the command line and in reports.
public enum NormalizationRule: String, Sendable, Codable, CaseIterable {
  /// `retq # tail` -> `retq`: comments are dropped, whatever the marker.
  case comments
  /// `.cfi_startproc`, `.p2align 4` -> nothing: directives that emit no code or data are dropped.
  case directives
  /// `.LBB7_2:` -> `L0:`: local labels are numbered in the order of their definition, and labels
  /// that nothing refers to disappear.
  case labels
  /// A function's own symbol corresponds to the other function's own symbol.
  case `self`
  /// `.LCPI0_0(%rip)` -> the constant's bytes: private constants, strings and tables are compared
  /// by content, recursively.
  case privateData = "private-data"
  /// A callee of the same listing with another name on each side is compared by content,
  /// recursively.
  case privateCallees = "private-callees"
  /// `callq f@PLT`, `callq *f@GOTPCREL(%rip)` -> `callq f`: the forms of a direct call name one
  /// callee.
  case callForm = "call-form"
  /// `mov rax, qword ptr [rdi + 8]` -> `movq 8(%rdi), %rax`: Intel text and AT&T text have one
  /// normal form.
  case dialect
  /// `_main`, `L1`, `l_x` -> `main`, private labels: Mach-O's spelling of symbols becomes ELF's.
  case objectFormat = "object-format"
  /// A body that is one jump to a function of the same listing stands for that function.
  case mergedBody = "merged-body"
  /// Symbols that the user declared to correspond are one symbol.
  case equated

  /// The rules that `--strict` leaves: the ones that rename nothing but labels and the function
  /// itself.
  public static let strict: Set<NormalizationRule> = [.comments, .directives, .labels, .self]
}
