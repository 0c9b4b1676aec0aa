extension AbstractState {
  /// The value of a term.
  func value(of term: Term) -> AbstractValue {
    switch term {
    case .register(let register): self[register]
    case .constant(let number): AbstractValue(number)
    case .symbol(let symbol, let offset): AbstractValue(.symbol(symbol), plus: offset)
    case .place, .unknown: .any
    case .binary(let operation, let left, let right):
      Simplifier.binary(operation, value(of: left), value(of: right))
    case .truncate(let inner, let bits): truncated(value(of: inner), bits)
    case .signExtend(let inner, let bits): signExtended(value(of: inner), bits)
    case .choice(let condition, let first, let second): choice(condition, first, second)
    }
  }

  private func truncated(_ value: AbstractValue, _ bits: Int) -> AbstractValue {
    let fact = fact(value)
    let fits = bits < 63 && fact.minimum >= 0 && fact.maximum < 1 << Int64(bits)
    return fits ? value : Simplifier.truncated(value, bits: bits)
  }

  private func signExtended(_ value: AbstractValue, _ bits: Int) -> AbstractValue {
    let fact = fact(value)
    let limit: Int64 = bits < 64 ? 1 << Int64(bits - 1) : .max
    let fits = bits < 64 && fact.minimum >= -limit && fact.maximum < limit
    return fits ? value : Simplifier.signExtended(value, bits: bits)
  }

  private func choice(_ condition: Condition, _ first: Term, _ second: Term) -> AbstractValue {
    let (left, right) = (value(of: first), value(of: second))
    if left == right { return left }
    switch decide(condition) {
    case true?: return left
    case false?: return right
    case nil: return .any
    }
  }

  /// Performs a micro-operation; `place` names what comes from outside.
  mutating func perform(_ operation: MicroOperation, at place: Int) {
    switch operation {
    case .set(let register, let term): self[register] = value(of: term)
    case .load(let register, let address, let bytes, let isSigned):
      let loaded = load(value(of: address), bytes: bytes, at: place)
      self[register] = isSigned ? signExtended(loaded, bytes * 8) : loaded
    case .store(let term, let address, let bytes):
      store(value(of: term), value(of: address), bytes: bytes)
    case .flags(let new): setFlags(new)
    case .setVector(let register, let low, let high):
      self[vector: register] = Halves(low: value(of: low), high: value(of: high))
    case .copyVector(let register, let source): self[vector: register] = self[vector: source]
    case .loadVector(let register, let address, let bytes):
      loadVector(register, value(of: address), bytes, place)
    case .storeVector(let register, let address, let bytes):
      storeVector(self[vector: register], value(of: address), bytes)
    case .clobberMemory(let address, let bytes): clobber(value(of: address), bytes: bytes)
    }
  }

  private mutating func loadVector(
    _ register: Register, _ address: AbstractValue, _ bytes: Int, _ place: Int
  ) {
    let low = load(address, bytes: 8, at: 2 * place)
    let high =
      bytes == 16 ? load(address + AbstractValue(8), bytes: 8, at: 2 * place + 1) : AbstractValue(0)
    self[vector: register] = Halves(low: low, high: high)
  }

  private mutating func storeVector(_ halves: Halves, _ address: AbstractValue, _ bytes: Int) {
    store(halves.low, address, bytes: 8)
    if bytes == 16 { store(halves.high, address + AbstractValue(8), bytes: 8) }
  }

  private mutating func setFlags(_ new: Flags) {
    flags =
      switch new {
      case .difference(let left, let right, let bits):
        .difference(value(of: left), value(of: right), bits: bits)
      case .conjunction(let left, let right, let bits):
        .conjunction(value(of: left), value(of: right), bits: bits)
      case .sum(let left, let right, let bits):
        .sum(value(of: left), value(of: right), bits: bits)
      case .product(let left, let right, let bits):
        .product(value(of: left), value(of: right), bits: bits)
      case .result(let result, let bits): .result(value(of: result), bits: bits)
      case .unknown: .unknown
      }
  }
}
