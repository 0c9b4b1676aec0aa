extension SizeExpression {
  /// How many terms a product may have before it is left as an operation.
  private static let maximalTerms = 32

  /// The sum.
  package static func + (left: Self, right: Self) -> Self {
    Self(terms: left.terms.merging(right.terms) { $0 &+ $1 })
  }

  /// The difference.
  package static func - (left: Self, right: Self) -> Self {
    left + Self(terms: right.terms.mapValues { 0 &- $0 })
  }

  /// The product.
  package static func * (left: Self, right: Self) -> Self {
    guard left.terms.count * right.terms.count <= maximalTerms else {
      return .operation("product", [left, right].sorted { $0.text(.exact) < $1.text(.exact) })
    }
    var terms: [Monomial: Int64] = [:]
    for (factor, coefficient) in left.terms {
      for (other, otherCoefficient) in right.terms {
        terms[(factor + other).sorted(), default: 0] &+= coefficient &* otherCoefficient
      }
    }
    return Self(terms: terms)
  }

  /// The result of an operation, by name; a number or a sum where the operands allow it.
  package static func operation(_ name: String, _ operands: [Self]) -> Self {
    let constants = operands.compactMap(\.constant).map(UInt64.init(bitPattern:))
    if constants.count == operands.count, let value = SizeOperation.value(name, of: constants) {
      return Self(Int64(bitPattern: value))
    }
    if name == "<<", operands.count == 2, let places = operands[1].constant, 0..<64 ~= places {
      return operands[0] * Self(1 << places)
    }
    return Self(.operation(name, operands))
  }

  /// The expression with some of its atoms replaced, those inside operations too.
  func mapAtoms(_ transform: (Atom) -> Atom) -> Self {
    terms.reduce(Self(0)) { sum, term in
      let atoms = term.key.map { atom -> Atom in
        guard case .operation(let name, let operands) = atom else { return transform(atom) }
        return .operation(name, operands.map { $0.mapAtoms(transform) })
      }
      return sum + Self(terms: [atoms.sorted(): term.value])
    }
  }
}
