extension Explorer {
  /// Calls a function: follows it, or notes an event.
  func call(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram, _ from: Int
  ) throws -> Bool {
    if let symbol = callee(target, node.state) {
      if !routines.isNamedByUser(symbol), try self.program(symbol) != nil, canFollow(symbol, node) {
        enter(symbol, &node)
        return true
      }
      // Only a program that is broken already gets there.
      if symbol.name == "__stack_chk_fail" { return false }
      if let routine = routines[symbol] {
        return try perform(routine, &node, program, from) { $0.place += 1 }
      }
      if neverReturns(node, program) || isNever(symbol) {
        connect(from, abort(node, program), Exploration.end)
        return false
      }
      return try callUnknown(.call(symbol), &node, program, from) { $0.place += 1 }
    }
    if neverReturns(node, program) {
      connect(from, abort(node, program), Exploration.end)
      return false
    }
    return try callUnknown(.indirectCall, &node, program, from) { $0.place += 1 }
  }

  /// Jumps to another function, which returns for this one.
  func tailCall(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram, _ from: Int
  ) throws -> Bool {
    let leave: (inout Node) throws -> Void = { [self] in leaveFrame(&$0) }
    guard let symbol = callee(target, node.state) else {
      return try callUnknown(.indirectCall, &node, program, from, leave)
    }
    if !routines.isNamedByUser(symbol), try self.program(symbol) != nil, canFollow(symbol, node) {
      jumpInto(symbol, &node)
      return true
    }
    if let routine = routines[symbol] {
      return try perform(routine, &node, program, from, leave)
    }
    return try callUnknown(.call(symbol), &node, program, from, leave)
  }

  /// The function that is called, where that is known.
  private func callee(_ target: Transfer.Destination, _ state: AbstractState) -> Symbol? {
    let value: AbstractValue
    switch target {
    case .symbol(let symbol): return cache.listing.resolveAlias(symbol).symbol
    case .computed(let term): value = state.value(of: term)
    case .place, .loaded: return nil
    }
    guard let (atom, offset) = value.soleAtom, offset == 0, case .symbol(let symbol) = atom else {
      return nil
    }
    return cache.listing.resolveAlias(symbol).symbol
  }

  /// Whether nothing but a trap, or nothing at all, stands behind a call.
  private func neverReturns(_ node: Node, _ program: FunctionProgram) -> Bool {
    let next = node.place + 1
    if next >= program.effects.count { return program.next == nil }
    return program.effects[next]?.transfer == .trap
      && program.effects[next]?.operations.isEmpty == true
  }

  /// Whether a Swift function's type says that it does not return.
  private func isNever(_ symbol: Symbol) -> Bool {
    if let known = nevers[symbol] { return known }
    let isNever = Demangler.fullName(of: symbol).hasSuffix(") -> Swift.Never")
    nevers[symbol] = isNever
    return isNever
  }

  // MARK: Frames

  private func enter(_ symbol: Symbol, _ node: inout Node) {
    let pointer = node.state[convention.stackPointer]
    node.frames.append(
      Frame(
        function: node.function, returnPlace: node.place + 1, stackPointer: pointer,
        tails: node.tails))
    node.tails = []
    node.state[convention.stackPointer] = pointer + AbstractValue(-convention.returnAddressBytes)
    node.function = symbol
    node.place = 0
  }

  /// Returns from a function; whether the walk goes on at `node` itself.
  func returnFrom(_ node: inout Node, _ program: FunctionProgram, _ from: Int) throws -> Bool {
    guard let frame = node.frames.last else {
      exploration.results.insert(node.state[convention.results[0]])
      connect(from, nil, Exploration.end)
      return false
    }
    let expected = frame.stackPointer + AbstractValue(-convention.returnAddressBytes)
    guard node.state[convention.stackPointer] == expected, expected != .any else {
      limit(.stackPointer, line(node.place, program))
      return false
    }
    leaveFrame(&node)
    return true
  }

