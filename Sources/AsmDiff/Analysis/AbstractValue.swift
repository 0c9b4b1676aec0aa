/// What is known of a 64-bit value: a sum of atoms with factors and a constant, or nothing.
///
/// Sums wrap at 64 bits, as registers do.
enum AbstractValue: Hashable {
  case sum(Sum)
  /// A value of which nothing is known, not even that it equals itself.
  case any

  struct Sum: Hashable {
    var constant: Int64 = 0
    var factors: [Atom: Int64] = [:]
  }

  /// A value that is not taken apart.
  indirect enum Atom: Hashable {
    /// What a register held when the analysed function began.
    case entry(Register)
    /// The stack pointer when the analysed function began.
    case stack
    /// An allocation's result, by age: 0 is the newest.
    case allocation(Int)
    /// A symbol's address.
    case symbol(Symbol)
    /// What a loop changes: the value of a slot each time that the loop's head is reached.
    case carried(Carried)
    /// What memory held when the analysed function began.
    case loaded(AbstractValue, bytes: Int)
    /// What an operation that is not a sum gives.
    case operation(String, [AbstractValue])
    /// A value that came from outside, named by the place where it came in.
    case unknown(Int)
  }

  /// A value that a loop changes.
  struct Carried: Hashable {
    /// The loop's head, as a number of the exploration.
    var head: Int
    var slot: StateSlot
  }

  init(_ constant: Int64) { self = .sum(Sum(constant: constant)) }

  init(_ atom: Atom, plus constant: Int64 = 0) {
    self = .sum(Sum(constant: constant, factors: [atom: 1]))
  }

  /// The number, where it is one.
  var number: Int64? {
    if case .sum(let sum) = self, sum.factors.isEmpty { sum.constant } else { nil }
  }

  /// The atom, where the value is one atom once, and what is added to it.
  var soleAtom: (atom: Atom, offset: Int64)? {
    guard case .sum(let sum) = self, sum.factors.count == 1, let (atom, factor) = sum.factors.first,
      factor == 1
    else { return nil }
    return (atom, sum.constant)
  }

  /// All atoms, those within operations included.
  var atoms: [Atom] {
    guard case .sum(let sum) = self else { return [] }
    return sum.factors.keys.flatMap { atom -> [Atom] in
      switch atom {
      case .operation(_, let operands): [atom] + operands.flatMap(\.atoms)
      case .loaded(let address, _): [atom] + address.atoms
      default: [atom]
      }
    }
  }

  /// Whether an atom occurs in which a condition holds.
  func contains(_ condition: (Atom) -> Bool) -> Bool { atoms.contains(where: condition) }
}

// MARK: - Arithmetic

extension AbstractValue {
  static func + (left: AbstractValue, right: AbstractValue) -> AbstractValue {
    guard case .sum(var sum) = left, case .sum(let other) = right else { return .any }
    sum.constant &+= other.constant
    for (atom, factor) in other.factors {
      let total = sum.factors[atom, default: 0] &+ factor
      sum.factors[atom] = total == 0 ? nil : total
    }
    return .sum(sum)
  }

  static func * (value: AbstractValue, factor: Int64) -> AbstractValue {
    guard case .sum(let sum) = value else { return factor == 0 ? AbstractValue(0) : .any }
    let factors = sum.factors.compactMapValues { $0 &* factor == 0 ? nil : $0 &* factor }
    return .sum(Sum(constant: sum.constant &* factor, factors: factors))
  }

  static func - (left: AbstractValue, right: AbstractValue) -> AbstractValue { left + right * -1 }

  /// The value of an operation that is not a sum.
  static func operation(_ name: String, _ operands: [AbstractValue]) -> AbstractValue {
    operands.contains(.any) ? .any : AbstractValue(.operation(name, operands))
  }

  /// The value with some atoms replaced, those within operations included.
  func replacing(_ replacement: (Atom) -> AbstractValue?) -> AbstractValue {
    guard case .sum(let sum) = self else { return .any }
    var result = AbstractValue(sum.constant)
    for (atom, factor) in sum.factors {
      result = result + Self.replaced(atom, replacement) * factor
    }
    return result
  }

  private static func replaced(
    _ atom: Atom, _ replacement: (Atom) -> AbstractValue?
  ) -> AbstractValue {
    if let value = replacement(atom) { return value }
    switch atom {
    case .operation(let name, let operands):
      return Simplifier.operation(name, operands.map { $0.replacing(replacement) })
    case .loaded(let address, let bytes):
      let address = address.replacing(replacement)
      return address == .any ? .any : AbstractValue(.loaded(address, bytes: bytes))
    default: return AbstractValue(atom)
    }
  }
}

extension AbstractValue.Atom {
  /// Whether the atom stands for the answer to a comparison: 0 or 1.
  var isCondition: Bool {
    if case .operation(let name, _) = self { name.hasPrefix("is ") } else { false }
  }
}

/// A place of the state that holds a value.
enum StateSlot: Hashable {
  case register(Register)
  case vector(Register, isHigh: Bool)
  /// Bytes of the stack, from the stack pointer at the analysed function's beginning.
  case stack(offset: Int64, bytes: Int)
}
