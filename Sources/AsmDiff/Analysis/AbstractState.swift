/// What is known at one place of a program on one path.
struct AbstractState: Hashable {
  /// The general registers; one that is missing can hold anything.
  private(set) var registers: [Register: AbstractValue] = [:]
  private(set) var vectors: [Register: Halves] = [:]
  /// The stack below where the analysed function began.
  private(set) var stack: [StackSlot: AbstractValue] = [:]
  private(set) var facts: [AbstractValue.Sum: Fact] = [:]
  var flags: FlagState = .unknown
  /// Whether code that is not followed can reach this stack.
  private(set) var stackEscaped = false
  /// Whether memory outside of the stack still holds what it held at the beginning.
  private(set) var memoryIsEntry = true

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

  // MARK: Facts

  /// What is known of a value.
  func fact(_ value: AbstractValue) -> Fact {
    if let number = value.number { return Fact(number) }
    guard case .sum(let sum) = value else { return .nothing }
    var fact = facts[sum] ?? .nothing
    if let opposite = facts[Self.negated(sum)] { fact = fact.and(opposite.negated) }
    fact = fact.and(summedFact(sum))
    return fact
  }

  /// Whether a path knows more of a size than its expression says.
  func constrains(_ operand: Exploration.Event.Operand) -> Bool {
    guard case .size(let value) = operand, value.number == nil else { return false }
    let atoms = Set(value.atoms)
    return facts.keys.contains { !atoms.isDisjoint(with: AbstractValue.sum($0).atoms) }
  }

  private static func negated(_ sum: AbstractValue.Sum) -> AbstractValue.Sum {
    AbstractValue.Sum(
      constant: 0 &- sum.constant, factors: sum.factors.mapValues { 0 &- $0 })
  }

  /// The fact that the parts of a sum give.
  private func summedFact(_ sum: AbstractValue.Sum) -> Fact {
    sum.factors.reduce(Fact(sum.constant)) { total, part in
      Fact.sum(total, Fact.multiple(atomFact(part.key), part.value))
    }
  }

  private func atomFact(_ atom: AbstractValue.Atom) -> Fact {
    let known = facts[AbstractValue.Sum(factors: [atom: 1])] ?? .nothing
    switch atom {
    case .stack, .symbol: return known.and(Fact(isNonzero: true))
    case .loaded(_, let bytes) where bytes < 8:
      return known.and(Fact(minimum: 0, maximum: 1 << (8 * Int64(bytes)) - 1))
    case .operation(let name, _) where name.hasPrefix("low"):
      let bits = Int64(name.dropFirst(3)) ?? 63
      return bits < 63 ? known.and(Fact(minimum: 0, maximum: 1 << bits - 1)) : known
    default: return known
    }
  }

  /// Adds what a path proved of a value.
  ///
  /// - Returns: Whether the path can run.
  mutating func learn(_ value: AbstractValue, _ fact: Fact) -> Bool {
    let both = self.fact(value).and(fact)
    if both.isImpossible { return false }
    guard case .sum(let sum) = value, !sum.factors.isEmpty else { return true }
    if both.minimum == both.maximum { return learn(value, equals: both.minimum) }
    facts[sum] = both
    return true
  }

  /// Puts a number in place of a value.
  private mutating func learn(_ value: AbstractValue, equals number: Int64) -> Bool {
    guard let (atom, offset) = value.soleAtom, !atom.isCondition else {
      if case .sum(let sum) = value { facts[sum] = Fact(number) }
      return true
    }
    let replacement = AbstractValue(number &- offset)
    guard !fact(AbstractValue(atom)).and(Fact(number &- offset)).isImpossible else { return false }
    rename { $0 == atom ? replacement : nil }
    return true
  }

  // MARK: Renaming

