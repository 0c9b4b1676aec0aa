/// What kind of value each slot of a state holds, as far as paths are kept apart by it.
struct StateShape: Hashable {
  enum Kind: Hashable {
    case unknown
    case number
    case stack(offset: Int64)
    case area(Int, offset: Int64)
    case block(age: Int, isBeginning: Bool, isNonzero: Bool)
    case other(isNonzero: Bool)

    /// Whether values of both kinds can become one carried value.
    func canMerge(with other: Self) -> Bool {
      switch (self, other) {
      case (.unknown, .unknown), (.unknown, .number), (.unknown, .other), (.number, .unknown),
        (.number, .number), (.number, .other), (.other, .unknown), (.other, .number),
        (.other, .other):
        true
      default: self == other
      }
    }
  }

  private var registers: [Kind]
  /// Bytes that are numbers: what a comparison left, which a branch may ask for much later.
  private var flags: [Int: Bool]
  /// Registers that are numbers: whether their low byte is not zero.
  private var numbers: [Int: Bool]
  private var cells: [AbstractState.Cell: Kind]
  private var stackEscaped: Bool
  private var isEntryMemory: Bool

  init(_ state: AbstractState) {
    registers = state.registers.map { Self.kind($0, state) }
    (flags, numbers) = ([:], [:])
    for (number, value) in state.registers.enumerated() {
      if value.isUnknown {
        flags[number] = state.values.number(state.lowBytes[number]).map { $0 != 0 }
      } else {
        numbers[number] = state.values.number(value).map { $0 & 0xFF != 0 }
      }
    }
    cells = [:]
    for cell in state.cells {
      var key = cell
      key.value = .any
      key.isSaved = false
      cells[key] = Self.kind(cell.value, state)
    }
    stackEscaped = state.memory.stackEscaped
    isEntryMemory = state.memory.name == .entry
  }

  /// Whether a state of this shape can be merged into one that stands for several states.
  func canMerge(into other: Self) -> Bool {
    stackEscaped == other.stackEscaped && isEntryMemory == other.isEntryMemory
      && agrees(with: other) && other.agrees(with: self)
      && zip(registers, other.registers).allSatisfy { $0.canMerge(with: $1) }
      && cells.allSatisfy { cell, kind in other.cells[cell].map(kind.canMerge) ?? true }
  }

  /// Whether what comparisons left is the same on the other side, as far as it is known there.
  private func agrees(with other: Self) -> Bool {
    flags.allSatisfy { number, flag in
      (other.flags[number] ?? other.numbers[number] ?? flag) == flag
    }
  }

  private static func kind(_ value: Value, _ state: AbstractState) -> Kind {
    let values = state.values
    guard let sum = values.sum(value) else { return .unknown }
    if sum.parts.isEmpty { return .number }
    let traits = values.traits(of: value)
    if traits.isDisjoint(with: [.stack, .allocation]) {
      return .other(isNonzero: !state.facts.isEmpty && state.fact(value).isNonzero)
    }
    switch state.target(value) {
    case .cell(.stack, let offset): return .stack(offset: offset)
    case .cell(.block(let age), let offset):
      let isNonzero = state.fact(values.atom(.allocation(age))).isNonzero
      return .block(age: age, isBeginning: offset == 0, isNonzero: isNonzero)
    case .cell(.area(let number), let offset): return .area(number, offset: offset)
    case .within(.block(let age)): return .block(age: age, isBeginning: false, isNonzero: true)
    default: return .unknown
    }
  }
}
