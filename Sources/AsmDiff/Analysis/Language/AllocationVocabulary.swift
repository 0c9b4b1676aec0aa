/// The routines that events name, and what their operands are.
///
/// An operand of an event is not every argument of the call: only what says how much is allocated and what
/// is freed.
package struct AllocationVocabulary: Hashable, Sendable {
  /// The kinds of each routine's operands, in order.
  package var operands: [String: [EventOperand.Kind]]

  /// Makes a vocabulary.
  package init(operands: [String: [EventOperand.Kind]]) {
    self.operands = operands
  }

  /// The names, sorted.
  package var names: [String] { operands.keys.sorted() }

  /// What C's and Swift's allocators are called.
  package static let standard = AllocationVocabulary(operands: [
    "malloc": [.size],
    "calloc": [.size, .size],
    "realloc": [.pointer, .size],
    "reallocarray": [.pointer, .size, .size],
    // The alignment, then the size.
    "aligned_alloc": [.size, .size],
    "posix_memalign": [.size, .size],
    "free": [.pointer],
    // The size, then the mask of the alignment.
    "swift_slowAlloc": [.size, .size],
    "swift_slowAllocTyped": [.size, .size],
    "swift_slowDealloc": [.pointer, .size, .size],
    "swift_allocObject": [.size, .size],
    "swift_deallocClassInstance": [.pointer, .size, .size],
    "swift_deallocPartialClassInstance": [.pointer, .size, .size],
    "swift_deallocUninitializedObject": [.pointer, .size, .size],
    "swift_retain": [.pointer],
    "swift_release": [.pointer],
    "swift_retain_n": [.pointer, .size],
    "swift_release_n": [.pointer, .size],
    "swift_bridgeObjectRetain": [.pointer],
    "swift_bridgeObjectRelease": [.pointer],
    "swift_unknownObjectRetain": [.pointer],
    "swift_unknownObjectRelease": [.pointer],
    "swift_unownedRetain": [.pointer],
    "swift_unownedRelease": [.pointer],
  ])
}
