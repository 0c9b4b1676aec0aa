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

  /// What the routines that every analysis knows are called.
  package static let standard = AllocationRoutines.standard.vocabulary
}
