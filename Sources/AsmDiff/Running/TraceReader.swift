/// Reads the calls of a trace as events.
struct TraceReader {
  let routines: AllocationRoutines
  /// The function that ran.
  let function: Symbol
  /// What it was called with.
  let arguments: [UInt64]

  /// The entry of the table for a call; nil where the routine is not known.
  func routine(_ call: Trace.Call) -> AllocationRoutine? {
    routines[call.symbol]
  }

  /// Whether a call gives a block that has an age from then on; one that got no memory counts.
  func allocates(_ call: Trace.Call) -> Bool {
    if case .block? = routine(call)?.result { true } else { false }
  }

  /// What a label calls the routine of a call that is not known.
  func name(_ call: Trace.Call) -> String {
    call.symbol == function ? "itself" : call.symbol.name
  }
}

// MARK: - A trace as it is shown and compared

extension TraceReader {
  /// The events of a trace in the words of a pattern: sizes are numbers, blocks have ages, and an address that
  /// is none of these is not told apart from another.
  func events(of trace: Trace) -> [AllocationEvent] {
    var blocks: [(address: UInt64, size: UInt64)] = []
    var events: [AllocationEvent] = []
    for call in trace.calls {
      // What a routine of the listing does follows.
      guard !call.isLocal, let routine = routine(call) else {
        events.append(.call(name(call)))
        continue
      }
      guard let event = routine.event else {
        events.append(.abort)
        continue
      }
      let operands = routine.operands.map { operand($0, of: call, blocks) }
      events.append(.routine(event, operands))
      if allocates(call) { blocks.append((call.result ?? 0, size(of: operands))) }
    }
    if isTrap(trace), events.last != .abort { events.append(.abort) }
    return events
  }

  /// Whether a trap of the function's own code ended the run.
  func isTrap(_ trace: Trace) -> Bool {
    guard case .signalled(let signal) = trace.ending else { return false }
    return Platform.trapSignals.contains(signal) && trace.openCall == nil
  }

  private func operand(
    _ operand: AllocationRoutine.Operand, of call: Trace.Call,
    _ blocks: [(address: UInt64, size: UInt64)]
  ) -> EventOperand {
    if case .size(let number) = operand {
      return .size(SizeExpression(Int64(bitPattern: call.arguments[number])))
    }
    guard case .pointer(let number) = operand else { return .pointer(.unknown(0)) }
    return .pointer(pointer(call.arguments[number], blocks))
  }

  private func pointer(
    _ address: UInt64, _ blocks: [(address: UInt64, size: UInt64)]
  ) -> PointerName {
    if address == 0 { return .null }
    // The newest block at an address is the one that lives there.
    let newest = blocks.reversed().enumerated().first { $0.element.address == address }
    if let newest { return .age(newest.offset) }
    let around = blocks.reversed().enumerated().first {
      $0.element.address != 0 && address > $0.element.address
        && address - $0.element.address < $0.element.size
    }
    guard let around else { return .unknown(0) }
    return .age(around.offset, offset: Int64(address - around.element.address))
  }

  /// The bytes of a block, as far as its event tells: the largest of its sizes, or their product.
  private func size(of operands: [EventOperand]) -> UInt64 {
    operands.reduce(into: UInt64(0)) { result, operand in
      guard case .size(let size) = operand, let bytes = size.constant else { return }
      result = max(result, UInt64(bitPattern: bytes))
    }
  }
}
