/// The allocation sequences of a function, or why they are not known.
struct FunctionAllocations {
  /// The sequences, as they are shown.
  private(set) var automaton: AllocationAutomaton
  /// The lines of the listing at which the events of a label stand, 1-based, in order.
  private(set) var lines: [AllocationEvent: [Int]]
  /// Why the automaton is not the whole truth; empty when it is.
  let limits: [Exploration.Limit]
  /// What the function returns, on each path that returns; nil for a value that is no number.
  var results: Set<Int64?> { results(bits: 64) }
  /// What was found on the paths.
  let exploration: Exploration
  /// The function whose code was walked.
  let function: Function
  let cache: NormalFormCache
  let routines: AllocationRoutines
  /// Other names for functions that are called, which a user declared to be the same.
  private(set) var renamedCalls: [String: String] = [:]

  /// Analyses a function.
  ///
  /// - Throws: `ListingError` for what does not parse, `AutomatonLimitError` for too many sequences.
  init(
    _ function: Function, _ cache: NormalFormCache, _ routines: AllocationRoutines = .standard,
    merging: JoinPoint.Merging = .late
  ) throws {
    self.function = function
    self.cache = cache
    self.routines = routines
    var exploration = try Explorer(cache, routines, merging: merging).explore(function)
    if exploration.limits.isEmpty && exploration.hasEndlessPath {
      exploration.limits.append(Exploration.Limit(problem: .endless, line: function.line))
    }
    self.exploration = exploration
    limits = exploration.limits
    let convention = cache.listing.architecture.convention
    var labels = EventLabels(exploration, of: function.symbol, convention, cache.listing)
    automaton = try AllocationAutomaton(labels.graph())
    lines = labels.lines.mapValues { $0.sorted() }
  }

  /// The low bits of what the function returns, the others zero; nil for what is no number.
  func results(bits: Int) -> Set<Int64?> {
    let values = exploration.values
    return Set(exploration.results.map { values.number(values.lowBits(of: $0, bits)) })
  }

  /// Whether any path allocates, frees, or calls what might; an abort alone does none of these.
  var hasEvents: Bool { automaton.events.contains { $0 != .abort } }

  /// Exchanges the names of functions that are called.
  ///
  /// - Throws: `AutomatonLimitError` where the automaton grows too large.
  mutating func renameCalls(_ names: [String: String]) throws(AutomatonLimitError) {
    guard !names.isEmpty else { return }
    automaton = try automaton.mapLabels { $0.renamingCall(names) }
    let renamed = lines.map { ($0.key.renamingCall(names), $0.value) }
    lines = Dictionary(renamed) { ($0 + $1).sorted() }
    renamedCalls = names
  }
}

extension AllocationEvent {
  /// The event with another name for the function that it calls, if it calls one of these.
  func renamingCall(_ names: [String: String]) -> Self {
    guard case .call(let name) = self, let other = names[name] else { return self }
    return .call(other)
  }
}

extension Values {
  /// The low bits of a value, the others zero.
  fileprivate func lowBits(of value: Value, _ bits: Int) -> Value {
    if bits >= 64 { return value }
    // A write of part of a register: what a mask has kept of the rest makes no difference.
    if let (atom, offset) = soleAtom(value), offset == 0, case .operation(.or, let parts) = atom,
      let written = parts.first(where: { number($0) != nil }),
      parts.allSatisfy({ $0 == written || isZero($0, below: bits) })
    {
      return operation(.low(bits), [written])
    }
    return operation(.low(bits), [value])
  }

  private func isZero(_ value: Value, below bits: Int) -> Bool {
    guard let (atom, offset) = soleAtom(value), offset == 0, case .operation(.and, let parts) = atom
    else {
      return false
    }
    return parts.contains { mask in
      number(mask) != nil && number(operation(.low(bits), [mask])) == 0
    }
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
