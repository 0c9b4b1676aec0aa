extension Values {
  /// The sum of two values.
  func add(_ left: Value, _ right: Value) -> Value {
    guard let first = sum(left), let second = sum(right) else {
      return unknown([left, right]) ?? .any
    }
    if second.parts.isEmpty && second.constant == 0 { return left }
    if first.parts.isEmpty && first.constant == 0 { return right }
    return value(Self.added(first, second, factor: 1))
  }

  /// A value with a number added.
  func add(_ value: Value, _ number: Int64) -> Value {
    guard number != 0, var sum = sum(value) else { return value }
    sum.constant &+= number
    return self.value(sum)
  }

  /// The difference of two values.
  func subtract(_ left: Value, _ right: Value) -> Value {
    guard let first = sum(left), let second = sum(right) else {
      return unknown([left, right]) ?? .any
    }
    return value(Self.added(first, second, factor: -1))
  }

  /// A multiple of a value.
  func multiply(_ value: Value, by factor: Int64) -> Value {
    if factor == 0 { return .zero }
    guard let sum = sum(value) else { return value }
    return self.value(Self.added(Sum(constant: 0), sum, factor: factor))
  }

  private static func added(_ left: Sum, _ right: Sum, factor: Int64) -> Sum {
    var result = Sum(constant: left.constant &+ right.constant &* factor)
    result.parts.reserveCapacity(left.parts.count + right.parts.count)
    var (first, second) = (left.parts[...], right.parts[...])
    while let one = first.first, let other = second.first {
      if one.atom < other.atom {
        result.parts.append(one)
        first.removeFirst()
      } else {
        let isSame = one.atom == other.atom
        append(other, factor, plus: isSame ? one.factor : 0, to: &result)
        second.removeFirst()
        if isSame { first.removeFirst() }
      }
    }
    result.parts += first
    for other in second { append(other, factor, plus: 0, to: &result) }
    return result
  }

  private static func append(
    _ part: Part, _ factor: Int64, plus other: Int64, to sum: inout Sum
  ) {
    let total = part.factor &* factor &+ other
    if total != 0 { sum.parts.append(Part(atom: part.atom, factor: total)) }
  }

  // MARK: Replacing

  /// The value with some atoms replaced, those within operations included.
  ///
  /// - Complexity: O(n), where n is the number of different atoms in the value: values share parts, and
  ///   written out they can be exponentially longer.
  func replacing(_ value: Value, _ replacement: (Atom) -> Value?) -> Value {
    var known: [Int: Value] = [:]
    return replacing(value, &known, replacement)
  }

  private func replacing(
    _ value: Value, _ known: inout [Int: Value], _ replacement: (Atom) -> Value?
  ) -> Value {
    guard let sum = sum(value) else { return value }
    var result = number(sum.constant)
    for part in sum.parts {
      let new = known[part.atom] ?? replaced(atoms[part.atom], &known, replacement)
      known[part.atom] = new
      result = add(result, multiply(new, by: part.factor))
    }
    return result
  }

  private func replaced(
    _ atom: Atom, _ known: inout [Int: Value], _ replacement: (Atom) -> Value?
  ) -> Value {
    if let value = replacement(atom) { return value }
    switch atom {
    case .operation(let operation, let operands):
      return self.operation(operation, operands.map { replacing($0, &known, replacement) })
    case .loaded(let address, let bytes, let memory):
      let address = replacing(address, &known, replacement)
      return address.isUnknown ? address : self.atom(.loaded(address, bytes: bytes, memory))
    case .called(var result):
      result.arguments = result.arguments.map { replacing($0, &known, replacement) }
      return unknown(result.arguments) ?? self.atom(.called(result))
    case .entry, .stack, .area, .returnAddress, .allocation, .symbol, .carried:
      return self.atom(atom)
    }
  }
}
