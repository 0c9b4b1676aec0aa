/// An operand of an event.
package enum EventOperand: Hashable, Sendable {
  /// A number of bytes or elements, or an alignment.
  case size(SizeExpression)
  case pointer(PointerName)

  /// What an operand can be.
  package enum Kind: String, Hashable, Sendable {
    case size
    case pointer
  }

  /// What the operand is.
  package var kind: Kind {
    switch self {
    case .size: .size
    case .pointer: .pointer
    }
  }

  /// The numbers of the unknowns in the operand, in order.
  package var unknowns: [Int] {
    switch self {
    case .size(let expression): expression.unknowns
    case .pointer(.unknown(let id)): [id]
    case .pointer: []
    }
  }

  /// Whether the values of two operands are equal.
  package func relation(to other: Self) -> LabelRelation {
    switch (self, other) {
    case (.size(let left), .size(let right)): left.relation(to: right)
    case (.pointer(let left), .pointer(let right)): left.relation(to: right)
    default: unknowns.isEmpty && other.unknowns.isEmpty ? .distinct : .possible
    }
  }

  /// The operand as it stands in a pattern.
  package func text(_ names: LabelNames) -> String {
    switch self {
    case .size(let expression): names.mark("size ") + expression.text(names)
    case .pointer(let pointer): names.mark("pointer ") + pointer.text(names)
    }
  }
}
