/// Walks the paths of a function with abstract values, and collects the events on them.
///
/// States that are equal are walked once. At the head of a loop, values that change from turn to turn
/// become carried values, so that the walk ends; everything else is kept apart, path by path.
final class Explorer {
  struct Frame: Hashable {
    var function: Symbol
    var returnPlace: Int
    /// The stack pointer behind the return.
    var stackPointer: AbstractValue
    /// What the caller had jumped into when it called.
    var tails: Set<Symbol>
  }

  struct Node: Hashable {
    var frames: [Frame]
    /// The functions that jumped here, one into the next, since the last call.
    var tails: Set<Symbol> = []
    var function: Symbol
    var place: Int
    var state: AbstractState
  }

  /// How many states are walked for a function, those of walks that were begun anew included.
  static let stateLimit = 10_000
  /// How deep calls are followed.
  private static let depthLimit = 12

  let cache: NormalFormCache
  let convention: CallingConvention
  let routines: AllocationRoutines
  var exploration = Exploration()
  private var programs: [Symbol: FunctionProgram] = [:]
  private var functionNumbers: [Symbol: Int] = [:]
  private var numbers: [Node: Int] = [:]
  private var pending: [Node] = []
  private var widening = Widening()
  private var walkedStates = 0
  /// Whether functions that were called return at all.
  var nevers: [Symbol: Bool] = [:]

  init(_ cache: NormalFormCache, _ routines: AllocationRoutines) {
    self.cache = cache
    self.routines = routines
    convention = cache.listing.architecture.convention
  }

  /// Explores a function.
  ///
  /// - Throws: `ListingError` for what does not parse.
  func explore(_ function: Function) throws -> Exploration {
    let body = try cache.mergedBody(of: function)
    repeat {
      try walk(body)
    } while widening.takeChange()
    exploration.recurrences = widening.recurrences
    return exploration
  }

  private func walk(_ function: Function) throws {
    exploration = Exploration()
    numbers = [:]
    pending = []
    widening.begin()
    let start = Node(
      frames: [], function: function.symbol, place: 0, state: AbstractState(convention))
    exploration.start = number(of: start)
    while let node = pending.popLast() {
      walkedStates += 1
      if walkedStates > Self.stateLimit {
        limit(.tooManyStates(Self.stateLimit), nil)
        widening.giveUp()
        return
      }
      try step(node)
      if widening.hasChange { return }
    }
  }

  private func number(of node: Node) -> Int {
    if let number = numbers[node] { return number }
    let number = numbers.count + 1
    numbers[node] = number
    pending.append(node)
    return number
  }

  func program(_ symbol: Symbol) throws -> FunctionProgram? {
    if let program = programs[symbol] { return program }
    guard let function = cache.listing.function(withSymbol: symbol) else { return nil }
    let program = try FunctionProgram(try cache.mergedBody(of: function), cache)
    programs[symbol] = program
    functionNumbers[symbol] = functionNumbers.count
    if program.hasLandingPads { limit(.landingPads(function: function.name), function.line) }
    return program
  }

  func limit(_ problem: Exploration.Limit.Problem, _ line: Int?) {
    let limit = Exploration.Limit(problem: problem, line: line)
    if !exploration.limits.contains(limit) { exploration.limits.append(limit) }
  }

  /// A number for a place, the same for each turn of a loop.
  func site(_ node: Node) -> Int { (functionNumbers[node.function] ?? 0) << 24 + node.place << 2 }

  // MARK: Edges

  func connect(
    _ from: Int, _ event: Exploration.Event? = nil, _ to: Int,
    step: [AbstractValue.Carried: AbstractValue] = [:]
  ) {
    exploration.edges.append(Exploration.Edge(from: from, event: event, step: step, to: to))
  }

  /// Goes on at a node: in a state of its own.
  func go(_ from: Int, _ event: Exploration.Event? = nil, to node: Node) throws {
    guard let program = try program(node.function) else { return }
    var node = node
    let live = node.place < program.live.count ? program.live[node.place] : []
    node.state.keepOnly(live)
    if let offset = AbstractState.stackOffset(node.state[convention.stackPointer]) {
      node.state.dropStack(below: offset)
    }
    node.state.dropUnusedFacts()
    var step: [AbstractValue.Carried: AbstractValue] = [:]
    if program.loopHeads.contains(node.place) { (node.state, step) = widening.arrive(node) }
    connect(from, event, number(of: node), step: step)
  }

  // MARK: Steps

  private func step(_ start: Node) throws {
    let from = number(of: start)
    var node = start
    while true {
      guard let program = try program(node.function) else { return }
      if node.place >= program.effects.count {
        guard let next = program.next, try self.program(next) != nil else {
          return connect(from, abort(node, program), Exploration.end)
        }
        guard canFollow(next, node) else { return limit(.recursion, line(node.place, program)) }
        jumpInto(next, &node)
        continue
      }
      if node.place != start.place || node.function != start.function,
        program.joins.contains(node.place) || program.loopHeads.contains(node.place)
      {
        return try go(from, to: node)
      }
      guard try advance(&node, program, from) else { return }
    }
  }

