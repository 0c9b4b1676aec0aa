/// Whether a trace is in a language, found by following all of the ways to read it at once.
struct TraceMatch {
  /// A way to read the calls so far: where it is in the automaton, and which blocks it has seen.
  private struct Reading: Hashable {
    var state: Int
    /// The newest block, an index into `blocks`; -1 for none.
    var newest: Int
    /// Whether an indirect call was passed, in which anything may have happened.
    var isInUnknownCode = false
  }

  private struct Block: Hashable {
    var address: UInt64
    var previous: Int
  }

  private let automaton: AllocationAutomaton
  private let reader: TraceReader
  private let trace: Trace
  private var blocks: [Block] = []
  private var numbers: [Block: Int] = [:]
  /// The readings before each call, and at the end.
  private var readings: [Set<Reading>]
  /// Whether some reading takes the last call, which never came back.
  private(set) var allowsOpenCall = false
  /// The first call before which no reading is left, 0-based; nil if some reading comes to the end.
  private(set) var firstMismatch: Int?

  init(_ trace: Trace, _ automaton: AllocationAutomaton, _ reader: TraceReader) {
    self.trace = trace
    self.automaton = automaton
    self.reader = reader
    readings = [Set<Reading>](repeating: [], count: trace.calls.count + 1)
    readings[0] = [Reading(state: 0, newest: -1)]
    for position in trace.calls.indices {
      readings[position] = closed(readings[position])
      for reading in readings[position] { read(position, reading) }
    }
    readings[trace.calls.count] = closed(readings[trace.calls.count])
    firstMismatch = findMismatch()
  }

  /// Whether the calls are the whole of some sequence that ends with a return.
  var endsInReturn: Bool {
    readings[trace.calls.count].contains { automaton.states[$0.state].isAccepting }
  }

  /// Whether the calls before a position, and then `abort`, are a sequence.
  func endsInAbort(at position: Int) -> Bool {
    readings[position].contains { reading in
      let target = automaton.target(of: .abort, from: reading.state)
      return target.map { automaton.states[$0].isAccepting } ?? false
    }
  }

  /// Whether all calls are the beginning of some sequence.
  var isBeginning: Bool { !readings[trace.calls.count].isEmpty || allowsOpenCall }

  private func findMismatch() -> Int? {
    guard !isBeginning else { return nil }
    // A reading may pass over the calls of a routine that it takes as one event.
    return readings.lastIndex { !$0.isEmpty }
  }

  /// The readings with those that an indirect call, which leaves no record, leads to.
  private func closed(_ readings: Set<Reading>) -> Set<Reading> {
    var result = readings
    var waiting = Array(readings)
    while let reading = waiting.popLast() {
      for edge in automaton.states[reading.state].edges {
        guard case .indirectCall = edge.label else { continue }
        let next = Reading(state: edge.target, newest: reading.newest, isInUnknownCode: true)
        if result.insert(next).inserted { waiting.append(next) }
      }
    }
    return result
  }

  private mutating func read(_ position: Int, _ reading: Reading) {
    let call = trace.calls[position]
    for edge in automaton.states[reading.state].edges
    where matches(edge.label, call, newest: reading.newest) {
      guard let result = call.result else {
        if position == trace.calls.count - 1 || call.isLocal { allowsOpenCall = true }
        continue
      }
      let newest = reader.allocates(call) ? number(result, reading.newest) : reading.newest
      readings[call.end].insert(Reading(state: edge.target, newest: newest))
    }
    // A routine of the listing may have been followed: its calls are the function's own.
    if call.isLocal || reading.isInUnknownCode { readings[position + 1].insert(reading) }
  }

  private mutating func number(_ address: UInt64, _ previous: Int) -> Int {
    let block = Block(address: address, previous: previous)
    if let known = numbers[block] { return known }
    numbers[block] = blocks.count
    blocks.append(block)
    return blocks.count - 1
  }
}

// MARK: - Labels

extension TraceMatch {
  private func matches(_ label: AllocationEvent, _ call: Trace.Call, newest: Int) -> Bool {
    switch label {
    case .abort, .indirectCall: return false
    case .call(let name): return reader.routine(call) == nil && name == reader.name(call)
    case .routine(let name, let operands):
      guard let routine = reader.routine(call), routine.event == name,
        routine.operands.count == operands.count
      else { return false }
      return zip(operands, routine.operands).allSatisfy { label, operand in
        switch (label, operand) {
        case (.size(let size), .size(let number)):
          size.canBe(call.arguments[number], arguments: reader.arguments)
        case (.pointer(let pointer), .pointer(let number)):
          matches(pointer, call.arguments[number], newest)
        default: false
        }
      }
    }
  }

  private func matches(_ pointer: PointerName, _ address: UInt64, _ newest: Int) -> Bool {
    switch pointer {
    case .null: return address == 0
    case .age(let age, let offset):
      var block = newest
      for _ in 0..<age where block >= 0 { block = blocks[block].previous }
      return block >= 0 && blocks[block].address &+ UInt64(bitPattern: offset) == address
    case .argument(let number, let offset):
      guard reader.arguments.indices.contains(number - 1) else { return true }
      return reader.arguments[number - 1] &+ UInt64(bitPattern: offset) == address
    // Nobody recorded what memory held, or where the linker put a symbol.
    case .loaded, .symbol, .unknown: return true
    }
  }
}
