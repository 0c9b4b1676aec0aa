/// A sequence that only one of two sets holds.
package struct SequenceDifference: Hashable, Sendable {
  /// The side that allows the sequence.
  package var allowedBy: Side
  /// The events, in order.
  package var sequence: [AllocationEvent]

  /// Makes a difference.
  package init(allowedBy: Side, sequence: [AllocationEvent]) {
    self.allowedBy = allowedBy
    self.sequence = sequence
  }
}
