/// A routine that the analysis knows: it allocates, frees, counts references, or does none of these.
struct AllocationRoutine: Hashable {
  /// What an argument is, for an event that shows it.
  enum Operand: Hashable {
    case size(argument: Int)
    case pointer(argument: Int)
  }

  /// What a routine gives back.
  enum Result: Hashable {
    /// A block, or null where `canFail`.
    case block(canFail: Bool)
    /// The argument of this number.
    case argument(Int)
    /// Something that has nothing to do with allocation.
    case value
    /// It does not return.
    case never
  }

  /// The name that events have; nil for a harmless routine, which is no event.
  var event: String?
  var operands: [Operand] = []
  var result: Result
  /// Whether it can run other code: a deinitialiser, a callback.
  var runsOtherCode = false
  /// Whether it writes memory behind its first argument.
  var writesFirstArgument = false

  /// The routines that are known by name.
  ///
  /// Sources: ISO C 7.24.3 and POSIX for the C routines; Swift's `stdlib/public/runtime/Heap.cpp` and
  /// `HeapObject.cpp`; the Itanium C++ ABI for `operator new` and `delete`.
  static let known: [String: AllocationRoutine] = {
    var table: [String: AllocationRoutine] = [
      "malloc": allocator("malloc", [.size(argument: 0)]),
      "calloc": allocator("calloc", [.size(argument: 0), .size(argument: 1)]),
      "realloc": allocator("realloc", [.pointer(argument: 0), .size(argument: 1)]),
      "reallocarray": allocator(
        "reallocarray", [.pointer(argument: 0), .size(argument: 1), .size(argument: 2)]),
      "aligned_alloc": allocator("aligned_alloc", [.size(argument: 0), .size(argument: 1)]),
      "free": AllocationRoutine(event: "free", operands: [.pointer(argument: 0)], result: .value),
      "swift_slowAlloc": allocator(
        "swift_slowAlloc", [.size(argument: 0), .size(argument: 1)], canFail: false),
      "swift_slowAllocTyped": allocator(
        "swift_slowAlloc", [.size(argument: 0), .size(argument: 1)], canFail: false),
      "swift_slowDealloc": freeing("swift_slowDealloc", sizes: 2),
      "swift_allocObject": allocator(
        "swift_allocObject", [.size(argument: 1), .size(argument: 2)], canFail: false),
      "swift_deallocClassInstance": freeing("swift_deallocClassInstance", sizes: 2),
      "swift_deallocObject": freeing("swift_deallocObject", sizes: 2),
      "swift_deallocUninitializedObject": freeing("swift_deallocUninitializedObject", sizes: 2),
      "_Znwm": allocator("_Znwm", [.size(argument: 0)], canFail: false),
      "_Znam": allocator("_Znam", [.size(argument: 0)], canFail: false),
      "_ZdlPv": freeing("_ZdlPv", sizes: 0), "_ZdaPv": freeing("_ZdaPv", sizes: 0),
      "_ZdlPvm": freeing("_ZdlPvm", sizes: 1), "_ZdaPvm": freeing("_ZdaPvm", sizes: 1),
    ]
    for name in ["swift_retain", "swift_bridgeObjectRetain", "swift_unknownObjectRetain"] {
      table[name] = AllocationRoutine(
        event: name, operands: [.pointer(argument: 0)], result: .argument(0))
    }
    for name in ["swift_release", "swift_bridgeObjectRelease", "swift_unknownObjectRelease"] {
      table[name] = AllocationRoutine(
        event: name, operands: [.pointer(argument: 0)], result: .value, runsOtherCode: true)
    }
    for name in harmless { table[name] = AllocationRoutine(event: nil, result: .value) }
    for name in ["memcpy", "memmove", "memset", "bzero"] {
      table[name] = AllocationRoutine(event: nil, result: .argument(0), writesFirstArgument: true)
    }
    for name in ["abort", "__stack_chk_fail", "exit", "_exit", "swift_unexpectedError"] {
      table[name] = AllocationRoutine(event: nil, result: .never)
    }
    return table
  }()

  /// Routines that neither allocate nor free nor write memory nor run other code.
  private static let harmless = [
    "memcmp", "bcmp", "strlen", "strnlen", "strcmp", "strncmp", "memchr", "strchr", "abs", "labs",
    "sqrt", "floor", "ceil", "round", "fmod", "sin", "cos", "exp", "log", "pow",
    "malloc_usable_size", "malloc_size", "swift_isUniquelyReferenced_native",
    "swift_isUniquelyReferenced_nonNull_native", "swift_retainCount",
  ]

  private static func allocator(
    _ event: String, _ operands: [Operand], canFail: Bool = true
  ) -> AllocationRoutine {
    AllocationRoutine(event: event, operands: operands, result: .block(canFail: canFail))
  }

  private static func freeing(_ event: String, sizes: Int) -> AllocationRoutine {
    AllocationRoutine(
      event: event,
      operands: [.pointer(argument: 0)] + (0..<sizes).map { .size(argument: $0 + 1) },
      result: .value)
  }
}
