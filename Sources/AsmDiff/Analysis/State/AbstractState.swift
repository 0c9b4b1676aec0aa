/// What is known at one place of a program on one path.
struct AbstractState {
  /// The values' expressions, shared by all states of a walk.
  let values: Values
  let numbers: RegisterNumbers
  /// The general registers, by number.
  var registers: [Value]
  /// The low bytes of general registers of which nothing is known as a whole, by number.
  var lowBytes: [Value]
  /// The halves of the vector registers: the low one at `2*n`, the high one behind it.
  var vectors: [Value]
  /// What memory holds, as far as it was written or read on this path, in order.
  var cells: [Cell] = []
  /// What tests proved, by the values' numbers.
  var facts: [KnownFact] = []
  var flags = FlagState.unknown
  var memory = MemoryState()
  /// The general registers, as bits by number, that were not written since the function began that runs.
  var untouched = UInt64.max
  /// The registers, as bits by number, that a function saves before it uses them.
  private let savedRegisters: UInt64
  /// How often the stack pointer was moved by a distance that is not a constant.
  var areaCount = 0
  private(set) var stackPointer: Register

  /// Bytes of memory and what they hold.
  struct Cell: Hashable {
    var base: CellBase
    var offset: Int64
    var bytes: Int
    var value: Value
    /// Whether it keeps a register for the caller, or where to go back to: no object lies there, and
    /// only a write to this very place can change it.
    var isSaved = false

    var range: Range<Int64> { offset..<(offset &+ Int64(bytes)) }
  }

  /// A value and what is known of it.
  struct KnownFact: Hashable {
    var value: Value
    var fact: Fact
  }

  /// What is known of memory that no cell tells of.
  struct MemoryState: Hashable {
    /// Which contents it has.
    var name = MemoryName.entry
    /// What was written since, through pointers that were not made here.
    var writes = Writes.none
    /// Whether the arguments on the stack are still what the caller passed, but for cells.
    var hasArguments = true
    /// Whether more was written to this stack than the cells tell.
    var hasLostStack = false
    /// The allocations, as bits by age, to which more was written than the cells tell; older ones than 63
    /// always count.
    var lostBlocks: UInt64 = 0
    /// Whether code that is not followed can reach this stack.
    var stackEscaped = false
    /// The allocations, as bits by age, that such code can reach; older ones than 63 always count.
    var escapedBlocks: UInt64 = 0

    /// The allocations, as bits by age, to which a value may point of which nothing is known, or what is
    /// stored in this stack at a place that nobody knows; older ones than 63 always count.
    var strayBlocks: UInt64 = 0
    /// Whether such a value may point into this stack.
    var hasStrayStack = false

    enum Writes: Hashable {
      case none
      /// Only at fixed distances from one pointer, each told by a cell.
      case base(Value)
      case many
    }
  }

  /// What the last operation on flags was about.
  enum FlagState: Hashable {
    case difference(Value, Value, bits: Int)
    case conjunction(Value, Value, bits: Int)
    case sum(Value, Value, bits: Int)
    case result(Value, bits: Int)
    case product(Value, Value, bits: Int)
    case unknown

    /// The values that were operated on.
    var values: [Value] {
      switch self {
      case .difference(let left, let right, _), .conjunction(let left, let right, _),
        .sum(let left, let right, _), .product(let left, let right, _):
        [left, right]
      case .result(let value, _): [value]
      case .unknown: []
      }
    }
  }

  /// The state in which an analysed function begins.
  init(_ convention: CallingConvention, _ numbers: RegisterNumbers, _ values: Values) {
    self.values = values
    self.numbers = numbers
    stackPointer = convention.stackPointer
    savedRegisters = (convention.preserved + [convention.linkRegister].compactMap(\.self))
      .compactMap { numbers[$0] }.reduce(0) { $0 | 1 << UInt64($1) }
    registers = numbers.names.map { name in
      switch name {
      case convention.stackPointer: values.atom(.stack)
      case convention.scratch: .zero
      default: values.atom(.entry(name))
      }
    }
    lowBytes = Array(repeating: .any, count: registers.count)
    vectors = Array(repeating: .any, count: 2 * numbers.vectorCount)
    for register in convention.vectors {
      self.setVector(register, values.atom(.entry(register)), .any)
    }
  }

  subscript(register: Register) -> Value {
    get { numbers[register].map { registers[$0] } ?? .any }
    set {
      guard let number = numbers[register] else { return }
      registers[number] = newValue
      lowBytes[number] = .any
      untouched &= ~(1 << UInt64(number))
    }
  }

  /// Whether a register still holds what the caller had in it, for a callee to save.
  func isSaving(_ register: Register) -> Bool {
    guard let number = numbers[register], register != stackPointer else { return false }
    return untouched & savedRegisters & (1 << UInt64(number)) != 0
  }

  /// Forgets the registers that nothing reads any more.
  mutating func keepOnly(_ live: LiveRegisters) {
    for number in registers.indices where live.general & (1 << UInt64(number)) == 0 {
      registers[number] = .any
      lowBytes[number] = .any
    }
    for number in 0..<numbers.vectorCount where live.vectors & (1 << UInt64(number)) == 0 {
      vectors[2 * number] = .any
      vectors[2 * number + 1] = .any
    }
    if live.general & (1 << UInt64(RegisterNumbers.flagsBit)) == 0 { flags = .unknown }
  }
}

extension AbstractState: Hashable {
  static func == (left: Self, right: Self) -> Bool {
    left.registers == right.registers && left.lowBytes == right.lowBytes
      && left.cells == right.cells && left.facts == right.facts
      && left.flags == right.flags && left.memory == right.memory && left.vectors == right.vectors
      && left.areaCount == right.areaCount && left.untouched == right.untouched
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(registers)
    hasher.combine(lowBytes)
    hasher.combine(vectors)
    hasher.combine(cells)
    hasher.combine(facts)
    hasher.combine(flags)
    hasher.combine(memory)
    hasher.combine(areaCount)
    hasher.combine(untouched)
  }
}
