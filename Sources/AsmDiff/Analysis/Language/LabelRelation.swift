/// What can be said about the values of two operands, or of two events.
package enum LabelRelation: Hashable, Sendable {
  /// They are equal, whatever the function is given.
  case same
  /// They differ for something that the function may be given.
  case distinct
  /// Neither can be shown.
  case possible

  /// What is known of two lists, one operand beside the other.
  static func all(_ relations: some Sequence<Self>) -> Self {
    var result = same
    for relation in relations where result != .distinct && relation != .same { result = relation }
    return result
  }
}
