/// A routine in front of which a tracer stands.
struct TracedSymbol: Hashable, Sendable {
  var symbol: Symbol
  /// Whether the listing defines it.
  var isLocal: Bool
  /// Whether it may give null where no memory is left.
  var canFail: Bool

  /// Routines that no other can stand in front of: they return twice or elsewhere, or are called in a
  /// convention of their own that the linker must recognise.
  static let untraceable: Set<String> = [
    "setjmp", "_setjmp", "__setjmp", "sigsetjmp", "__sigsetjmp", "longjmp", "_longjmp",
    "siglongjmp", "__longjmp_chk", "vfork", "__tls_get_addr", "__tls_get_addr_opt",
    "_Unwind_Resume", "__cxa_throw", "__cxa_rethrow",
  ]
}
