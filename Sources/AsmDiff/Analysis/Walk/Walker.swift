/// Walks paths of a function with abstract values, from one place at which something happens to the next.
final class Walker {
  /// A call that is under way.
  struct Frame: Hashable {
    var function: Symbol
    var returnPlace: Int
    /// How late the call's place comes in its function.
    var order: Int
    /// The stack pointer behind the return.
    var stackPointer: Value
    /// What the caller had jumped into when it called.
    var tails: Set<Symbol>
    /// The registers, as bits by number, that the caller had not written yet.
    var untouched: UInt64
  }

  /// A place on a path.
  struct Node: Hashable {
    var frames: [Frame]
    /// The functions that jumped here, one into the next, since the last call.
    var tails: Set<Symbol> = []
    var function: Symbol
    var place: Int
    var state: AbstractState
  }

  /// Where a path goes on, and what happens on the way; no node where it ends.
  struct Successor {
    var label: Exploration.Label
    /// What happens right behind that.
    var then = Exploration.Label.silent
    var node: Node?
    /// What the function returns, where the path ends with that.
    var result: Value?
  }

  /// How deep calls are followed.
  static let depthLimit = 12

  let cache: NormalFormCache
  let convention: CallingConvention
  let numbers: RegisterNumbers
  let routines: AllocationRoutines
  let values: Values
  private var programs: [Symbol: FunctionProgram] = [:]
  /// Full names of symbols.
  var names: [Symbol: String] = [:]
  /// Why what was walked is not the whole truth.
  private(set) var limits: [Exploration.Limit] = []
  /// The functions behind whose calls nothing stands.
  var endings: Set<Symbol> = []
  /// How many instructions were walked.
  private(set) var work = 0
  private var guardCount = 0

  init(_ cache: NormalFormCache, _ routines: AllocationRoutines) {
    self.cache = cache
    self.routines = routines
    convention = cache.listing.architecture.convention
    numbers = RegisterNumbers(convention)
    values = Values()
    let listing = cache.listing
    values.isConstant = { listing.isConstantData($0) }
  }

  /// The place where a function begins.
  ///
  /// - Throws: `ListingError` for what does not parse.
  func start(_ function: Function) throws -> Node {
    let body = try cache.mergedBody(of: function)
    return Node(
      frames: [], function: body.symbol, place: 0,
      state: AbstractState(convention, numbers, values))
  }

  func program(_ symbol: Symbol) throws -> FunctionProgram? {
    if let program = programs[symbol] { return program }
    guard let function = cache.listing.function(withSymbol: symbol) else { return nil }
    let program = try FunctionProgram(try cache.mergedBody(of: function), cache, numbers)
    programs[symbol] = program
    if program.hasLandingPads { limit(.landingPads(function: function.name), function.line) }
    return program
  }

  func limit(_ problem: Exploration.Limit.Problem, _ line: Int?) {
    let limit = Exploration.Limit(problem: problem, line: line)
    if !limits.contains(limit) { limits.append(limit) }
  }

  // MARK: Paths

  /// Where a path can go from a node.
  ///
  /// - Throws: `ListingError` for what does not parse.
  func successors(of start: Node) throws -> [Successor] {
    var node = start
    // A path that comes back to where it began has moved, too.
    var hasMoved = false
    while true {
      guard let program = try program(node.function) else { return [] }
      if node.place >= program.effects.count {
        hasMoved = true
        if let end = try passEnd(&node, program) { return end }
        continue
      }
      if hasMoved && program.isJoin(node.place) { return [Successor(label: .silent, node: node)] }
      hasMoved = true
      work += 1
      if let successors = try advance(&node, program) { return successors }
    }
  }

  /// Goes on behind the last line of a function.
  private func passEnd(_ node: inout Node, _ program: FunctionProgram) throws -> [Successor]? {
    guard let next = program.next, try self.program(next) != nil else {
      return [abort(node, program)]
    }
    guard canFollow(next, node) else {
      limit(.recursion, line(node.place, program))
      return []
    }
    jumpInto(next, &node)
    return nil
  }

  func abort(_ node: Node, _ program: FunctionProgram) -> Successor {
    let event = Exploration.Event(kind: .abort, line: line(node.place, program))
    return Successor(label: .event(event), node: nil)
  }

  func line(_ place: Int, _ program: FunctionProgram) -> Int {
    program.line(at: place)
  }

