extension Walker {
  /// What code that is not followed finds in registers and among its arguments on the stack.
  func seen(_ node: Node) -> [Value] {
    let registers =
      convention.arguments + Array(convention.swiftContext) + [convention.indirectResult]
    return registers.map { node.state[$0] } + passedOnStack(node)
  }

  /// Addresses in this stack among the arguments that are passed on it.
  private func passedOnStack(_ node: Node) -> [Value] {
    let pointer = node.state[convention.stackPointer]
    guard case .cell(let base, let offset) = node.state.target(pointer), base.isInStack else {
      return [pointer]
    }
    let range = offset..<(offset + Self.stackArgumentBytes)
    return node.state.cells.filter { cell in
      cell.base == base && !cell.isSaved && range.contains(cell.offset)
        && values.traits(of: cell.value).contains(.stack)
    }.map(\.value)
  }

  /// What may be arguments on the stack: where a register of arguments is free, there are none.
  private func stackArguments(_ node: Node) -> [Value] {
    let pointer = node.state[convention.stackPointer]
    guard case .cell(let base, var offset) = node.state.target(pointer) else { return [] }
    var found: [Value] = []
    while let cell = node.state.cells.first(where: { $0.base == base && $0.offset == offset }),
      cell.bytes == 8, !cell.isSaved
    {
      found.append(cell.value)
      offset += 8
    }
    return found
  }

  /// How far above the stack pointer arguments are looked for, in bytes.
  private static let stackArgumentBytes: Int64 = 128

  /// What a function that is not followed gets to see.
  func passed(
    to symbol: Symbol?, _ node: Node, _ seen: [Value]
  ) -> Exploration.Event.Passed {
    var passed = Exploration.Event.Passed()
    // Where a result shall be written says nothing, and the other registers of Swift's context are for
    // errors and asynchronous functions.
    let context = isC(symbol) ? [] : [convention.swiftSelf]
    for register in convention.arguments + context where node.state[register] != .stale {
      let value = node.state[register]
      if isBlank(value, node) {
        passed.blanks.insert(register)
      } else {
        passed.registers[register] = value
      }
    }
    for register in convention.vectors.prefix(Self.vectorArguments) {
      let value = node.state.low(ofVector: register)
      if value != .stale { passed.registers[register] = value }
    }
    if convention.arguments.allSatisfy({ node.state[$0] != .stale }) {
      passed.stack = stackArguments(node)
    }
    let memory = memory(node.state, seeing: seen)
    (passed.cells, passed.hasMore) = (memory.cells, memory.hasMore)
    return passed
  }

  /// What code that is not followed finds written in memory.
  func memory(
    _ state: AbstractState, seeing seen: [Value]
  ) -> Exploration.Event.Passed {
    var passed = Exploration.Event.Passed()
    // The blocks that it gets with this call are open to it as well.
    var reached = state
    for value in seen { reached.escapeDeeply(value) }
    passed.cells = reached.cells.filter { cell in
      switch cell.base {
      case .outside: true
      case .block(let age): reached.hasEscaped(age)
      case .stack, .area: false
      }
    }
    let memory = state.memory
    passed.hasMore =
      memory.writes == .many || memory.stackEscaped
      || memory.lostBlocks & reached.memory.escapedBlocks != 0
    return passed
  }

  /// How many vector registers hold arguments (System V ABI for x86-64, 3.2.3; AAPCS64, 6.8.2).
  private static let vectorArguments = 8

  /// Whether what stands at an address is what compilers guard a stack with.
  private func isStackGuard(_ address: Value) -> Bool {
    guard let (atom, offset) = values.soleAtom(address), case .symbol(let symbol) = atom else {
      return false
    }
    return symbol == X86_64.threadMemory && offset == 40
      || offset == 0 && ["__stack_chk_guard", "___stack_chk_guard"].contains(symbol.name)
  }

  /// Whether a value is an address in the stack with nothing written behind it but what callees save.
  private func isBlank(_ value: Value, _ node: Node) -> Bool {
    guard case .cell(let base, let offset) = node.state.target(value), base.isInStack,
      !node.state.memory.hasLostStack
    else { return false }
    return node.state.cells.allSatisfy { cell in
      guard cell.base.isInStack, !cell.isSaved, cell.base != base || cell.range.upperBound > offset
      else { return true }
      guard case .loaded(let address, _, _)? = values.soleAtom(cell.value)?.atom else {
        return false
      }
      return isStackGuard(address)
    }
  }
}
