/// What a routine of elsewhere is, as this package knows it: from the README's table, not from AsmDiff's.
struct Routine {
  /// What an argument is, for an event that shows it; arguments are numbered from 0.
  enum Operand {
    case size(Int)
    case pointer(Int)
  }

  /// How a request that fails is told.
  enum Failure: UInt64 {
    case none = 0
    case null = 1
    case status = 2
  }

  /// The operands of its events; nil for a routine that is no event.
  var operands: [Operand]?
  /// Whether it gives a block, which has an age from then on.
  var makesBlock = false
  var failure = Failure.none
  /// Whether the block's address is written where the first argument points.
  var writesBlock = false

  /// What the tracer's source calls a kind.
  var kind: UInt64 { failure.rawValue | (writesBlock ? 4 : 0) }

  /// The routines that random programs come to; any other one is an event by its name.
  static let known: [String: Routine] = {
    var table: [String: Routine] = [
      "malloc": Routine(operands: [.size(0)], makesBlock: true, failure: .null),
      "calloc": Routine(operands: [.size(0), .size(1)], makesBlock: true, failure: .null),
      "realloc": Routine(operands: [.pointer(0), .size(1)], makesBlock: true, failure: .null),
      "aligned_alloc": Routine(operands: [.size(0), .size(1)], makesBlock: true, failure: .null),
      "posix_memalign": Routine(
        operands: [.size(1), .size(2)], makesBlock: true, failure: .status, writesBlock: true),
      "free": Routine(operands: [.pointer(0)]),
      "swift_slowAlloc": Routine(operands: [.size(0), .size(1)], makesBlock: true),
      "swift_slowDealloc": Routine(operands: [.pointer(0), .size(1), .size(2)]),
      "swift_allocObject": Routine(operands: [.size(1), .size(2)], makesBlock: true),
      "swift_deallocObject": Routine(operands: [.pointer(0), .size(1), .size(2)]),
      "swift_deallocClassInstance": Routine(operands: [.pointer(0), .size(1), .size(2)]),
      "swift_deallocUninitializedObject": Routine(operands: [.pointer(0), .size(1), .size(2)]),
      "swift_allocError": Routine(operands: [.pointer(0)], makesBlock: true),
      "swift_deallocError": Routine(operands: [.pointer(0)]),
      "swift_allocBox": Routine(operands: [.pointer(0)], makesBlock: true),
      "swift_deallocBox": Routine(operands: [.pointer(0)]),
    ]
    for name in counting { table[name] = Routine(operands: [.pointer(0)]) }
    for name in counting { table[name + "_n"] = Routine(operands: [.pointer(0), .size(1)]) }
    for name in silent { table[name] = Routine() }
    return table
  }()

  private static let counting = [
    "swift_retain", "swift_release", "swift_bridgeObjectRetain", "swift_bridgeObjectRelease",
    "swift_errorRetain", "swift_errorRelease",
  ]

  private static let silent = [
    "memcpy", "memmove", "memset", "memcmp", "strlen", "malloc_usable_size",
    "swift_beginAccess", "swift_endAccess",
    "swift_initStackObject", "swift_projectBox", "swift_setDeallocating",
    "swift_isUniquelyReferenced_native", "swift_isUniquelyReferenced_nonNull_native",
    "swift_isUniquelyReferenced_nonNull_bridgeObject",
  ]
}