  /// Puts values in place of atoms, everywhere.
  mutating func rename(_ replacement: (AbstractValue.Atom) -> AbstractValue?) {
    registers = registers.compactMapValues { Self.kept($0.replacing(replacement)) }
    vectors = vectors.mapValues {
      Halves(low: $0.low.replacing(replacement), high: $0.high.replacing(replacement))
    }
    stack = stack.compactMapValues { Self.kept($0.replacing(replacement)) }
    var renamed: [AbstractValue.Sum: Fact] = [:]
    for (sum, fact) in facts {
      guard case .sum(let key) = AbstractValue.sum(sum).replacing(replacement),
        !key.factors.isEmpty
      else { continue }
      renamed[key] = (renamed[key] ?? .nothing).and(fact)
    }
    facts = renamed
    flags = flags.renamed(replacement)
  }

  private static func kept(_ value: AbstractValue) -> AbstractValue? {
    value == .any ? nil : value
  }

  /// Makes every allocation one older and gives the newest one its name.
  mutating func age() {
    rename {
      if case .allocation(let age) = $0 { AbstractValue(.allocation(age + 1)) } else { nil }
    }
  }

  /// A value from outside, named by the place where it comes in; the one that had the name before
  /// loses it.
  mutating func unknown(at place: Int) -> AbstractValue {
    rename { $0 == .unknown(place) ? .any : nil }
    return AbstractValue(.unknown(place))
  }

  /// Forgets facts about what no slot holds any more.
  mutating func dropUnusedFacts() {
    var used: Set<AbstractValue.Atom> = []
    for value in registers.values { used.formUnion(value.atoms) }
    for value in stack.values { used.formUnion(value.atoms) }
    for halves in vectors.values { used.formUnion(halves.low.atoms + halves.high.atoms) }
    facts = facts.filter { fact in
      fact.key.factors.keys.allSatisfy { atom in
        used.contains(atom)
          || (atom.isCondition && AbstractValue(atom).atoms.dropFirst().allSatisfy(used.contains))
      }
    }
  }
}

extension AbstractState.FlagState {
  fileprivate func renamed(
    _ replacement: (AbstractValue.Atom) -> AbstractValue?
  ) -> Self {
    func new(_ value: AbstractValue) -> AbstractValue { value.replacing(replacement) }
    return switch self {
    case .difference(let left, let right, let bits): .difference(new(left), new(right), bits: bits)
    case .conjunction(let left, let right, let bits):
      .conjunction(new(left), new(right), bits: bits)
    case .sum(let left, let right, let bits): .sum(new(left), new(right), bits: bits)
    case .result(let value, let bits): .result(new(value), bits: bits)
    case .product(let left, let right, let bits): .product(new(left), new(right), bits: bits)
    case .unknown: .unknown
    }
  }
}

// MARK: - Memory

extension AbstractState {
  /// The offset from where the analysed function's stack began; nil for an address elsewhere.
  static func stackOffset(_ address: AbstractValue) -> Int64? {
    guard let (atom, offset) = address.soleAtom, atom == .stack else { return nil }
    return offset
  }

  /// Whether an address can be within this stack.
  func canReachStack(_ address: AbstractValue) -> Bool {
    if address.contains({ $0 == .stack }) { return true }
    // A value of which nothing is known may have been computed from a stack address.
    return stackEscaped ? !isElsewhere(address) : address == .any
  }

  /// Whether an address is surely not in this stack: what the caller or an allocator gave, a symbol.
  private func isElsewhere(_ address: AbstractValue) -> Bool {
    guard case .sum(let sum) = address, !sum.factors.isEmpty else { return false }
    return sum.factors.keys.contains {
      switch $0 {
      case .allocation, .symbol: true
      default: false
      }
    }
  }

  /// What memory holds; `place` names what comes from outside.
  mutating func load(_ address: AbstractValue, bytes: Int, at place: Int) -> AbstractValue {
    if let offset = Self.stackOffset(address) { return loadStack(offset, bytes: bytes, at: place) }
    if memoryIsEntry, address != .any, isNameable(address) {
      return AbstractValue(.loaded(address, bytes: bytes))
    }
    return unknown(at: place)
  }

