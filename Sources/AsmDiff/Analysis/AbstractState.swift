/// What is known at one place of a program on one path.
struct AbstractState: Hashable {
  /// The general registers; one that is missing can hold anything.
  var registers: [Register: AbstractValue] = [:]
  var vectors: [Register: Halves] = [:]
  /// The stack below where the analysed function began.
  var stack: [StackSlot: AbstractValue] = [:]
  var facts: [AbstractValue.Sum: Fact] = [:]
  var flags: FlagState = .unknown
  /// Whether code that is not followed can reach this stack.
  var stackEscaped = false
  /// Whether memory outside of the stack still holds what it held at the beginning.
  var memoryIsEntry = true

  struct Halves: Hashable {
    var low: AbstractValue
    var high: AbstractValue
  }

  struct StackSlot: Hashable {
    var offset: Int64
    var bytes: Int

    func overlaps(_ other: Range<Int64>) -> Bool {
      offset < other.upperBound && other.lowerBound < offset + Int64(bytes)
    }
  }

  /// What the last operation on flags was about.
  enum FlagState: Hashable {
    case difference(AbstractValue, AbstractValue, bits: Int)
    case conjunction(AbstractValue, AbstractValue, bits: Int)
    case sum(AbstractValue, AbstractValue, bits: Int)
    case result(AbstractValue, bits: Int)
    case product(AbstractValue, AbstractValue, bits: Int)
    case unknown
  }

  /// The state in which an analysed function begins.
  init(_ convention: CallingConvention) {
    for register in convention.general { registers[register] = AbstractValue(.entry(register)) }
    registers[convention.stackPointer] = AbstractValue(.stack)
  }

  // MARK: Registers

  subscript(register: Register) -> AbstractValue {
    get { registers[register] ?? .any }
    set { registers[register] = newValue == .any ? nil : newValue }
  }

  subscript(vector register: Register) -> Halves {
    get { vectors[register] ?? Halves(low: .any, high: .any) }
    set {
      let isKnown = newValue != Halves(low: .any, high: .any)
      vectors[register] = isKnown ? newValue : nil
    }
  }

  /// Forgets the registers that nothing reads any more.
  mutating func keepOnly(_ live: Set<Register>) {
    registers = registers.filter { live.contains($0.key) }
    vectors = vectors.filter { live.contains($0.key) }
    if !live.contains(Liveness.flags) { flags = .unknown }
  }

  /// The slots that hold something known.
  var slots: [(slot: StateSlot, value: AbstractValue)] {
    registers.map { (.register($0), $1) }
      + stack.map { (.stack(offset: $0.offset, bytes: $0.bytes), $1) }
      + vectors.flatMap {
        [
          (.vector($0, isHigh: false), $1.low), (.vector($0, isHigh: true), $1.high),
        ]
      }
  }

  /// What a slot holds.
  subscript(slot: StateSlot) -> AbstractValue {
    get {
      switch slot {
      case .register(let register): self[register]
      case .vector(let register, let isHigh):
        isHigh ? self[vector: register].high : self[vector: register].low
      case .stack(let offset, let bytes): stack[StackSlot(offset: offset, bytes: bytes)] ?? .any
      }
    }
    set {
      switch slot {
      case .register(let register): self[register] = newValue
      case .vector(let register, true): self[vector: register].high = newValue
      case .vector(let register, false): self[vector: register].low = newValue
      case .stack(let offset, let bytes):
        stack[StackSlot(offset: offset, bytes: bytes)] = Self.kept(newValue)
      }
    }
  }

  /// Forgets all facts but those about what loops carry.
  mutating func keepOnlyCarriedFacts() {
    facts = facts.filter { fact in
      fact.key.factors.keys.allSatisfy { if case .carried = $0 { true } else { false } }
    }
  }

  /// Forgets facts that mention an atom.
  mutating func dropFacts(mentioning condition: (AbstractValue.Atom) -> Bool) {
    facts = facts.filter { !AbstractValue.sum($0.key).contains(condition) }
  }
}
