/// The routines that an analysis knows, by symbol: those of C and Swift, and those that the user named.
package struct AllocationRoutines: Sendable, Hashable {
  var table: [String: AllocationRoutine]
  /// Whether symbols of C have an underscore before their names, as in Mach-O.
  var hasUnderscores = false

  /// The routines that every analysis knows.
  package static let standard: AllocationRoutines = {
    let parts = [
      AllocationRoutine.ofC, AllocationRoutine.ofCPlusPlus, AllocationRoutine.ofSwift,
      AllocationRoutine.swiftCounting, AllocationRoutine.harmlessOnes,
      AllocationRoutine.withoutReturn,
    ]
    var table: [String: AllocationRoutine] = [:]
    for part in parts { table.merge(part) { first, _ in first } }
    return AllocationRoutines(table: table)
  }()

  /// What is known of a symbol; nil where nothing is.
  subscript(symbol: Symbol) -> AllocationRoutine? {
    guard hasUnderscores else { return table[symbol.name] }
    if symbol.name.hasPrefix("_"), let routine = table[String(symbol.name.dropFirst())] {
      return routine
    }
    // A user may give a symbol as it stands in the listing.
    return table[symbol.name].flatMap { $0.isNamedByUser ? $0 : nil }
  }

  /// Whether a user said what a routine is, so that its body is not followed.
  func isNamedByUser(_ symbol: Symbol) -> Bool { self[symbol]?.isNamedByUser == true }

  /// What the events of a pattern can be.
  package var vocabulary: AllocationVocabulary {
    var operands: [String: [EventOperand.Kind]] = [:]
    for routine in table.values {
      if let event = routine.event { operands[event] = routine.operandKinds }
    }
    return AllocationVocabulary(operands: operands)
  }

  /// Whether events of a name make an allocation.
  func makesBlock(_ event: String) -> Bool {
    table.values.contains { $0.event == event && $0.makesBlock }
  }

  /// Whether a routine of that name is one that a user's can be like.
  package func isKind(_ name: String) -> Bool { table[name]?.event != nil }

  /// The names of all routines that a user's can be like, sorted.
  package static var kinds: [String] {
    standard.table.filter { $0.value.event != nil }.keys.sorted()
  }

  /// The kinds that users need most.
  package static let commonKinds = [
    "malloc", "calloc", "realloc", "reallocarray", "aligned_alloc", "posix_memalign", "free",
    "free_sized", "swift_slowAlloc", "swift_slowDealloc", "swift_retain", "swift_release",
  ]
}
