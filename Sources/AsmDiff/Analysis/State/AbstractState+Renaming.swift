extension AbstractState {
  /// Puts other values in place of all values.
  mutating func rename(_ new: (Value) -> Value) {
    for index in registers.indices where !registers[index].isUnknown {
      registers[index] = new(registers[index])
    }
    for index in lowBytes.indices where !lowBytes[index].isUnknown {
      lowBytes[index] = new(lowBytes[index])
    }
    for index in vectors.indices where !vectors[index].isUnknown {
      vectors[index] = new(vectors[index])
    }
    renameCells(new)
    renameFacts(new)
    flags = flags.renamed(new)
    if case .base(let base) = memory.writes {
      let renamed = new(base)
      memory.writes = renamed.isUnknown ? .many : .base(renamed)
    }
  }

  private mutating func renameCells(_ new: (Value) -> Value) {
    var kept: [Cell] = []
    kept.reserveCapacity(cells.count)
    var needsOrder = false
    for var cell in cells {
      cell.value = new(cell.value)
      if case .outside(let base) = cell.base {
        let renamed = new(base)
        needsOrder = needsOrder || renamed != base
        guard let sum = values.sum(renamed) else {
          noteLost(cell)
          continue
        }
        cell.offset &+= sum.constant
        cell.base = .outside(values.add(renamed, 0 &- sum.constant))
      }
      kept.append(cell)
    }
    cells = kept
    if needsOrder { cells.sort() }
  }

  private mutating func renameFacts(_ new: (Value) -> Value) {
    guard !facts.isEmpty else { return }
    let old = facts
    facts.removeAll(keepingCapacity: true)
    for known in old {
      let value = new(known.value)
      guard let sum = values.sum(value) else { continue }
      if sum.parts.isEmpty {
        // What became a number is checked by whoever renamed.
        if known.fact.and(Fact(sum.constant)).isImpossible {
          facts.append(KnownFact(value: .any, fact: Fact(minimum: 1, maximum: 0)))
        }
        continue
      }
      facts.append(KnownFact(value: value, fact: known.fact))
    }
    facts.sort { $0.value.index < $1.value.index }
    mergeEqualFacts()
  }

  private mutating func mergeEqualFacts() {
    var result: [KnownFact] = []
    for known in facts {
      if let last = result.last, last.value == known.value {
        result[result.count - 1].fact = last.fact.and(known.fact)
      } else {
        result.append(known)
      }
    }
    facts = result
  }

  /// Makes every name one event older; with an allocation, every allocation too.
  mutating func age(byAllocation: Bool) {
    rename { [values] in values.aged($0, byAllocation: byAllocation) }
    if case .event(let age) = memory.name { memory.name = .event(age: age + 1) }
    guard byAllocation else { return }
    memory.escapedBlocks = memory.escapedBlocks << 1 | memory.escapedBlocks & (1 << 63)
    memory.strayBlocks = memory.strayBlocks << 1 | memory.strayBlocks & (1 << 63)
    memory.lostBlocks = memory.lostBlocks << 1 | memory.lostBlocks & (1 << 63)
    for index in cells.indices {
      if case .block(let age) = cells[index].base { cells[index].base = .block(age + 1) }
    }
    cells.sort()
  }
}

extension AbstractState.Cell: Comparable {
  /// An order that puts the cells of one base together.
  static func < (left: Self, right: Self) -> Bool {
    let (first, second) = (left.base.order, right.base.order)
    return first == second ? left.offset < right.offset : first < second
  }
}

extension CellBase {
  fileprivate var order: Int64 {
    switch self {
    case .stack: 0
    case .area(let number): -1 - Int64(number)
    case .block(let age): 1 + Int64(age)
    case .outside(let value): 1 << 40 + Int64(value.index)
    }
  }
}

extension AbstractState.FlagState {
  fileprivate func renamed(_ new: (Value) -> Value) -> Self {
    switch self {
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
