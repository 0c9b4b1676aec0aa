/// The allocation sequences of a function, or why they are not known.
struct FunctionAllocations {
  /// The sequences, as they are shown.
  var automaton: AllocationAutomaton
  /// The sequences with the turns on which loops change what events show.
  var stepped: AllocationAutomaton
  /// Why the automata are not the whole truth; empty when they are.
  var limits: [Exploration.Limit]
  /// The lines of the listing at which the events of a label stand, 1-based, in order.
  var lines: [AllocationEvent: [Int]]
  /// What the first register for results holds, on each path that returns.
  private var returned: Set<AbstractValue>

  /// What the function returns, on each path that returns; nil for a value that is no number.
  var results: Set<Int64?> { results(bits: 64) }

  /// The low bits of what the function returns, the others zero; nil for what is no number.
  func results(bits: Int) -> Set<Int64?> {
    Set(returned.map { $0.lowBits(bits) })
  }

  /// Analyses a function.
  ///
  /// - Throws: `ListingError` for what does not parse, `AutomatonLimitError` for too many sequences.
  init(
    _ function: Function, _ cache: NormalFormCache, _ routines: AllocationRoutines = .standard
  ) throws {
    var exploration = try Explorer(cache, routines).explore(function)
    if exploration.limits.isEmpty && exploration.hasEndlessPath {
      exploration.limits.append(Exploration.Limit(problem: .endless, line: function.line))
    }
    limits = exploration.limits
    let convention = cache.listing.architecture.convention
    returned = exploration.results
    var labels = EventLabels(exploration, of: function.symbol, convention)
    automaton = try AllocationAutomaton(labels.graph(showsSteps: false))
    lines = labels.lines.mapValues { $0.sorted() }
    var stepLabels = EventLabels(exploration, of: function.symbol, convention)
    stepped = try AllocationAutomaton(stepLabels.graph(showsSteps: true))
  }
}

extension FunctionAllocations {
  /// Whether any path allocates, frees, or calls what might; an abort alone does none of these.
  var hasEvents: Bool { automaton.events.contains { $0 != .abort } }

  /// Exchanges the names of functions that are called.
  ///
  /// - Throws: `AutomatonLimitError` where an automaton grows too large.
  mutating func renameCalls(_ names: [String: String]) throws(AutomatonLimitError) {
    guard !names.isEmpty else { return }
    func renamed(_ event: AllocationEvent) -> AllocationEvent {
      guard case .call(let name) = event, let other = names[name] else { return event }
      return .call(other)
    }
    automaton = try automaton.mapLabels(renamed)
    stepped = try stepped.mapLabels(renamed)
    lines = Dictionary(lines.map { (renamed($0.key), $0.value) }) { ($0 + $1).sorted() }
  }
}

extension Exploration {
  /// Whether a state can be reached from which no path ends: a loop without a way out, whose
  /// sequences have no end either.
  var hasEndlessPath: Bool {
    var sources: [Int: [Int]] = [:]
    for edge in edges { sources[edge.to, default: []].append(edge.from) }
    var ending: Set<Int> = [Self.end]
    var waiting = [Self.end]
    while let state = waiting.popLast() {
      for source in sources[state] ?? [] where ending.insert(source).inserted {
        waiting.append(source)
      }
    }
    // A path that was pruned ends in a state without edges: that is no loop.
    return edges.contains { !ending.contains($0.to) && hasCycle(from: $0.to, outside: ending) }
  }

  private func hasCycle(from start: Int, outside ending: Set<Int>) -> Bool {
    var targets: [Int: [Int]] = [:]
    for edge in edges where !ending.contains(edge.from) {
      targets[edge.from, default: []].append(edge.to)
    }
    var degrees: [Int: Int] = [:]
    for list in targets.values { for target in list { degrees[target, default: 0] += 1 } }
    // Kahn's method: what cannot be put in an order is on a cycle.
    var states = Set(targets.keys).union(targets.values.joined())
    var free = states.filter { degrees[$0] == nil }
    while let state = free.popFirst() {
      states.remove(state)
      for target in targets[state] ?? [] {
        degrees[target, default: 0] -= 1
        if degrees[target] == 0 { free.insert(target) }
      }
    }
    return !states.isEmpty
  }
}