  /// Whether the memory at an address was there at the beginning and has not been written since.
  private func isNameable(_ address: AbstractValue) -> Bool {
    address.atoms.allSatisfy {
      switch $0 {
      case .entry, .symbol, .loaded: true
      default: false
      }
    }
  }

  private mutating func loadStack(_ offset: Int64, bytes: Int, at place: Int) -> AbstractValue {
    if let value = stack[StackSlot(offset: offset, bytes: bytes)] { return value }
    // The low part of a wider slot.
    for width in [8, 4, 2] where width > bytes {
      if let value = stack[StackSlot(offset: offset, bytes: width)] {
        return Simplifier.truncated(value, bits: 8 * bytes)
      }
    }
    if let number = assembled(offset, bytes) { return AbstractValue(number) }
    let isCallers = offset >= 0 && memoryIsEntry && !stackEscaped
    if isCallers { return AbstractValue(.loaded(AbstractValue(.stack, plus: offset), bytes: bytes)) }
    // What the stack holds can be a stack address, unless that is known to be out already.
    return stackEscaped ? unknown(at: place) : .any
  }

  /// A number whose bytes are all known, from whatever slots cover it.
  private func assembled(_ offset: Int64, _ bytes: Int) -> Int64? {
    var result: UInt64 = 0
    for index in 0..<bytes {
      guard let byte = byte(offset + Int64(index)) else { return nil }
      result |= UInt64(byte) << UInt64(8 * index)
    }
    return Int64(bitPattern: result)
  }

  private func byte(_ offset: Int64) -> UInt8? {
    for width in [8, 4, 2, 1] {
      for start in (offset - Int64(width) + 1)...offset {
        guard let number = stack[StackSlot(offset: start, bytes: width)]?.number else { continue }
        return UInt8(truncatingIfNeeded: number >> (8 * (offset - start)))
      }
    }
    return nil
  }

  /// Writes memory.
  mutating func store(_ value: AbstractValue, _ address: AbstractValue, bytes: Int) {
    guard let offset = Self.stackOffset(address) else {
      if value.contains({ $0 == .stack }) || value == .any { escapeStack(value) }
      return storeElsewhere(address)
    }
    if offset + Int64(bytes) > 0 && offset >= 0 { memoryIsEntry = false }
    forgetStack(offset..<(offset + Int64(bytes)))
    let kept = bytes == 8 ? value : Simplifier.truncated(value, bits: 8 * bytes)
    if kept != .any { stack[StackSlot(offset: offset, bytes: bytes)] = kept }
  }

  private mutating func escapeStack(_ value: AbstractValue) {
    if value.contains({ $0 == .stack }) { stackEscaped = true }
  }

  private mutating func storeElsewhere(_ address: AbstractValue) {
    if canReachStack(address) { stack = [:] }
    let isFresh = address.contains { if case .allocation = $0 { true } else { false } }
    if !isFresh { memoryIsEntry = false }
  }

  /// Forgets a stretch of the stack.
  mutating func forgetStack(_ range: Range<Int64>) {
    stack = stack.filter { !$0.key.overlaps(range) }
  }

  /// Forgets what lies below the stack pointer: it is not the function's any more.
  mutating func dropStack(below offset: Int64) {
    stack = stack.filter { $0.key.offset >= offset }
  }

  /// Forgets a number of bytes from an address, or everything that the address may reach.
  mutating func clobber(_ address: AbstractValue, bytes: Int?) {
    if let offset = Self.stackOffset(address), let bytes {
      return forgetStack(offset..<(offset + Int64(bytes)))
    }
    storeElsewhere(address)
    if canReachStack(address) { stack = [:] }
  }

  /// Lets code run that is not followed: it may change whatever it can reach.
  mutating func runUnknownCode(seeing values: [AbstractValue]) {
    if values.contains(where: { value in value.contains { $0 == .stack } }) { stackEscaped = true }
    if stackEscaped { stack = [:] }
    memoryIsEntry = false
  }
}
