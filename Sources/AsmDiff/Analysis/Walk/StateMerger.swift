/// Puts two states of one place into one that stands for both.
///
/// What differs becomes a carried value: a name for whatever a path brings along. Slots that differ in the
/// same way share one name, so that what was equal stays equal.
struct StateMerger {
  /// The number of the join.
  private let join: Int
  private let values: Values
  private let old: AbstractState
  private let new: AbstractState
  private(set) var merged: AbstractState
  private var names: [Pair: Name] = [:]
  /// The pairs that have a name, in order.
  private var named: [(pair: Pair, name: Name)] = []

  /// Two values without the number that the old one adds.
  private struct Pair: Hashable {
    var old: Value
    var new: Value
  }

  private struct Name {
    var value: Value
    var constant: Int64
  }

  /// Merges; `old` may hold carried values of the join already, `new` those of the last turn.
  init(_ old: AbstractState, _ new: AbstractState, join: Int) {
    self.join = join
    self.old = old
    self.new = new
    values = old.values
    merged = old
    mergeSlots()
    mergeMemory()
    mergeFacts()
  }

  private mutating func mergeSlots() {
    for index in merged.registers.indices {
      merged.registers[index] = merge(
        old.registers[index], new.registers[index], .register(index))
    }
    for index in merged.lowBytes.indices {
      merged.lowBytes[index] =
        merged.registers[index].isUnknown
        ? merge(old.lowByte(index), new.lowByte(index), .lowByte(index)) : .any
    }
    for index in merged.vectors.indices {
      merged.vectors[index] = merge(old.vectors[index], new.vectors[index], .vector(index))
    }
    mergeCells()
    merged.flags = old.flags == new.flags && !mentionsJoin(old.flags) ? old.flags : .unknown
  }

  // MARK: Values

  private mutating func merge(_ old: Value, _ new: Value, _ slot: StateSlot) -> Value {
    if old == new && !mentionsJoin(old) { return old }
    guard let first = values.sum(old), values.sum(new) != nil else { return unknown(old, new) }
    let block = commonBlock(first, new)
    let own = values.subtract(old, block)
    let constant = values.sum(own)?.constant ?? 0
    let pair = Pair(
      old: values.add(own, 0 &- constant),
      new: values.add(values.subtract(new, block), 0 &- constant))
    guard let name = name(of: pair, constant, slot, isOffset: block != .zero) else {
      return unknown(old, new)
    }
    return values.add(values.add(block, name.value), constant &- name.constant)
  }

  private mutating func unknown(_ old: Value, _ new: Value) -> Value {
    merged.stray(old)
    merged.stray(new)
    // What nobody reads on one path, nobody reads behind the join.
    if old == .stale || new == .stale { return .stale }
    return [old, new].allSatisfy(values.isElsewhere) ? .elsewhere : .any
  }

  /// The block that both values point into; zero where there is none.
  private func commonBlock(_ sum: Values.Sum, _ new: Value) -> Value {
    let blocks = sum.parts.filter { part in
      if case .allocation = values.atoms[part.atom] { part.factor == 1 } else { false }
    }
    guard blocks.count == 1, let other = values.sum(new), other.parts.contains(blocks[0]) else {
      return .zero
    }
    return values.atom(values.atoms[blocks[0].atom])
  }

  /// The name of a pair of values, and the number that is in the name and not in the pair.
  ///
  /// The slot that gives the name holds just that, whatever number was in the pair's values.
  private mutating func name(
    of pair: Pair, _ constant: Int64, _ slot: StateSlot, isOffset: Bool
  ) -> Name? {
    if let name = names[pair] { return name }
    // What may be an address in this stack is not carried: nothing would be known of the stack.
    guard !values.traits(of: pair.old).union(values.traits(of: pair.new)).contains(.stack) else {
      return nil
    }
    let value = values.atom(.carried(Carried(join: join, slot: slot, isOffset: isOffset)))
    let name = Name(value: value, constant: constant)
    names[pair] = name
    named.append((pair, name))
    return name
  }

  private func mentionsJoin(_ value: Value) -> Bool {
    guard values.traits(of: value).contains(.carried) else { return false }
    return values.contains(value) {
      if case .carried(let carried) = $0 { carried.join == join } else { false }
    }
  }

  private func mentionsJoin(_ flags: AbstractState.FlagState) -> Bool {
    flags.values.contains(where: mentionsJoin)
  }

  // MARK: Memory

