/// The allocation sequences of a function, or why they are not known.
struct FunctionAllocations {
  /// The sequences, as they are shown.
  let automaton: AllocationAutomaton
  /// Why the automaton is not the whole truth; empty when it is.
  let limits: [Exploration.Limit]
  /// What the function returns, on each path that returns; nil for a value that is no number.
  let results: Set<Int64?>
  /// What was found on the paths.
  let exploration: Exploration
  /// The function whose code was walked.
  let function: Function
  let cache: NormalFormCache
  let routines: AllocationRoutines

  /// Analyses a function.
  ///
  /// - Throws: `ListingError` for what does not parse, `AutomatonLimitError` for too many sequences.
  init(
    _ function: Function, _ cache: NormalFormCache, _ routines: AllocationRoutines = .standard
  ) throws {
    self.function = function
    self.cache = cache
    self.routines = routines
    var exploration = try Explorer(cache, routines).explore(function)
    if exploration.limits.isEmpty && exploration.hasEndlessPath {
      exploration.limits.append(Exploration.Limit(problem: .endless, line: function.line))
    }
    self.exploration = exploration
    limits = exploration.limits
    results = Set(exploration.results.map { exploration.values.number($0) })
    let convention = cache.listing.architecture.convention
    var labels = EventLabels(exploration, of: function.symbol, convention, cache.listing)
    automaton = try AllocationAutomaton(labels.graph())
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
    return hasCycle(outside: ending)
  }

  private func hasCycle(outside ending: Set<Int>) -> Bool {
    var targets: [Int: [Int]] = [:]
    for edge in edges where !ending.contains(edge.from) && !ending.contains(edge.to) {
      targets[edge.from, default: []].append(edge.to)
    }
    var degrees: [Int: Int] = [:]
    for list in targets.values { for target in list { degrees[target, default: 0] += 1 } }
    // Kahn's method: what cannot be put in an order is on a cycle.
    var states = Set(targets.keys).union(targets.values.joined())
    var free = Array(states.filter { degrees[$0] == nil })
    while let state = free.popLast() {
      states.remove(state)
      for target in targets[state] ?? [] {
        degrees[target, default: 0] -= 1
        if degrees[target] == 0 { free.append(target) }
      }
    }
    return !states.isEmpty
  }
}
