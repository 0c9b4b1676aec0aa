/// A number of bytes or of elements, as a polynomial in what a function does not know when it is
/// compiled.
///
/// Arithmetic wraps at 64 bits, like the machine's. Expressions are kept in one form, so that `n << 3` and
/// `8*n` are `==`. `==` is the identity of labels: it takes an unknown for itself; ask `relation(to:)`
/// whether two expressions have equal values.
package struct SizeExpression: Hashable, Sendable {
  /// What is not taken apart further.
  package indirect enum Atom: Hashable, Sendable {
    /// An argument of the function, 1-based.
    case argument(Int)
    /// A value that a loop carries.
    case carried(CarriedValue)
    /// What memory held when the function began, at the address that the text says: `arg1+8`.
    ///
    /// Parentheses in the text are balanced.
    case loaded(String)
    /// An operation that is no sum or product, by name: `>>`, `low32`.
    case operation(String, [SizeExpression])
    /// Something that is not known, with a number that only tells labels apart.
    case unknown(Int)
  }

  /// The atoms of a product, in order; without atoms it is the number one.
  typealias Monomial = [Atom]

  /// The coefficients, none of them zero.
  private(set) var terms: [Monomial: Int64]

  /// The operation without a meaning around a size of which a path knows more than the expression says:
  /// another expression may be the same number there.
  static let constrained = ""

  /// The size without what is known of it besides.
  var unconstrained: Self {
    guard terms.count == 1, let term = terms.first, term.value == 1, term.key.count == 1,
      case .operation(Self.constrained, let operands) = term.key[0]
    else { return self }
    return operands[0]
  }

  /// Makes a sum of products; the atoms of each are in order.
  init(terms: [Monomial: Int64]) {
    self.terms = terms.filter { $0.value != 0 }
  }

  /// Makes a number.
  package init(_ constant: Int64) {
    self.init(terms: [[]: constant])
  }

  /// Makes the expression that is one atom.
  package init(_ atom: Atom) {
    self.init(terms: [[atom]: 1])
  }

  /// The number; nil where the expression is none.
  package var constant: Int64? {
    if terms.isEmpty { return 0 }
    return terms.count == 1 ? terms[[]] : nil
  }

  /// Of how many atoms the expression is made, those inside operations too; a number alone counts as one.
  var partCount: Int {
    terms.keys.reduce(0) { count, atoms in
      count + (atoms.isEmpty ? 1 : atoms.reduce(0) { $0 + $1.partCount })
    }
  }

  /// The numbers of the unknowns in the expression, in order.
  package var unknowns: [Int] {
    var found: Set<Int> = []
    visitAtoms { if case .unknown(let id) = $0 { found.insert(id) } }
    return found.sorted()
  }

  /// Whether any part is not known.
  package var hasUnknown: Bool { !unknowns.isEmpty }

  /// Visits every atom, those inside operations too, in an order that is the same each time.
  func visitAtoms(_ visit: (Atom) -> Void) {
    for atom in terms.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }).joined() {
      visit(atom)
      guard case .operation(_, let operands) = atom else { continue }
      for operand in operands { operand.visitAtoms(visit) }
    }
  }
}

extension SizeExpression.Atom {
  fileprivate var partCount: Int {
    guard case .operation(_, let operands) = self else { return 1 }
    return operands.reduce(1) { $0 + $1.partCount }
  }
}

extension SizeExpression.Atom: Comparable {
  /// Whether the atom stands before another one in a product.
  package static func < (left: Self, right: Self) -> Bool {
    left.text(.exact) < right.text(.exact)
  }
}

extension SizeExpression: ExpressibleByIntegerLiteral {
  /// Makes a number.
  package init(integerLiteral value: Int64) {
    self.init(value)
  }
}
