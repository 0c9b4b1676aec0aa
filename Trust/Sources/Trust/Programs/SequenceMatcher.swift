/// Says whether a run is one of a printed set of sequences, by following all ways to read it at once.
struct SequenceMatcher {
  /// A place in the set: events lead from one to another.
  private struct Place {
    var events: [(event: SequenceEvent, to: Int)] = []
    var free: [Int] = []
    /// Whether anything may have happened before the next event.
    var isInsideAnything = false
  }

  /// A way to have read the run so far: the place, and the positions of the calls that made blocks, newest
  /// last.
  private struct Reading: Hashable {
    var place: Int
    var blocks: [Int]
  }

  private var places: [Place] = []
  private var end = 0

  /// Reads a set.
  ///
  /// - Throws: `TrustError.unreadable` where it is not what the README says.
  init(_ text: String) throws {
    let expression = try SequenceParser.parse(text)
    let start = newPlace()
    end = newPlace()
    add(expression, from: start, to: end)
  }
}

// MARK: - Places

extension SequenceMatcher {
  private mutating func newPlace() -> Int {
    places.append(Place())
    return places.count - 1
  }

  private mutating func add(_ expression: SequenceExpression, from start: Int, to end: Int) {
    switch expression {
    case .never: break
    case .nothing: places[start].free.append(end)
    case .event(.indirectCall):
      let inside = newPlace()
      places[inside].isInsideAnything = true
      places[inside].free.append(end)
      places[start].free.append(inside)
    case .event(let event): places[start].events.append((event, end))
    case .sequence(let parts):
      var place = start
      for part in parts.dropLast() {
        let next = newPlace()
        add(part, from: place, to: next)
        place = next
      }
      add(parts[parts.count - 1], from: place, to: end)
    case .choice(let parts): for part in parts { add(part, from: start, to: end) }
    case .optional(let body):
      places[start].free.append(end)
      add(body, from: start, to: end)
    case .star(let body): addLoop(body, from: start, to: end, isSkippable: true)
    case .plus(let body): addLoop(body, from: start, to: end, isSkippable: false)
    }
  }

  private mutating func addLoop(
    _ body: SequenceExpression, from start: Int, to end: Int, isSkippable: Bool
  ) {
    let (first, last) = (newPlace(), newPlace())
    places[start].free.append(first)
    add(body, from: first, to: last)
    places[last].free += [first, end]
    if isSkippable { places[start].free.append(end) }
  }

  private func closed(_ readings: Set<Reading>) -> Set<Reading> {
    var (result, waiting) = (readings, Array(readings))
    while let reading = waiting.popLast() {
      for place in places[reading.place].free {
        let next = Reading(place: place, blocks: reading.blocks)
        if result.insert(next).inserted { waiting.append(next) }
      }
    }
    return result
  }
}

// MARK: - Matching

extension SequenceMatcher {
  /// What a run says of the set.
  enum Answer {
    /// The run is one of the sequences.
    case whole
    /// It ended for a reason that is no event, and is the beginning of one.
    case beginning
    /// It is none of them: no sequence has this call after the ones before, or ends there.
    case none(at: Int)
  }

  /// Looks a run up.
  ///
  /// - Throws: `TrustError.unreadable` for an operand that is none.
  func answer(_ run: ProgramRun) throws -> Answer {
    var readings = closed([Reading(place: 0, blocks: [])])
    for position in run.calls.indices {
      let isSilent = Routine.known[run.calls[position].symbol].map { $0.operands == nil } ?? false
      if isSilent { continue }
      let isLast = position == run.calls.count - 1
      // A routine that never came back is an event of its own, or an abort.
      let mayAbort = isLast && run.isInsideCall && aborts(readings)
      let next = closed(try read(position, run, readings))
      if next.isEmpty { return mayAbort ? .whole : .none(at: position) }
      readings = next
      if mayAbort { return .whole }
    }
    switch run.ending {
    case .returned: return accepts(readings) ? .whole : .none(at: run.calls.count)
    case .signalled where run.isTrap:
      return aborts(readings) ? .whole : .none(at: run.calls.count)
    case .signalled, .exited, .tooManyCalls: return .beginning
    }
  }

  private func accepts(_ readings: Set<Reading>) -> Bool {
    readings.contains { $0.place == end }
  }

  /// Whether an abort can be the next and last event; a call that is not known may end so, too.
  private func aborts(_ readings: Set<Reading>) -> Bool {
    var after: Set<Reading> = []
    for reading in readings {
      if places[reading.place].isInsideAnything { return true }
      for edge in places[reading.place].events {
        if case .abort = edge.event { after.insert(Reading(place: edge.to, blocks: [])) }
      }
    }
    return accepts(closed(after))
  }

  private func read(
    _ position: Int, _ run: ProgramRun, _ readings: Set<Reading>
  ) throws -> Set<Reading> {
    let call = run.calls[position]
    let makesBlock = Routine.known[call.symbol]?.makesBlock ?? false
    var result: Set<Reading> = []
    for reading in readings {
      if places[reading.place].isInsideAnything { result.insert(reading) }
      for edge in places[reading.place].events
      where try matches(edge.event, call, run, reading.blocks) {
        let blocks = makesBlock ? reading.blocks + [position] : reading.blocks
        result.insert(Reading(place: edge.to, blocks: blocks))
      }
    }
    return result
  }

  private func matches(
    _ event: SequenceEvent, _ call: ProgramRun.Call, _ run: ProgramRun, _ blocks: [Int]
  ) throws -> Bool {
    let routine = Routine.known[call.symbol]
    switch event {
    case .abort, .indirectCall: return false
    case .call(let name): return routine == nil && name == call.symbol
    case .routine(let name, let texts):
      guard name == call.symbol, let operands = routine?.operands, operands.count == texts.count
      else { return false }
      return try zip(operands, texts).allSatisfy { operand, text in
        switch operand {
        case .size(let number):
          let value = try PrintedNumber.value(of: text, arguments: run.input.arguments)
          return value == .any || value == .number(call.arguments[number])
        case .pointer(let number):
          return try points(text, to: call.arguments[number], run, blocks)
        }
      }
    }
  }

  /// Whether a printed pointer can be an address: `0+8`, `null`, `arg1`, `*(arg1)`, `&symbol`, `?`.
  private func points(
    _ text: String, to address: UInt64, _ run: ProgramRun, _ blocks: [Int]
  ) throws -> Bool {
    let text = text.drop { $0 == " " }
    if text == "null" { return address == 0 }
    // Nobody wrote down what memory held, or where the linker put a symbol.
    if text.hasPrefix("?") || text.hasPrefix("*") || text.hasPrefix("&") { return true }
    guard let first = text.first, first.isNumber else {
      let value = try PrintedNumber.value(of: String(text), arguments: run.input.arguments)
      return value == .any || value == .number(address)
    }
    let digits = text.prefix { $0.isNumber }
    let rest = String(text.dropFirst(digits.count))
    let offset =
      rest.isEmpty ? .number(0) : try PrintedNumber.value(of: "0" + rest, arguments: [])
    guard let age = Int(digits), case .number(let distance) = offset else {
      throw TrustError.unreadable(String(text), position: 0)
    }
    guard age < blocks.count, let start = run.calls[blocks[blocks.count - 1 - age]].result else {
      return false
    }
    return start &+ distance == address
  }
}
