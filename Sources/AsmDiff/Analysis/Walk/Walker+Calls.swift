extension Walker {
  /// Calls a function: follows it, or notes an event.
  func call(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram
  ) throws -> [Successor]? {
    guard let symbol = callee(target, node.state) else {
      if neverReturns(node, program) { return [abort(node, program)] }
      return callUnknown(.indirectCall, nil, node, program) { $0.place += 1 }
    }
    // Only a program that is broken already gets there.
    if Self.stackGuards.contains(symbol.name) { return [] }
    if let routine = routines[symbol] {
      return perform(routine, symbol, node, program) { $0.place += 1 }
    }
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
    if neverReturns(node, program) || isNever(symbol) {
      endings.insert(symbol)
      return [abort(node, program)]
    }
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
    if Self.stackGuards.contains(symbol.name) { return [] }
    if let routine = routines[symbol] {
      return perform(routine, symbol, node, program, leave)
    }
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
    node.state.untouched = .max
  }

  private func enter(_ symbol: Symbol, _ node: inout Node, _ program: FunctionProgram) {
    let pointer = node.state[convention.stackPointer]
    node.frames.append(
      Frame(
        function: node.function, returnPlace: node.place + 1, order: program.order[node.place],
        stackPointer: pointer, tails: node.tails, untouched: node.state.untouched))
    node.tails = []
    let top = values.add(pointer, -convention.returnAddressBytes)
    node.state[convention.stackPointer] = top
    if convention.returnAddressBytes > 0 {
      node.state.store(
        values.atom(.returnAddress(node.place)), top, bytes: 8, isSaved: true)
    }
    if let link = convention.linkRegister {
      node.state[link] = values.atom(.returnAddress(node.place))
    }
    node.state.untouched = .max
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
    guard returnsToCaller(node, expected) else {
      limit(.returnAddress, line(node.place, program))
      return []
    }
    guard !node.frames.isEmpty else { return [finish(node, .silent)] }
    leaveFrame(&node)
    return nil
  }

  /// Whether a function goes back where it was called from.
  private func returnsToCaller(_ node: Node, _ stackPointer: Value) -> Bool {
    let address = node.frames.last.map { values.atom(.returnAddress($0.returnPlace - 1)) }
    if let link = convention.linkRegister {
      return node.state[link] == address ?? values.atom(.entry(link))
    }
    return !node.state.hasWritten(stackPointer, address)
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
    node.state.untouched = frame.untouched
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
    var event = routine.event.map {
      self.event($0, routine, node.state, line(node.place, program))
    }
    if routine.runsOtherCode {
      event?.passed = memory(node.state, seeing: [node.state[convention.arguments[0]]])
    }
    var node = node
    let isCopied = dropBlocks(routine, &node.state)
    if event != nil { node.state.age(byAllocation: routine.makesBlock) }
    // What was copied into the new block no cell tells.
    if isCopied { node.state.memory.lostBlocks |= 1 }
    let arguments = convention.arguments.map { node.state[$0] }
    write(routine, symbol, arguments, &node.state)
    if routine.runsOtherCode { node.state.runUnknownCode(seeing: [arguments[0]]) }
    if routine.isNamedByUser { runNamedCode(arguments, isEvent: event != nil, &node) }
    let kept = routine.isNamedByUser ? self.kept(by: symbol, in: node) : convention.preserved
    finish(routine, symbol, arguments, keeping: kept, &node.state)
    if case .blockThroughArgument(let number) = routine.result {
      return outcomes(node, block: arguments[number]).map { follow(event, $0, proceed) }
    }
    return [follow(event, node, proceed)]
  }

  /// Forgets what blocks held that a routine gets.
  ///
  /// - Returns: Whether the routine makes a block of what was written to another one.
  private func dropBlocks(_ routine: AllocationRoutine, _ state: inout AbstractState) -> Bool {
    // What gives its argument back counts a reference and frees nothing.
    if case .argument = routine.result { return false }
    var isCopied = false
    for case .pointer(let number) in routine.operands {
      let pointer = state[convention.arguments[number]]
      if routine.makesBlock && state.mayHaveContents(pointer) {
        isCopied = true
        state.clobber(pointer, bytes: nil)
      }
      state.dropBlock(pointer)
    }
    return isCopied
  }

  /// What memory a routine writes.
  private func write(
    _ routine: AllocationRoutine, _ symbol: Symbol, _ arguments: [Value],
    _ state: inout AbstractState
  ) {
    let isPlain = routine.event == nil && !routine.isNamedByUser
    for write in routine.writes {
      let length = bytes(write.length, arguments)
      let target = arguments[write.argument]
      switch symbol.name.drop(while: { $0 == "_" }) {
      case "memcpy" where isPlain, "memmove" where isPlain:
        state.copy(from: arguments[1], to: target, bytes: length)
      case "memset" where isPlain: state.fill(target, with: arguments[1], bytes: length)
      default: state.clobber(target, bytes: length)
      }
    }
  }

  /// The states behind a routine that writes the address of its block somewhere, unless it fails.
  private func outcomes(_ node: Node, block place: Value) -> [Node] {
    let status = convention.results[0]
    var (success, failure) = (node, node)
    let block = values.atom(.allocation(0))
    _ = success.state.learn(block, Fact(isNonzero: true))
    success.state.store(block, place, bytes: 8)
    success.state[status] = .zero
    // It gives back an `int`.
    _ = failure.state.learn(failure.state.low(failure.state[status], 32), Fact(isNonzero: true))
    _ = failure.state.learn(block, Fact(0))
    return [success, failure]
  }

  /// How many bytes a routine writes; nil where that is not known.
  private func bytes(_ length: AllocationRoutine.Write.Length, _ arguments: [Value]) -> Int? {
    switch length {
    case .argument(let number):
      values.number(arguments[number]).flatMap { $0 < 0 ? nil : Int(exactly: $0) }
    case .bytes(let bytes): bytes
    case .unknown: nil
    }
  }

  /// Lets a routine write whatever it can reach, of which the user said only what it allocates.
  private func runNamedCode(_ arguments: [Value], isEvent: Bool, _ node: inout Node) {
    node.state.runUnknownCode(seeing: arguments + seen(node))
    // Memory is named by events, and this is none.
    if !isEvent { node.state.memory.writes = .many }
  }

  private func event(
    _ name: String, _ routine: AllocationRoutine, _ state: AbstractState, _ line: Int
  ) -> Exploration.Event {
    let operands = routine.operands.map { operand -> Exploration.Event.Operand in
      switch operand {
      case .size(let number): .size(state[convention.arguments[number]])
      case .pointer(let number): .pointer(state[convention.arguments[number]])
      case .pointerInRegister(let register): .pointer(state[register])
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
    keeping preserved: Set<Register>, _ state: inout AbstractState
  ) {
    forgetRegisters(keeping: preserved, &state)
    let register = convention.results[0]
    switch routine.result {
    case .block(let canFail):
      state[register] = values.atom(.allocation(0))
      if !canFail { _ = state.learn(state[register], Fact(isNonzero: true)) }
    case .argument(let number): state[register] = arguments[number]
    case .value, .blockThroughArgument: state[register] = result(routine, symbol, arguments, state)
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
    for register in convention.general where !kept.contains(register) {
      state[register] = .stale
    }
    for index in state.vectors.indices { state.vectors[index] = .stale }
    state.flags = .unknown
  }

  private func callUnknown(
    _ kind: Exploration.Event.Kind, _ symbol: Symbol?, _ node: Node, _ program: FunctionProgram,
    _ proceed: (inout Node) -> Void
  ) -> [Successor] {
    let seen = seen(node)
    let event = Exploration.Event(
      kind: kind, passed: passed(to: symbol, node, seen), line: line(node.place, program))
    var node = node
    for value in seen { node.state.escapeDeeply(value) }
    node.state.age(byAllocation: false)
    node.state.runUnknownCode(seeing: [])
    forgetRegisters(keeping: kept(by: symbol, in: node), &node.state)
    for register in convention.results + [convention.swiftError]
    where node.state[register] == .stale {
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
    if isC(symbol) { return convention.preserved }
    return convention.preserved.subtracting(
      isAsynchronous(symbol) || isAsynchronous(node.function)
        ? convention.swiftContext : [convention.swiftError])
  }

  func isC(_ symbol: Symbol?) -> Bool {
    symbol.map { !$0.name.hasPrefix("$s") && !$0.name.hasPrefix("_$s") } ?? false
  }

  private func isAsynchronous(_ symbol: Symbol?) -> Bool {
    guard let symbol else { return false }
    return asynchronous(symbol)
  }

  /// Calls a function that is under way already: its sequences stand for themselves.
  private func recurse(
    _ symbol: Symbol, _ node: Node, _ program: FunctionProgram, _ proceed: (inout Node) -> Void
  ) throws -> [Successor] {
    callUnknown(.recursion(symbol), symbol, node, program, proceed)
  }
}