  func abort(_ node: Node, _ program: FunctionProgram) -> Exploration.Event {
    Exploration.Event(kind: .abort, line: line(node.place, program))
  }

  func line(_ place: Int, _ program: FunctionProgram) -> Int {
    place < program.lines.count ? program.lines[place] : program.lines.last ?? 0
  }

  /// Performs one instruction; whether the walk goes on at `node` itself.
  private func advance(
    _ node: inout Node, _ program: FunctionProgram, _ from: Int
  ) throws -> Bool {
    guard let effect = program.effects[node.place] else {
      limit(.runsIntoData, line(node.place, program))
      return false
    }
    if try forkChoice(effect, node, from) { return false }
    perform(effect, &node)
    switch effect.transfer {
    case .next: node.place += 1
    case .trap:
      connect(from, abort(node, program), Exploration.end)
      return false
    case .jump(let target): return try jump(target, &node, program, from)
    case .branch(let condition, let target):
      return try fork(target, &node, program, from) { $0.assuming(condition, $1) }
    case .branchIfZero(let term, let bits, let isNegated, let target):
      return try fork(target, &node, program, from) { state, holds in
        var state = state
        state.perform(.flags(.result(term, bits: bits)), at: 0)
        return state.assuming(.equal, holds != isNegated)
      }
    case .fork(let target): return try fork(target, &node, program, from) { state, _ in state }
    case .call(let target): return try call(target, &node, program, from)
    case .return: return try returnFrom(&node, program, from)
    }
    return true
  }

  /// Walks a conditional move or set once for each answer, where both can be; whether it did.
  private func forkChoice(
    _ effect: InstructionEffect, _ node: Node, _ from: Int
  ) throws -> Bool {
    guard let condition = effect.condition, node.state.decide(condition) == nil else {
      return false
    }
    let states = [true, false].compactMap { node.state.assuming(condition, $0) }
    // An answer that leaves no trace would be asked for again, without an end.
    guard states.allSatisfy({ $0.decide(condition) != nil }) else { return false }
    for state in states {
      var other = node
      other.state = state
      try go(from, to: other)
    }
    return true
  }

  private func perform(_ effect: InstructionEffect, _ node: inout Node) {
    let site = site(node)
    for operation in effect.operations { node.state.perform(operation, at: site) }
    for register in effect.clobbers {
      if convention.vectors.contains(register) {
        node.state[vector: register] = AbstractState.Halves(low: .any, high: .any)
      } else {
        node.state[register] = .any
      }
    }
  }

  private func fork(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram, _ from: Int,
    _ assume: (AbstractState, Bool) -> AbstractState?
  ) throws -> Bool {
    let (taken, passed) = (assume(node.state, true), assume(node.state, false))
    guard let taken else {
      guard let passed else { return false }
      node.state = passed
      node.place += 1
      return true
    }
    guard let passed else {
      node.state = taken
      return try jump(target, &node, program, from)
    }
    var other = node
    other.state = passed
    other.place += 1
    try go(from, to: other)
    node.state = taken
    if case .place(let place) = target {
      node.place = place
      try go(from, to: node)
      return false
    }
    return try jump(target, &node, program, from)
  }

  private func jump(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram, _ from: Int
  ) throws -> Bool {
    switch target {
    case .place(let place):
      node.place = place
      return true
    case .symbol: return try tailCall(target, &node, program, from)
    case .loaded: return try tailCall(target, &node, program, from)
    case .computed(let term):
      guard let places = tablePlaces(node.state.value(of: term), program) else {
        if program.tables.isEmpty { return try tailCall(target, &node, program, from) }
        limit(.indirectJump, line(node.place, program))
        return false
      }
      for place in places {
        var other = node
        other.place = place
        try go(from, to: other)
      }
      return false
    }
  }

  /// Where a jump through a table can lead; nil when the value was not read from one.
  private func tablePlaces(_ value: AbstractValue, _ program: FunctionProgram) -> [Int]? {
    let symbols = value.atoms.compactMap {
      if case .symbol(let symbol) = $0 { symbol } else { nil }
    }
    let places = symbols.compactMap { program.tables[$0] }
    return places.isEmpty ? nil : Array(Set(places.joined())).sorted()
  }

  /// Whether a function may be followed from here.
  func canFollow(_ symbol: Symbol, _ node: Node) -> Bool {
    node.frames.count < Self.depthLimit && node.function != symbol && !node.tails.contains(symbol)
      && !node.frames.contains { $0.function == symbol || $0.tails.contains(symbol) }
  }

  /// Goes on at the beginning of another function, which returns for this one.
  func jumpInto(_ symbol: Symbol, _ node: inout Node) {
    node.tails.insert(node.function)
    node.function = symbol
    node.place = 0
  }
}
