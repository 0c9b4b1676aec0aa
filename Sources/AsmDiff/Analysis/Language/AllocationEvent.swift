/// A call that allocates or frees, or that might, or an exit that is no return.
///
/// A return is no event: it ends a sequence. `==` is the identity of labels and takes an unknown for
/// itself; ask `relation(to:)` whether two events are the same.
package enum AllocationEvent: Hashable, Sendable {
  /// A routine whose effect on the heap is known.
  case routine(String, [EventOperand])
  /// A call to a routine that is not known to be harmless.
  case call(String)
  /// A call to a computed address.
  case indirectCall(SizeExpression)
  /// A trap or a call that never returns.
  case abort

  /// Makes the event of a routine.
  package init(_ routine: String, _ operands: EventOperand...) {
    self = .routine(routine, operands)
  }

  /// The operands; the callee of an indirect call counts as one.
  package var operands: [EventOperand] {
    switch self {
    case .routine(_, let operands): operands
    case .indirectCall(let callee): [.size(callee)]
    case .call, .abort: []
    }
  }

  /// The numbers of the unknowns in the event, in the operands' order.
  package var unknowns: [Int] { operands.flatMap(\.unknowns) }

  /// The values in the event that loops carry, in the operands' order.
  var carriedValues: [CarriedValue] {
    var values: [CarriedValue] = []
    for case .size(let expression) in operands {
      expression.visitAtoms { if case .carried(let value) = $0 { values.append(value) } }
    }
    return values
  }

  /// Whether two events are the same.
  ///
  /// A call to an unknown address may be a call to anything, but it returns.
  package func relation(to other: Self) -> LabelRelation {
    switch (self, other) {
    case (.routine(let name, let operands), .routine(let otherName, let others)):
      guard name == otherName, operands.count == others.count else { return .distinct }
      return .all(zip(operands, others).lazy.map { $0.relation(to: $1) })
    case (.call(let name), .call(let otherName)): return name == otherName ? .same : .distinct
    case (.indirectCall(let callee), .indirectCall(let other)): return callee.relation(to: other)
    case (.abort, .abort): return .same
    case (.abort, _), (_, .abort): return .distinct
    case (.indirectCall(let callee), _), (_, .indirectCall(let callee)):
      return callee.hasUnknown ? .possible : .distinct
    default: return .distinct
    }
  }

  /// The event without what is known of its sizes besides.
  var unconstrained: Self {
    guard case .routine(let name, let operands) = self else { return self }
    return .routine(
      name,
      operands.map { if case .size(let size) = $0 { .size(size.unconstrained) } else { $0 } })
  }

  /// The event with some of the atoms of its sizes replaced.
  func mapAtoms(_ transform: (SizeExpression.Atom) -> SizeExpression.Atom) -> Self {
    switch self {
    case .routine(let name, let operands):
      return .routine(name, operands.map { $0.mapAtoms(transform) })
    case .indirectCall(let callee): return .indirectCall(callee.mapAtoms(transform))
    case .call, .abort: return self
    }
  }
}

extension EventOperand {
  fileprivate func mapAtoms(
    _ transform: (SizeExpression.Atom) -> SizeExpression.Atom
  ) -> Self {
    switch self {
    case .size(let expression): return .size(expression.mapAtoms(transform))
    case .pointer(.unknown(let id)):
      guard case .unknown(let number) = transform(.unknown(id)) else { return self }
      return .pointer(.unknown(number))
    case .pointer: return self
    }
  }
}
