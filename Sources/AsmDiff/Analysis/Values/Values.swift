/// All values of an analysis, each expression once: a sum of atoms with factors and a constant.
///
/// Sums wrap at 64 bits, as registers do.
final class Values {
  /// A sum; the parts are in the order of the atoms' numbers, and no factor is zero.
  struct Sum: Hashable {
    var constant: Int64
    var parts: [Part] = []
  }

  /// An atom and how often it is added.
  struct Part: Hashable {
    var atom: Int
    var factor: Int64
  }

  /// What occurs in a value, at any depth.
  struct Traits: OptionSet, Hashable {
    let rawValue: UInt8
    static let stack = Traits(rawValue: 1)
    static let allocation = Traits(rawValue: 2)
    /// Names that change with each event.
    static let aging = Traits(rawValue: 4)
    static let carried = Traits(rawValue: 8)
  }

  /// Whether a symbol is that of data that nothing can write.
  var isConstant: (Symbol) -> Bool = { _ in false }
  private(set) var atoms: [Atom] = []
  /// For each value its sum; those of values without an expression are never read.
  private(set) var sums = Array(repeating: Sum(constant: 0), count: 4)
  private var traitsOfAtoms: [Traits] = []
  private var weightsOfAtoms: [Int] = []
  private var traitsOfValues: [Traits] = [[], [], [], []]
  private var atomNumbers: [Atom: Int] = [:]
  private var sumNumbers: [Sum: Value] = [Sum(constant: 0): .zero]
  /// For each value what it is one event later, without and with a new allocation.
  private var older: [[Int32: Value]] = [[:], [:]]
  private var atomsOfValues: [Value: Set<Int>] = [:]

  // MARK: Making values

  /// The value of a number.
  func number(_ number: Int64) -> Value { value(Sum(constant: number)) }

  /// The value of an atom, with a number added; one without an expression where that would be too long.
  func atom(_ atom: Atom, plus constant: Int64 = 0) -> Value {
    let number = index(of: atom)
    guard weightsOfAtoms[number] <= Self.weightLimit else {
      return operands(of: atom).allSatisfy(isElsewhere) ? .elsewhere : .any
    }
    return value(Sum(constant: constant, parts: [Part(atom: number, factor: 1)]))
  }

  /// How many atoms an expression may have, each counted as often as it would be written.
  ///
  /// Expressions share parts: after sixty squarings one has sixty atoms, and would be written with 2^60.
  /// What is longer is not known.
  private static let weightLimit = 300

  /// The value of a sum.
  func value(_ sum: Sum) -> Value {
    if let value = sumNumbers[sum] { return value }
    let value = Value(index: Int32(sums.count))
    sums.append(sum)
    sumNumbers[sum] = value
    traitsOfValues.append(sum.parts.reduce(into: []) { $0.formUnion(traitsOfAtoms[$1.atom]) })
    return value
  }

  private func index(of atom: Atom) -> Int {
    if let number = atomNumbers[atom] { return number }
    let number = atoms.count
    atoms.append(atom)
    atomNumbers[atom] = number
    traitsOfAtoms.append(traits(of: atom))
    weightsOfAtoms.append(operands(of: atom).reduce(1) { $0 + weight(of: $1) })
    return number
  }

  private func weight(of value: Value) -> Int {
    sum(value)?.parts.reduce(0) { $0 + weightsOfAtoms[$1.atom] } ?? 0
  }

  private func traits(of atom: Atom) -> Traits {
    switch atom {
    case .entry, .symbol, .returnAddress: []
    case .stack, .area: .stack
    case .allocation: .allocation
    case .carried: .carried
    case .loaded(let address, _, .entry): traits(of: address)
    case .loaded(let address, _, .event): traits(of: address).union(.aging)
    case .operation(_, let operands): traits(of: operands)
    case .called(let result): traits(of: result.arguments).union(.aging)
    }
  }

  private func traits(of values: [Value]) -> Traits {
    values.reduce(into: []) { $0.formUnion(traits(of: $1)) }
  }

  /// Whether a value is surely no address in the analysed function's stack.
  func isElsewhere(_ value: Value) -> Bool {
    value != .any && value != .stale && !traits(of: value).contains(.stack)
  }

  /// What comes of operands one of which has no expression; nil where all have one.
  func unknown(_ operands: [Value]) -> Value? {
    guard operands.contains(where: \.isUnknown) else { return nil }
    let isElsewhere = operands.allSatisfy(isElsewhere)
    return isElsewhere ? .elsewhere : .any
  }

  // MARK: Asking

  /// What occurs in a value.
  func traits(of value: Value) -> Traits { traitsOfValues[Int(value.index)] }

  /// The sum; nil for a value of which nothing is known.
  func sum(_ value: Value) -> Sum? { value.isUnknown ? nil : sums[Int(value.index)] }

  /// The number, where it is one.
  func number(_ value: Value) -> Int64? {
    guard !value.isUnknown, sums[Int(value.index)].parts.isEmpty else { return nil }
    return sums[Int(value.index)].constant
  }

  /// The atom, where the value is one atom once, and what is added to it.
  func soleAtom(_ value: Value) -> (atom: Atom, offset: Int64)? {
    guard let sum = sum(value), sum.parts.count == 1, sum.parts[0].factor == 1 else { return nil }
    return (atoms[sum.parts[0].atom], sum.constant)
  }

  /// Whether an atom occurs in which a condition holds, at any depth.
  func contains(_ value: Value, where condition: (Atom) -> Bool) -> Bool {
    allAtoms(of: value).contains { condition(atoms[$0]) }
  }

  /// The values that an atom is made of.
  func operands(of atom: Atom) -> [Value] {
    switch atom {
    case .operation(_, let operands): operands
    case .loaded(let address, _, _): [address]
    case .called(let result): result.arguments
    case .entry, .stack, .area, .returnAddress, .allocation, .symbol, .carried: []
    }
  }

  /// All atoms of a value, those at any depth included.
  func allAtoms(of value: Value) -> Set<Int> {
    guard let sum = sum(value), !sum.parts.isEmpty else { return [] }
    if let known = atomsOfValues[value] { return known }
    let found: Set<Int> = sum.parts.reduce(into: []) { found, part in
      found.insert(part.atom)
      for operand in operands(of: atoms[part.atom]) { found.formUnion(allAtoms(of: operand)) }
    }
    atomsOfValues[value] = found
    return found
  }

  // MARK: Ages

  /// What a value is called one event later, which may have made an allocation.
  func aged(_ value: Value, byAllocation: Bool) -> Value {
    let concerned: Traits = byAllocation ? [.aging, .allocation] : .aging
    guard !traits(of: value).isDisjoint(with: concerned) else { return value }
    let table = byAllocation ? 1 : 0
    if let known = older[table][value.index] { return known }
    let result = replacing(value) { self.aged($0, byAllocation: byAllocation) }
    older[table][value.index] = result
    return result
  }

  private func aged(_ atom: Atom, byAllocation: Bool) -> Value? {
    switch atom {
    case .allocation(let age) where byAllocation: return self.atom(.allocation(age + 1))
    case .loaded(let address, let bytes, .event(let age)):
      let address = aged(address, byAllocation: byAllocation)
      return address.isUnknown
        ? address : self.atom(.loaded(address, bytes: bytes, .event(age: age + 1)))
    case .called(var result):
      result.age += 1
      result.arguments = result.arguments.map { aged($0, byAllocation: byAllocation) }
      return unknown(result.arguments) ?? self.atom(.called(result))
    default: return nil
    }
  }
}
