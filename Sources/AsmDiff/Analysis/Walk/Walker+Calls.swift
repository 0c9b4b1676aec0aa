extension Walker {
  /// Calls a function: follows it, or notes an event.
  func call(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram
  ) throws -> [Successor]? {
    guard let symbol = callee(target, node.state) else {
      if neverReturns(node, program) { return [abort(node, program)] }
      return callUnknown(.indirectCall, nil, node, program) { $0.place += 1 }
    }
    if let routine = routines[symbol] {
      return perform(routine, symbol, node, program) { $0.place += 1 }
    }
    // Only a program that is broken already gets there.
    if Self.stackGuards.contains(symbol.name) { return [] }
    if try self.program(symbol) != nil {
      if canFollow(symbol, node) {
        guard node.frames.count < Self.depthLimit else {
          limit(.tooDeep(Self.depthLimit), line(node.place, program))
          return []
        }
        enter(symbol, &node, program)
        return nil
      }
      if neverReturns(node, program) { return [abort(node, program)] }
      return try recurse(symbol, node, program) { $0.place += 1 }
    }
    if neverReturns(node, program) || isNever(symbol) { return [abort(node, program)] }
    return callUnknown(.call(symbol), symbol, node, program) { $0.place += 1 }
  }

  private static let stackGuards: Set<String> = ["__stack_chk_fail", "___stack_chk_fail"]

  /// Jumps to another function, which returns for this one.
  func tailCall(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram
  ) throws -> [Successor]? {
    let leave: (inout Node) -> Void = { [self] in leaveFrame(&$0) }
    guard let symbol = callee(target, node.state) else {
      return callUnknown(.indirectCall, nil, node, program, leave)
    }
    if let routine = routines[symbol] {
      return perform(routine, symbol, node, program, leave)
    }
    if Self.stackGuards.contains(symbol.name) { return [] }
    if try self.program(symbol) != nil {
      if canFollow(symbol, node) {
        jumpInto(symbol, &node)
        return nil
      }
      return try recurse(symbol, node, program, leave)
    }
    if isNever(symbol) { return [abort(node, program)] }
    return callUnknown(.call(symbol), symbol, node, program, leave)
  }

  /// The function that is called, where that is known.
  private func callee(_ target: Transfer.Destination, _ state: AbstractState) -> Symbol? {
    let value: Value
    switch target {
    case .symbol(let symbol): return cache.listing.resolveAlias(symbol).symbol
    case .computed(let term): value = state.value(of: term)
    case .place, .loaded: return nil
    }
    guard let (atom, offset) = values.soleAtom(value), offset == 0, case .symbol(let symbol) = atom
    else { return nil }
    return cache.listing.resolveAlias(symbol).symbol
  }

  /// Whether nothing but a trap, or nothing at all, stands behind a call.
  private func neverReturns(_ node: Node, _ program: FunctionProgram) -> Bool {
    let next = node.place + 1
    if next >= program.effects.count { return program.next == nil }
    return program.effects[next]?.transfer == .trap
      && program.effects[next]?.operations.isEmpty == true
  }

  // MARK: Frames

  /// Whether a function may be followed from here: it is not under way already.
  func canFollow(_ symbol: Symbol, _ node: Node) -> Bool {
    node.function != symbol && !node.tails.contains(symbol)
      && !node.frames.contains { $0.function == symbol || $0.tails.contains(symbol) }
  }

  /// Goes on at the beginning of another function, which returns for this one.
  func jumpInto(_ symbol: Symbol, _ node: inout Node) {
    node.tails.insert(node.function)
    node.function = symbol
    node.place = 0
  }

  private func enter(_ symbol: Symbol, _ node: inout Node, _ program: FunctionProgram) {
    let pointer = node.state[convention.stackPointer]
    let saved = convention.preserved.map { node.state[$0] }.filter {
      $0 != pointer && values.traits(of: $0).contains(.stack)
    }
    node.frames.append(
      Frame(
        function: node.function, returnPlace: node.place + 1, order: program.order[node.place],
        stackPointer: pointer, tails: node.tails, savedAddresses: Set(saved)))
    node.tails = []
    node.state[convention.stackPointer] = values.add(pointer, -convention.returnAddressBytes)
    node.function = symbol
    node.place = 0
  }

  /// Returns from a function; nil where the path goes on in its caller.
  func returnFrom(_ node: inout Node, _ program: FunctionProgram) -> [Successor]? {
    let expected =
      node.frames.last.map { values.add($0.stackPointer, -convention.returnAddressBytes) }
      ?? values.atom(.stack)
    guard node.state[convention.stackPointer] == expected, !expected.isUnknown else {
      limit(.stackPointer, line(node.place, program))
      return []
    }
    guard !node.frames.isEmpty else { return [finish(node, .silent)] }
    leaveFrame(&node)
    return nil
  }

  /// The end of a path that returns.
  private func finish(_ node: Node, _ label: Exploration.Label) -> Successor {
    Successor(label: label, node: nil, result: node.state[convention.results[0]])
  }

  /// Goes back to the caller, if one is under way; else to a place before the first.
  private func leaveFrame(_ node: inout Node) {
    guard let frame = node.frames.popLast() else {
      node.place = -1
      return
    }
    node.function = frame.function
    node.tails = frame.tails
    node.place = frame.returnPlace
    node.state[convention.stackPointer] = frame.stackPointer
  }

  // MARK: Events

  /// Goes on behind an event, or ends where there is no caller to go back to.
  private func follow(
    _ event: Exploration.Event?, _ node: Node, _ proceed: (inout Node) -> Void
  ) -> Successor {
    var node = node
    proceed(&node)
    let label = event.map(Exploration.Label.event) ?? .silent
    return node.place < 0 ? finish(node, label) : Successor(label: label, node: node)
  }

  private func perform(
    _ routine: AllocationRoutine, _ symbol: Symbol, _ node: Node, _ program: FunctionProgram,
    _ proceed: (inout Node) -> Void
  ) -> [Successor] {
    if routine.result == .never { return [abort(node, program)] }
    let event = routine.event.map {
      self.event($0, routine, node.state, line(node.place, program))
    }
    var (node, isBlock) = (node, false)
    if case .block = routine.result { isBlock = true }
    for case .pointer(let number) in routine.operands {
      node.state.dropBlock(node.state[convention.arguments[number]])
    }
    if event != nil { node.state.age(byAllocation: isBlock) }
    let arguments = convention.arguments.map { node.state[$0] }
    if routine.writesFirstArgument {
      node.state.clobber(
        arguments[0], bytes: values.number(arguments[2]).flatMap { Int(exactly: $0) })
    }
    if routine.runsOtherCode { node.state.runUnknownCode(seeing: [arguments[0]]) }
    finish(routine, symbol, arguments, &node.state)
    return [follow(event, node, proceed)]
  }

  private func event(
    _ name: String, _ routine: AllocationRoutine, _ state: AbstractState, _ line: Int
  ) -> Exploration.Event {
    let operands = routine.operands.map { operand -> Exploration.Event.Operand in
      switch operand {
      case .size(let number): .size(state[convention.arguments[number]])
      case .pointer(let number): .pointer(state[convention.arguments[number]])
      }
    }
    let isConstrained = operands.contains { operand in
      if case .size(let size) = operand { state.constrains(size) } else { false }
    }
    return Exploration.Event(
      kind: .routine(name), operands: operands, isConstrained: isConstrained, line: line)
  }

  /// What registers hold behind a call.
  private func finish(
    _ routine: AllocationRoutine, _ symbol: Symbol, _ arguments: [Value],
    _ state: inout AbstractState
  ) {
    forgetRegisters(keeping: convention.preserved, &state)
    let register = convention.results[0]
    switch routine.result {
    case .block(let canFail):
      state[register] = values.atom(.allocation(0))
      if !canFail { _ = state.learn(state[register], Fact(isNonzero: true)) }
    case .argument(let number): state[register] = arguments[number]
    case .value: state[register] = result(routine, symbol, arguments, state)
    case .never: break
    }
  }

  /// What a routine gives back that is no block: it depends on its arguments and on memory.
  private func result(
    _ routine: AllocationRoutine, _ symbol: Symbol, _ arguments: [Value], _ state: AbstractState
  ) -> Value {
    var result = CallResult(routine: symbol, age: 0, register: convention.results[0])
    if Self.countReaders.contains(symbol.name) {
      result.arguments = [arguments[0]]
    } else if routine.event == nil {
      // What it reads may have been written since the last event.
      return state.memory.stackEscaped ? .any : .elsewhere
    }
    return values.unknown(result.arguments) ?? values.atom(.called(result))
  }

  /// Routines that read nothing but a count of references, which changes with events only.
  private static let countReaders: Set<String> = [
    "swift_isUniquelyReferenced_native", "swift_isUniquelyReferenced_nonNull_native",
  ]

  private func forgetRegisters(keeping kept: Set<Register>, _ state: inout AbstractState) {
    for register in convention.general where !kept.contains(register) { state[register] = .any }
    for index in state.vectors.indices { state.vectors[index] = .any }
    state.flags = .unknown
  }

  private func callUnknown(
    _ kind: Exploration.Event.Kind, _ symbol: Symbol?, _ node: Node, _ program: FunctionProgram,
    _ proceed: (inout Node) -> Void
  ) -> [Successor] {
    let event = Exploration.Event(kind: kind, line: line(node.place, program))
    var node = node
    node.state.age(byAllocation: false)
    let seen =
      convention.arguments + Array(convention.swiftContext) + [convention.indirectResult]
    node.state.runUnknownCode(seeing: seen.map { node.state[$0] } + passedOnStack(node))
    forgetRegisters(keeping: kept(by: symbol, in: node), &node.state)
    for register in convention.results + [convention.swiftError]
    where node.state[register] == .any {
      node.state[register] = values.atom(
        .called(CallResult(routine: symbol, age: 0, register: register)))
    }
    return [follow(event, node, proceed)]
  }

  /// The registers that a function leaves as they were.
  ///
  /// A Swift function may change the register of its error. Those of `self` and of the asynchronous context
  /// are changed by asynchronous functions only, which are not called but jumped to (LLVM's
  /// `CSR_64_SwiftError` and `CSR_64_SwiftTail` in `X86CallingConv.td`).
  private func kept(by symbol: Symbol?, in node: Node) -> Set<Register> {
    let isC = symbol.map { !$0.name.hasPrefix("$s") && !$0.name.hasPrefix("_$s") } ?? false
    if isC { return convention.preserved }
    return convention.preserved.subtracting(
      isAsynchronous(symbol) || isAsynchronous(node.function)
        ? convention.swiftContext : [convention.swiftError])
  }

  private func isAsynchronous(_ symbol: Symbol?) -> Bool {
    guard let symbol else { return false }
    return asynchronous(symbol)
  }

  /// Addresses in this stack among the arguments that are passed on it.
  private func passedOnStack(_ node: Node) -> [Value] {
    let pointer = node.state[convention.stackPointer]
    guard case .cell(let base, let offset) = node.state.target(pointer), base.isInStack else {
      return [pointer]
    }
    let range = offset..<(offset + Self.stackArgumentBytes)
    return node.state.cells.filter { cell in
      cell.base == base && range.contains(cell.offset)
        && values.traits(of: cell.value).contains(.stack)
        && !node.frames.contains { $0.savedAddresses.contains(cell.value) }
    }.map(\.value)
  }

  /// How far above the stack pointer arguments are looked for, in bytes.
  private static let stackArgumentBytes: Int64 = 128

  /// Calls a function that is under way already: its sequences stand for themselves.
  private func recurse(
    _ symbol: Symbol, _ node: Node, _ program: FunctionProgram, _ proceed: (inout Node) -> Void
  ) throws -> [Successor] {
    let live = try self.program(symbol)?.live.first ?? LiveRegisters()
    let read = numbers.names.indices.filter { number in
      live.general & (1 << UInt64(number)) != 0
        && (convention.arguments + [convention.indirectResult] + Array(convention.swiftContext))
          .contains(numbers.names[number])
    }
    let arguments = read.map { node.state.registers[$0] }
    return callUnknown(.recursion(symbol, arguments), symbol, node, program, proceed)
  }
}