  /// Goes back to the caller, if one is under way; else to a place behind the last.
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
    _ event: Exploration.Event?, _ node: inout Node, _ from: Int,
    _ proceed: (inout Node) throws -> Void
  ) throws -> Bool {
    try proceed(&node)
    if node.place < 0 {
      exploration.results.insert(node.state[convention.results[0]])
      connect(from, event, Exploration.end)
      return false
    }
    if event == nil { return true }
    try go(from, event, to: node)
    return false
  }

  private func perform(
    _ routine: AllocationRoutine, _ node: inout Node, _ program: FunctionProgram, _ from: Int,
    _ proceed: (inout Node) throws -> Void
  ) throws -> Bool {
    if routine.result == .never {
      connect(from, abort(node, program), Exploration.end)
      return false
    }
    // Where its block's address is written is not modelled.
    if case .blockThroughArgument = routine.result, let name = routine.event {
      return try callUnknown(.call(Symbol(name)), &node, program, from, proceed)
    }
    let arguments = convention.arguments.map { node.state[$0] }
    let operands = routine.operands.map { operand($0, arguments, node.state) }
    let event = routine.event.map { name in
      Exploration.Event(
        kind: .routine(name), operands: operands,
        isConstrained: operands.contains { node.state.constrains($0) },
        line: line(node.place, program))
    }
    for write in routine.writes {
      node.state.clobber(arguments[write.argument], bytes: bytes(write.length, arguments))
    }
    if routine.isNamedByUser {
      node.state.runUnknownCode(
        seeing: arguments + Array(convention.swiftContext).map { node.state[$0] })
    } else if routine.runsOtherCode {
      node.state.runUnknownCode(seeing: [])
    }
    let kept = routine.isNamedByUser ? convention.swiftContext : []
    finish(routine.result, arguments, keeping: convention.preserved.subtracting(kept), &node)
    return try follow(event, &node, from, proceed)
  }

  private func operand(
    _ operand: AllocationRoutine.Operand, _ arguments: [AbstractValue], _ state: AbstractState
  ) -> Exploration.Event.Operand {
    switch operand {
    case .size(let number): .size(arguments[number])
    case .pointer(let number): .pointer(arguments[number])
    case .pointerInRegister(let register): .pointer(state[register])
    }
  }

  /// How many bytes a routine writes; nil where that is not known.
  private func bytes(_ length: AllocationRoutine.Write.Length, _ arguments: [AbstractValue]) -> Int?
  {
    switch length {
    case .argument(let number): arguments[number].number.flatMap { $0 < 0 ? nil : Int($0) }
    case .bytes(let bytes): bytes
    case .unknown: nil
    }
  }

  /// What registers hold behind a call.
  private func finish(
    _ result: AllocationRoutine.Result, _ arguments: [AbstractValue],
    keeping preserved: Set<Register>, _ node: inout Node
  ) {
    forgetRegisters(keeping: preserved, &node)
    let register = convention.results[0]
    switch result {
    case .block(let canFail):
      node.state.age()
      node.state[register] = AbstractValue(.allocation(0))
      if !canFail {
        _ = node.state.learn(AbstractValue(.allocation(0)), Fact(isNonzero: true))
      }
    case .argument(let number): node.state[register] = arguments[number]
    case .value, .blockThroughArgument:
      node.state[register] = node.state.unknown(at: site(node) + 3)
    case .never: break
    }
  }

  private func forgetRegisters(keeping kept: Set<Register>, _ node: inout Node) {
    for register in convention.general where !kept.contains(register) {
      node.state[register] = .any
    }
    for register in convention.vectors {
      node.state[vector: register] = AbstractState.Halves(low: .any, high: .any)
    }
    node.state.flags = .unknown
  }

  private func callUnknown(
    _ kind: Exploration.Event.Kind, _ node: inout Node, _ program: FunctionProgram, _ from: Int,
    _ proceed: (inout Node) throws -> Void
  ) throws -> Bool {
    let event = Exploration.Event(kind: kind, line: line(node.place, program))
    let seen = (convention.arguments + Array(convention.swiftContext)).map { node.state[$0] }
    node.state.runUnknownCode(seeing: seen)
    forgetRegisters(keeping: convention.preserved.subtracting(convention.swiftContext), &node)
    node.state[convention.results[0]] = node.state.unknown(at: site(node) + 3)
    return try follow(event, &node, from, proceed)
  }
}
