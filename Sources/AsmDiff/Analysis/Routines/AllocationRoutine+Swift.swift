extension AllocationRoutine {
  /// The Swift runtime's routines that allocate and free.
  ///
  /// Sources: `include/swift/Runtime/HeapObject.h`, `include/swift/Runtime/Heap.h` and
  /// `include/swift/Runtime/Error.h` for what they take; `include/swift/Runtime/RuntimeFunctions.def` for
  /// what they return. They stop the program where no memory is left. What a size's mask of alignment
  /// is counts as a size.
  static let ofSwift: [String: Self] = [
    "swift_slowAlloc": .allocating("swift_slowAlloc", sizes: [0, 1], canFail: false),
    "swift_slowAllocTyped": .allocating("swift_slowAllocTyped", sizes: [0, 1], canFail: false),
    "swift_slowDealloc": .freeing("swift_slowDealloc", sizes: [1, 2]),
    "swift_slowDeallocTyped": .freeing("swift_slowDeallocTyped", sizes: [1, 2]),
    // The first argument is the metadata.
    "swift_allocObject": .allocating("swift_allocObject", sizes: [1, 2], canFail: false),
    "swift_deallocObject": .freeing("swift_deallocObject", sizes: [1, 2]),
    "swift_deallocUninitializedObject": .freeing(
      "swift_deallocUninitializedObject", sizes: [1, 2]),
    // They run the deinitialisers of a superclass that is Objective-C's.
    "swift_deallocClassInstance": deallocatingInstance(
      "swift_deallocClassInstance", sizes: [1, 2]),
    "swift_deallocPartialClassInstance": deallocatingInstance(
      "swift_deallocPartialClassInstance", sizes: [2, 3]),
    // The size is the type's, so the event shows the type. A second register holds the address of
    // the value in the block.
    "swift_allocBox": ofType("swift_allocBox"),
    "swift_allocError": ofType("swift_allocError"),
    // One object for all, which is retained.
    "swift_allocEmptyBox": Self(event: "swift_allocEmptyBox", result: .value),
    "swift_deallocBox": .freeing("swift_deallocBox"),
    "swift_deallocError": .freeing("swift_deallocError"),
  ]

  private static func ofType(_ event: String) -> Self {
    Self(event: event, operands: [.pointer(argument: 0)], result: .block(canFail: false))
  }

  private static func deallocatingInstance(_ event: String, sizes: [Int]) -> Self {
    var routine = freeing(event, sizes: sizes)
    routine.runsOtherCode = true
    return routine
  }

  /// The Swift runtime's routines that count references.
  ///
  /// Sources: as for those that allocate; `stdlib/public/runtime/CustomRRABI.h` for the routines that take
  /// the object in a register of AArch64. What releases an object may run its deinitialiser; what retains
  /// one of Objective-C may run its `retain`.
  static let swiftCounting: [String: Self] = {
    var table: [String: Self] = [:]
    func add(_ name: String, sizes: [Int] = [], _ result: Result, runs: Bool) {
      table[name] = counting(name, sizes: sizes, result: result, runsOtherCode: runs)
    }
    for prefix in ["swift_", "swift_nonatomic_"] {
      for (object, retains) in [("", false), ("bridgeObject", false), ("unknownObject", true)] {
        let retain = prefix + (object.isEmpty ? "retain" : object + "Retain")
        let release = prefix + (object.isEmpty ? "release" : object + "Release")
        add(retain, .argument(0), runs: retains)
        add(retain + "_n", sizes: [1], .argument(0), runs: retains)
        add(release, .value, runs: true)
        add(release + "_n", sizes: [1], .value, runs: true)
      }
      add(prefix + "unownedRetain", .value, runs: false)
      add(prefix + "unownedRetain_n", sizes: [1], .value, runs: false)
      add(prefix + "unownedRelease", .value, runs: true)
      add(prefix + "unownedRelease_n", sizes: [1], .value, runs: true)
      add(prefix + "unownedRetainStrong", .value, runs: false)
      add(prefix + "unownedRetainStrongAndRelease", .value, runs: true)
    }
    add("swift_tryRetain", .value, runs: false)
    add("swift_errorRetain", .value, runs: true)
    add("swift_errorRelease", .value, runs: true)
    for name in weakOnes { table[name] = weak(name) }
    for number in Array(1...15) + Array(19...28) {
      for operation in ["swift_retain_x", "swift_release_x"] {
        let name = operation + "\(number)"
        table[name] = Self(
          event: name, operands: [.pointerInRegister(Register("x\(number)"))], result: .value,
          runsOtherCode: operation.contains("release"))
      }
    }
    return table
  }()

  private static let weakOnes = ["swift_weak", "swift_unknownObjectWeak"].flatMap { prefix in
    ["Init", "Assign", "CopyInit", "CopyAssign", "TakeInit", "TakeAssign"].map { prefix + $0 }
      + ["LoadStrong", "TakeStrong", "Destroy"].map { prefix + $0 }
  }

  /// A routine of weak references: it may allocate or free the object's side table.
  ///
  /// A reference is one word. Those that copy or take have a second reference, the others that begin or
  /// assign one an object.
  private static func weak(_ name: String) -> Self {
    var routine = counting(name, runsOtherCode: true)
    routine.writes = [Write(argument: 0, length: .bytes(8))]
    if name.hasSuffix("Init") || name.hasSuffix("Assign") {
      routine.operands.append(.pointer(argument: 1))
    }
    if name.contains("eakCopy") || name.contains("eakTake") {
      routine.writes.append(Write(argument: 1, length: .bytes(8)))
    }
    return routine
  }
}
