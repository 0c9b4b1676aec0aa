@testable import AsmDiff

/// Runs micro-operations on numbers; nil, or nothing in a table, stands for what is not known.
struct ConcreteMachine {
  var registers: [Register: UInt64] = [:]
  var vectors: [Register: Halves] = [:]
  var memory: [UInt64: UInt8] = [:]
  var flags = ConcreteFlags()
  var symbols: [String: UInt64] = [:]

  struct Halves: Hashable {
    var low: UInt64?
    var high: UInt64?
  }

  /// Runs what an instruction does, and forgets what it clobbers.
  mutating func run(_ effect: InstructionEffect) {
    for operation in effect.operations { run(operation) }
    for register in effect.clobbers {
      registers[register] = nil
      vectors[register] = nil
    }
  }

  private mutating func run(_ operation: MicroOperation) {
    switch operation {
    case .set(let register, let term): registers[register] = value(term)
    case .load(let register, let address, let bytes, let isSigned):
      let loaded = value(address).flatMap { load($0, bytes) }
      registers[register] = loaded.map { isSigned ? $0.signed(8 * bytes) : $0 }
    case .store(let term, let address, let bytes):
      store(value(term), at: value(address), bytes: bytes)
    case .flags(let flags): self.flags = self.flags(flags)
    case .setVector(let register, let low, let high):
      vectors[register] = Halves(low: value(low), high: value(high))
    case .copyVector(let register, let source): vectors[register] = vectors[source]
    case .loadVector(let register, let address, let bytes):
      let address = value(address)
      vectors[register] = Halves(
        low: address.flatMap { load($0, 8) },
        high: bytes == 8 ? 0 : address.flatMap { load($0 &+ 8, 8) })
    case .storeVector(let register, let address, let bytes):
      let address = value(address)
      store(vectors[register]?.low, at: address, bytes: 8)
      if bytes == 16 { store(vectors[register]?.high, at: address.map { $0 &+ 8 }, bytes: 8) }
    case .clobberMemory(let address, let bytes): clobber(value(address), bytes)
    }
  }
}

// MARK: - Memory

extension ConcreteMachine {
  func load(_ address: UInt64, _ bytes: Int) -> UInt64? {
    var result: UInt64 = 0
    for index in 0..<UInt64(bytes) {
      guard let byte = memory[address &+ index] else { return nil }
      result |= UInt64(byte) << (8 * index)
    }
    return result
  }

  private mutating func store(_ value: UInt64?, at address: UInt64?, bytes: Int) {
    guard let address else { return memory.removeAll() }
    for index in 0..<UInt64(bytes) {
      memory[address &+ index] = value.map { UInt8(truncatingIfNeeded: $0 >> (8 * index)) }
    }
  }

  private mutating func clobber(_ address: UInt64?, _ bytes: Int?) {
    if let bytes { return store(nil, at: address, bytes: bytes) }
    memory = memory.filter { entry in address.map { entry.key < $0 } ?? false }
  }
}

// MARK: - Terms

extension ConcreteMachine {
  func value(_ term: Term) -> UInt64? {
    switch term {
    case .register(let register): return registers[register]
    case .constant(let number): return UInt64(bitPattern: number)
    case .symbol(let symbol, let offset):
      return symbols[symbol.name].map { $0 &+ UInt64(bitPattern: offset) }
    case .place, .unknown: return nil
    case .binary(let operation, let left, let right):
      guard let left = value(left), let right = value(right) else { return nil }
      return Self.value(operation, left, right)
    case .truncate(let term, let bits): return value(term).map { $0.low(bits) }
    case .signExtend(let term, let bits): return value(term).map { $0.signed(bits) }
    case .choice(let condition, let first, let second):
      return flags.holds(condition).flatMap { value($0 ? first : second) }
    }
  }

  private static func value(
    _ operation: Term.Operator, _ left: UInt64, _ right: UInt64
  ) -> UInt64 {
    switch operation {
    case .add: left &+ right
    case .subtract: left &- right
    case .multiply: left &* right
    case .and: left & right
    case .or: left | right
    case .xor: left ^ right
    case .shiftLeft: left << right
    case .shiftRight: left >> right
    case .shiftRightArithmetic: UInt64(bitPattern: Int64(bitPattern: left) >> right)
    }
  }

  private func flags(_ flags: Flags) -> ConcreteFlags {
    switch flags {
    case .difference(let left, let right, let bits):
      .difference(value(left), value(right), bits)
    case .conjunction(let left, let right, let bits):
      .conjunction(value(left), value(right), bits)
    case .sum(let left, let right, let bits): .sum(value(left), value(right), bits)
    case .product(let left, let right, let bits): .product(value(left), value(right), bits)
    case .result(let term, let bits): .result(value(term), bits)
    case .unknown: ConcreteFlags()
    }
  }
}

extension UInt64 {
  /// The low bits, the others zero.
  func low(_ bits: Int) -> UInt64 { bits == 64 ? self : self & ((1 << UInt64(bits)) - 1) }

  /// The low bits, the highest of them repeated in all others.
  func signed(_ bits: Int) -> UInt64 {
    UInt64(bitPattern: (Int64(bitPattern: self) << (64 - bits)) >> (64 - bits))
  }
}
