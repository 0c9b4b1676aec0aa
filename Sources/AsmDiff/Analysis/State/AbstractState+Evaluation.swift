extension AbstractState {
  /// The value of a term.
  func value(of term: Term) -> Value {
    switch term {
    case .register(let register): self[register]
    case .constant(let number): values.number(number)
    case .symbol(let symbol, let offset): values.atom(.symbol(symbol), plus: offset)
    case .place, .unknown: .any
    case .binary(let operation, let left, let right):
      values.binary(operation, value(of: left), value(of: right))
    case .truncate(.register(let register), bits: 8) where self[register].isUnknown:
      lowByte(of: register)
    case .truncate(let inner, let bits): low(value(of: inner), bits)
    case .signExtend(let inner, let bits): signed(value(of: inner), bits)
    case .choice(let condition, let first, let second): choice(condition, first, second)
    }
  }

  /// The low bits, the others zero.
  func low(_ value: Value, _ bits: Int) -> Value {
    if bits >= 64 || value.isUnknown { return value }
    let fact = fact(value)
    let fits = bits < 63 && fact.minimum >= 0 && fact.maximum < 1 << Int64(bits)
    return fits ? value : known(values.operation(.low(bits), [value]))
  }

  /// The low bits, their highest repeated.
  func signed(_ value: Value, _ bits: Int) -> Value {
    if bits >= 64 || value.isUnknown { return value }
    let fact = fact(value)
    let limit: Int64 = 1 << Int64(bits - 1)
    let fits = fact.minimum >= -limit && fact.maximum < limit
    return fits ? value : known(values.operation(.signed(bits), [value]))
  }

  private func choice(_ condition: Condition, _ first: Term, _ second: Term) -> Value {
    let (left, right) = (value(of: first), value(of: second))
    if left == right { return left }
    switch decide(condition) {
    case true?: return left
    case false?: return right
    case nil:
      return [left, right].allSatisfy(values.isElsewhere) ? .elsewhere : .any
    }
  }

  /// Performs a micro-operation.
  mutating func perform(_ operation: MicroOperation) {
    switch operation {
    case .set(let register, let term):
      let lowByte = writtenByte(term, register)
      let value = value(of: term)
      if value.isUnknown { strayAll(in: term) }
      self[register] = value
      if let lowByte, let number = numbers[register], value.isUnknown {
        lowBytes[number] = lowByte
      }
      if register == stackPointer { findStackPointer(term) }
    case .load(let register, let address, let bytes, let isSigned):
      let loaded = load(value(of: address), bytes: bytes)
      self[register] = isSigned ? signed(loaded, bytes * 8) : loaded
    case .store(let term, let address, let bytes):
      var isSaved = false
      if bytes == 8, case .register(let register) = term { isSaved = isSaving(register) }
      store(value(of: term), value(of: address), bytes: bytes, isSaved: isSaved)
    case .flags(let new): flags = flagState(new)
    case .setVector(let register, let low, let high):
      setVector(register, value(of: low), value(of: high))
    case .copyVector(let register, let source):
      let halves = halves(source)
      setVector(register, halves.low, halves.high)
    case .loadVector(let register, let address, let bytes):
      loadVector(register, value(of: address), bytes)
    case .storeVector(let register, let address, let bytes):
      storeVector(halves(register), value(of: address), bytes)
    case .clobberMemory(let address, let bytes): clobber(value(of: address), bytes: bytes)
    }
  }

  private func lowByte(of register: Register) -> Value {
    guard let number = numbers[register] else { return .any }
    let byte = lowByte(number)
    return byte.isUnknown ? .elsewhere : byte
  }

  /// The low byte of a register, by number.
  func lowByte(_ number: Int) -> Value {
    registers[number].isUnknown
      ? lowBytes[number] : values.operation(.low(8), [registers[number]])
  }

  /// What becomes a register's low byte, where a term is the register with nothing but that exchanged.
  private func writtenByte(_ term: Term, _ register: Register) -> Value? {
    guard
      case .binary(
        .or, .binary(.and, .register(register), .constant(-256)), let byte) = term
    else { return nil }
    return low(value(of: byte), 8)
  }

  /// Notes that what registers hold went into something of which nothing is known.
  private mutating func strayAll(in term: Term) {
    switch term {
    case .register(let register): stray(self[register])
    case .binary(_, let left, let right), .choice(_, let left, let right):
      strayAll(in: left)
      strayAll(in: right)
    case .truncate(let inner, _), .signExtend(let inner, _): strayAll(in: inner)
    case .constant, .symbol, .place, .unknown: break
    }
  }

  /// Begins a new area of the stack where the stack pointer was moved by a distance that is not a constant:
  /// for an object of dynamic size, or to align it.
  private mutating func findStackPointer(_ term: Term) {
    let moved = self[stackPointer]
    if case .cell(let base, _) = target(moved), base.isInStack { return }
    let area = values.atom(.area(areaCount))
    areaCount += 1
    if !moved.isUnknown {
      rename { $0 == moved ? area : $0 }
    }
    if case .register(let source) = term { self[source] = area }
    self[stackPointer] = area
  }

  private func halves(_ register: Register) -> (low: Value, high: Value) {
    guard let number = numbers.vector(register) else { return (.any, .any) }
    return (vectors[2 * number], vectors[2 * number + 1])
  }

  /// What the low half of a vector register holds.
  func low(ofVector register: Register) -> Value { halves(register).low }

  /// Writes both halves of a vector register.
  mutating func setVector(_ register: Register, _ low: Value, _ high: Value) {
    guard let number = numbers.vector(register) else { return }
    vectors[2 * number] = low
    vectors[2 * number + 1] = high
  }

  private mutating func loadVector(_ register: Register, _ address: Value, _ bytes: Int) {
    let low = load(address, bytes: 8)
    let high = bytes == 16 ? load(values.add(address, 8), bytes: 8) : .zero
    setVector(register, low, high)
  }

  private mutating func storeVector(
    _ halves: (low: Value, high: Value), _ address: Value, _ bytes: Int
  ) {
    store(halves.low, address, bytes: 8)
    if bytes == 16 { store(halves.high, values.add(address, 8), bytes: 8) }
  }

  private func flagState(_ new: Flags) -> FlagState {
    switch new {
    case .difference(let left, let right, let bits):
      .difference(value(of: left), value(of: right), bits: bits)
    case .conjunction(let left, let right, let bits):
      .conjunction(value(of: left), value(of: right), bits: bits)
    case .sum(let left, let right, let bits): .sum(value(of: left), value(of: right), bits: bits)
    case .product(let left, let right, let bits):
      .product(value(of: left), value(of: right), bits: bits)
    case .result(let result, let bits): .result(value(of: result), bits: bits)
    case .unknown: .unknown
    }
  }
}