  /// Performs one instruction; nil where the path just goes on at `node`.
  private func advance(_ node: inout Node, _ program: FunctionProgram) throws -> [Successor]? {
    guard let effect = program.effects[node.place] else {
      limit(.runsIntoData, line(node.place, program))
      return []
    }
    if let choice = choose(effect, node) { return choice }
    perform(effect, &node.state)
    switch effect.transfer {
    case .next: node.place += 1
    case .trap: return [abort(node, program)]
    case .jump(let target): return try jump(target, &node, program)
    case .branch(let condition, let target):
      return try fork(target, &node, program, node.state.question(condition))
    case .branchIfZero(let term, let bits, let isNegated, let target):
      let question = node.state.zeroQuestion(node.state.value(of: term), bits)
      return try fork(target, &node, program, isNegated ? question?.negated : question)
    case .fork(let target): return try fork(target, &node, program, nil)
    case .call(let target): return try call(target, &node, program)
    case .return: return returnFrom(&node, program)
    }
    return nil
  }

  private func perform(_ effect: InstructionEffect, _ state: inout AbstractState) {
    for operation in effect.operations { state.perform(operation) }
    for register in effect.clobbers {
      state[register] = .any
      state.setVector(register, .any, .any)
    }
  }

  // MARK: Forks

  /// Parts a path at a conditional move or set, where both answers can be; nil where there is nothing
  /// to choose.
  private func choose(_ effect: InstructionEffect, _ node: Node) -> [Successor]? {
    guard let condition = effect.condition, let question = node.state.question(condition),
      node.state.decide(question) == nil
    else { return nil }
    let states = [true, false].map { node.state.assuming(question, $0) }
    // An answer that leaves no trace would be asked for again, without an end.
    guard states.allSatisfy({ $0?.decide(condition) != nil || $0 == nil }) else { return nil }
    return zip([true, false], states).compactMap { answer, state in
      state.map { state in
        var other = node
        other.state = state
        return Successor(label: .guarded(.answer(question, answer)), node: other)
      }
    }
  }

  private func fork(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram,
    _ question: Question?
  ) throws -> [Successor]? {
    if let question, let answer = node.state.decide(question) {
      if answer { return try jump(target, &node, program) }
      node.place += 1
      return nil
    }
    let states = [false, true].map { answer in
      question.map { node.state.assuming($0, answer) } ?? node.state
    }
    guardCount += 1
    var successors: [Successor] = []
    if let state = states[0] {
      var other = node
      other.state = state
      other.place += 1
      successors.append(Successor(label: label(question, false), node: other))
    }
    if let state = states[1] {
      node.state = state
      let taken = try jump(target, &node, program)
      successors += joined(label(question, true), taken, node)
    }
    return successors
  }

  private func label(_ question: Question?, _ answer: Bool) -> Exploration.Label {
    .guarded(question.map { .answer($0, answer) } ?? .unknown(2 * guardCount + (answer ? 1 : 0)))
  }

  /// A guard, and behind it what a jump made of the path.
  private func joined(
    _ label: Exploration.Label, _ successors: [Successor]?, _ node: Node
  ) -> [Successor] {
    guard let successors else { return [Successor(label: label, node: node)] }
    return successors.map {
      Successor(label: label, then: $0.label, node: $0.node, result: $0.result)
    }
  }

  private func jump(
    _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram
  ) throws -> [Successor]? {
    switch target {
    case .place(let place):
      node.place = place
      return nil
    case .symbol: return try tailCall(target, &node, program)
    case .computed(let term):
      return try jump(to: node.state.value(of: term), target, &node, program)
    case .loaded(let address):
      let loaded = node.state.load(node.state.value(of: address), bytes: 8)
      return try jump(to: loaded, target, &node, program)
    }
  }

  private func jump(
    to value: Value, _ target: Transfer.Destination, _ node: inout Node, _ program: FunctionProgram
  ) throws -> [Successor]? {
    guard let lookup = lookup(value, program) else {
      if program.tables.isEmpty { return try tailCall(target, &node, program) }
      limit(.indirectJump, line(node.place, program))
      return []
    }
    let entries = Dictionary(grouping: lookup.places.indices) { lookup.places[$0] }
    return entries.sorted { $0.key < $1.key }.map { place, numbers in
      var other = node
      other.place = place
      return Successor(
        label: .guarded(.entries(lookup.index, bytes: lookup.bytes, numbers)), node: other)
    }
  }

  /// Where a jump through a table can lead, and what is looked up; nil when the value was not read from
  /// one.
  private func lookup(
    _ value: Value, _ program: FunctionProgram
  ) -> (index: Value, bytes: Int, places: [Int])? {
    for number in values.allAtoms(of: value).sorted() {
      guard case .loaded(let address, let bytes, _) = values.atoms[number] else { continue }
      for case .symbol(let symbol) in values.allAtoms(of: address).map({ values.atoms[$0] }) {
        guard let places = program.tables[symbol] else { continue }
        return (values.subtract(address, values.atom(.symbol(symbol))), bytes, places)
      }
    }
    return nil
  }
}