  private mutating func mergeCells() {
    merged.cells = []
    var others: [CellKey: AbstractState.Cell] = [:]
    for cell in new.cells { others[CellKey(cell)] = cell }
    for cell in old.cells {
      guard let other = others.removeValue(forKey: CellKey(cell)), !isStale(cell.base) else {
        merged.noteLost(cell)
        continue
      }
      var kept = cell
      kept.isSaved = cell.isSaved && other.isSaved
      kept.value = merge(
        cell.value, other.value, .cell(cell.base, offset: cell.offset, bytes: cell.bytes))
      merged.cells.append(kept)
    }
    for cell in others.values { merged.noteLost(cell) }
  }

  private struct CellKey: Hashable {
    var base: CellBase
    var offset: Int64
    var bytes: Int

    init(_ cell: AbstractState.Cell) {
      base = cell.base
      offset = cell.offset
      bytes = cell.bytes
    }
  }

  private func isStale(_ base: CellBase) -> Bool {
    if case .outside(let value) = base { mentionsJoin(value) } else { false }
  }

  private mutating func mergeMemory() {
    let (first, second) = (old.memory, new.memory)
    merged.untouched = old.untouched & new.untouched
    merged.areaCount = max(old.areaCount, new.areaCount)
    let hasLost = merged.memory.writes == .many
    merged.memory.hasArguments = merged.memory.hasArguments && second.hasArguments
    merged.memory.stackEscaped = first.stackEscaped || second.stackEscaped
    merged.memory.escapedBlocks |= first.escapedBlocks | second.escapedBlocks
    merged.memory.strayBlocks |= second.strayBlocks
    merged.memory.hasStrayStack = merged.memory.hasStrayStack || second.hasStrayStack
    if merged.memory.stackEscaped { merged.memory.escapedBlocks |= merged.memory.strayBlocks }
    // Of what is carried nobody sees any more into which block it leads.
    for (pair, _) in named {
      merged.escape(pair.old)
      merged.escape(pair.new)
    }
    merged.memory.hasLostStack = merged.memory.hasLostStack || second.hasLostStack
    merged.memory.lostBlocks |= second.lostBlocks
    if hasLost || first.name != second.name || first.writes != second.writes {
      merged.memory.writes = .many
    }
    if case .base(let base) = merged.memory.writes, mentionsJoin(base) {
      merged.memory.writes = .many
    }
    // What the name stood for is lost with it.
    if first.name != second.name { merged.memory.name = .event(age: 0) }
  }

  // MARK: Facts

  private mutating func mergeFacts() {
    merged.facts = []
    for known in old.facts where !mentionsJoin(known.value) {
      let fact = grown(known.fact, known.fact.hull(new.fact(known.value)))
      if fact != .nothing { merged.setFact(known.value, fact) }
    }
    for (pair, name) in named {
      let (first, second) = (
        values.add(pair.old, name.constant), values.add(pair.new, name.constant)
      )
      let before = first == name.value ? old.fact(first) : nil
      let hull = old.fact(first).hull(new.fact(second))
      let fact = before.map { grown($0, hull) } ?? hull
      if fact != .nothing { merged.setFact(name.value, fact) }
    }
  }

  /// A fact that has become weaker is weakened to a sign, so that loops end.
  private func grown(_ before: Fact, _ hull: Fact) -> Fact { hull == before ? hull : hull.sign }
}

extension StateMerger {
  /// What a path with some state brings to a merged state's carried values.
  static func step(
    from state: AbstractState, into merged: AbstractState, join: Int
  ) -> [Carried: Value] {
    let values = state.values
    var step: [Carried: Value] = [:]
    func bring(_ slot: StateSlot, _ value: Value, _ own: @autoclosure () -> Value?) {
      guard values.traits(of: value).contains(.carried), let sum = values.sum(value) else { return }
      for part in sum.parts where part.factor == 1 {
        guard case .carried(let carried) = values.atoms[part.atom], carried.join == join,
          carried.slot == slot
        else { continue }
        let name = values.atom(.carried(carried))
        let brought = own().map { values.subtract($0, values.subtract(value, name)) } ?? .any
        if brought != name { step[carried] = brought }
      }
    }
    for index in merged.registers.indices {
      bring(.register(index), merged.registers[index], state.registers[index])
    }
    for index in merged.lowBytes.indices {
      bring(.lowByte(index), merged.lowBytes[index], state.lowByte(index))
    }
    for index in merged.vectors.indices {
      bring(.vector(index), merged.vectors[index], state.vectors[index])
    }
    for cell in merged.cells {
      bring(
        .cell(cell.base, offset: cell.offset, bytes: cell.bytes), cell.value,
        state.cells.first {
          $0.base == cell.base && $0.offset == cell.offset && $0.bytes == cell.bytes
        }?.value)
    }
    return step
  }
}
