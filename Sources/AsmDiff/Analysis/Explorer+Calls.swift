extension Explorer {
  /// Calls a function: follows it, or notes an event.
  func call(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram, _ from: Int
  ) throws -> Bool {
    if let symbol = callee(target, node.state) {
      if try self.program(symbol) != nil, canFollow(symbol, node) {
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
    if try self.program(symbol) != nil, canFollow(symbol, node) {
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
    let arguments = convention.arguments.map { node.state[$0] }
    let event = routine.event.map { name in
      Exploration.Event(
        kind: .routine(name), operands: routine.operands.map { operand($0, arguments) },
        isConstrained: routine.operands.contains { node.state.constrains(operand($0, arguments)) },
        line: line(node.place, program))
    }
    if routine.writesFirstArgument {
      node.state.clobber(arguments[0], bytes: arguments[2].number.map { Int($0) })
    }
    if routine.runsOtherCode { node.state.runUnknownCode(seeing: []) }
    finish(routine.result, arguments, &node)
    return try follow(event, &node, from, proceed)
  }

  private func operand(
    _ operand: AllocationRoutine.Operand, _ arguments: [AbstractValue]
  ) -> Exploration.Event.Operand {
    switch operand {
    case .size(let number): .size(arguments[number])
    case .pointer(let number): .pointer(arguments[number])
    }
  }

  /// What registers hold behind a call.
  private func finish(
    _ result: AllocationRoutine.Result, _ arguments: [AbstractValue], _ node: inout Node
  ) {
    forgetRegisters(keeping: convention.preserved, &node)
    let register = convention.results[0]
    switch result {
    case .block(let canFail):
      node.state.age()
      node.state[register] = AbstractValue(.allocation(0))
      if !canFail {
        _ = node.state.learn(AbstractValue(.allocation(0)), Fact(isNonzero: true))
      }
    case .argument(let number): node.state[register] = arguments[number]
    case .value: node.state[register] = node.state.unknown(at: site(node) + 3)
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
