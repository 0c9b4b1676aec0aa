extension AllocationRoutine {
  /// Routines that neither allocate nor free nor run code of the program; what they write is said.
  ///
  /// Sources: ISO C23 7.26 and 7.12; POSIX.1-2024; the manual pages of glibc and Darwin; LLVM's
  /// `compiler-rt/lib/builtins/README.txt`; Swift's `include/swift/Runtime/HeapObject.h`,
  /// `Exclusivity.h` and `RuntimeFunctions.def`.
  ///
  /// Not among them, though they look it: what gives metadata (it may be instantiated), `swift_once` and
  /// `swift_arrayDestroy` (they run code of the program), `__tls_get_addr` (it may allocate),
  /// `swift_willThrow` (a program may hook it), and the checked copies `__memcpy_chk`, which may abort.
  static let harmlessOnes: [String: Self] = {
    var table = writingOnes
    for name in readingOnes + mathematics + integers + swiftOnes { table[name] = .harmless() }
    return table
  }()

  private static let writingOnes: [String: Self] = {
    let counted = Write(argument: 0, length: .argument(2))
    let whole = Write(argument: 0, length: .unknown)
    return [
      "memcpy": .harmless(.argument(0), writes: counted),
      "memmove": .harmless(.argument(0), writes: counted),
      "memset": .harmless(.argument(0), writes: counted),
      "mempcpy": .harmless(writes: counted),
      "memset_pattern4": .harmless(writes: counted),
      "memset_pattern8": .harmless(writes: counted),
      "memset_pattern16": .harmless(writes: counted),
      "bzero": .harmless(writes: Write(argument: 0, length: .argument(1))),
      "explicit_bzero": .harmless(writes: Write(argument: 0, length: .argument(1))),
      "bcopy": .harmless(writes: Write(argument: 1, length: .argument(2))),
      "strcpy": .harmless(.argument(0), writes: whole),
      "strcat": .harmless(.argument(0), writes: whole),
      "strncat": .harmless(.argument(0), writes: whole),
      "stpcpy": .harmless(writes: whole),
      "strncpy": .harmless(.argument(0), writes: counted),
      "strlcpy": .harmless(writes: counted),
      "strlcat": .harmless(writes: counted),
      // The header of an object that lives on the stack: its metadata and its reference counts.
      "swift_initStackObject": .harmless(
        .argument(1), writes: Write(argument: 1, length: .bytes(16))),
      // The buffer of an access: three words.
      "swift_beginAccess": .harmless(writes: Write(argument: 1, length: .bytes(24))),
    ]
  }()

  private static let readingOnes = [
    "memcmp", "bcmp", "memchr", "memrchr", "memmem", "strlen", "strnlen", "strcmp", "strncmp",
    "strcasecmp", "strncasecmp", "strchr", "strrchr", "strstr", "strspn", "strcspn", "strpbrk",
    "abs",
    "labs", "llabs", "malloc_usable_size", "malloc_size", "malloc_good_size", "__chkstk",
    "__chkstk_darwin",
  ]

  /// They may set `errno`, which is no memory that a listing names.
  private static let mathematics = [
    "sqrt", "cbrt", "hypot", "floor", "ceil", "round", "trunc", "rint", "nearbyint", "lround",
    "llround", "lrint", "llrint", "fmod", "remainder", "fma", "fmin", "fmax", "fdim", "fabs",
    "copysign", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
    "asinh",
    "acosh", "atanh", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "logb", "ilogb",
    "pow",
    "ldexp", "scalbn", "erf", "erfc", "tgamma",
  ].flatMap { [$0, $0 + "f"] }

  /// What compilers call for arithmetic that a machine has no instruction for.
  private static let integers = [
    "__multi3", "__divti3", "__udivti3", "__modti3", "__umodti3", "__ashlti3", "__ashrti3",
    "__lshrti3", "__muldi3", "__divdi3", "__udivdi3", "__moddi3", "__umoddi3", "__ashldi3",
    "__ashrdi3", "__lshrdi3", "__divsi3", "__udivsi3", "__modsi3", "__umodsi3", "__mulsi3",
    "__popcountdi2", "__popcountsi2", "__clzdi2", "__clzsi2", "__ctzdi2", "__ctzsi2", "__bswapdi2",
    "__bswapsi2", "__floattidf", "__floattisf", "__floatuntidf", "__floatuntisf", "__fixdfti",
    "__fixsfti", "__fixunsdfti", "__fixunssfti", "__truncdfhf2", "__truncsfhf2", "__extendhfsf2",
    "__gnu_f2h_ieee", "__gnu_h2f_ieee",
  ]

  private static let swiftOnes = [
    "swift_endAccess", "swift_projectBox", "swift_retainCount", "swift_unownedRetainCount",
    "swift_weakRetainCount", "swift_setDeallocating", "swift_isUniquelyReferenced",
    "swift_isUniquelyReferenced_native", "swift_isUniquelyReferencedNonObjC",
    "swift_isUniquelyReferenced_nonNull", "swift_isUniquelyReferenced_nonNull_native",
    "swift_isUniquelyReferencedNonObjC_nonNull",
    "swift_isUniquelyReferencedNonObjC_nonNull_bridgeObject",
    "swift_isUniquelyReferenced_nonNull_bridgeObject",
  ]

  /// Routines that end the program.
  ///
  /// Sources: ISO C23 7.24.4, 7.2.1.1 and the manual pages of glibc and Darwin for `__assert_fail` and
  /// `__assert_rtn`; Swift's `stdlib/public/runtime/Errors.cpp` and `ErrorObject.h`. A Swift function whose
  /// type says `Never` needs no entry. `longjmp` is none: its caller goes on elsewhere.
  /// The walk itself knows `__stack_chk_fail`: no path of a sound program comes there.
  static let withoutReturn: [String: Self] = {
    let names = [
      "abort", "exit", "_exit", "_Exit", "quick_exit", "__chk_fail",
      "__assert_fail", "__assert_rtn", "__fortify_fail", "swift_deletedMethodError",
      "swift_deletedAsyncMethodError", "swift_deletedCalleeAllocatedCoroutineMethodError",
      "swift_unexpectedError", "swift_errorInMain",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, .never) })
  }()
}
