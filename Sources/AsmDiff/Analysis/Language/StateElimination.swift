/// Makes a regular expression of an automaton by taking out its states one by one.
struct StateElimination {
  /// An expression on an edge; its size is kept, because it is asked for often.
  private struct Label {
    var expression: AllocationExpression
    var size: Int

    init(_ expression: AllocationExpression) {
      self.expression = expression
      size = expression.size
    }
  }

  /// How many states are tried; more give no expression that anyone would read.
  static let maximalStates = 256
  /// How large an expression becomes before it is given up.
  static let maximalSize = 2048

  private var outgoing: [[Int: Label]]
  private var incoming: [Set<Int>]
  private let start: Int
  private let end: Int

  private init(_ automaton: AllocationAutomaton) {
    start = automaton.states.count
    end = start + 1
    outgoing = Array(repeating: [:], count: end + 1)
    incoming = Array(repeating: [], count: end + 1)
    add(.nothing, from: start, to: 0)
    for (index, state) in automaton.states.enumerated() {
      if state.isAccepting { add(.nothing, from: index, to: end) }
      for (target, edges) in Dictionary(grouping: state.edges, by: \.target) {
        add(.either(edges.map { .event($0.label) }), from: index, to: target)
      }
    }
  }

  /// The automaton's expression; nil where it would be too large to be read.
  static func expression(of automaton: AllocationAutomaton) -> AllocationExpression? {
    guard automaton.states.count <= maximalStates else { return nil }
    var elimination = Self(automaton)
    var remaining = Array(automaton.states.indices)
    while let cheapest = remaining.min(by: { elimination.isCheaper($0, than: $1) }) {
      remaining.removeAll { $0 == cheapest }
      guard elimination.eliminate(cheapest) else { return nil }
    }
    return elimination.outgoing[elimination.start][elimination.end]?.expression ?? .never
  }

  private func isCheaper(_ left: Int, than right: Int) -> Bool {
    // Among equals the last state goes first, so that loops close where they begin.
    (weight(left), right) < (weight(right), left)
  }

  /// How much longer all expressions become without the state (Delgado and Morais, 2004).
  private func weight(_ state: Int) -> Int {
    let sources = incoming[state].filter { $0 != state }
    let targets = outgoing[state].filter { $0.key != state }
    let before = sources.reduce(0) { $0 + (outgoing[$1][state]?.size ?? 0) }
    let behind = targets.reduce(0) { $0 + $1.value.size }
    let loop = outgoing[state][state]?.size ?? 0
    return before * (targets.count - 1) + behind * (sources.count - 1)
      + loop * (sources.count * targets.count - 1)
  }

  private mutating func eliminate(_ state: Int) -> Bool {
    let loop = outgoing[state].removeValue(forKey: state)
    incoming[state].remove(state)
    let middle = AllocationExpression.repeated(loop?.expression ?? .nothing)
    for source in incoming[state].sorted() {
      guard let before = outgoing[source].removeValue(forKey: state) else { continue }
      for (target, behind) in outgoing[state] {
        add(.joined([before.expression, middle, behind.expression]), from: source, to: target)
        guard (outgoing[source][target]?.size ?? 0) <= Self.maximalSize else { return false }
      }
    }
    for target in outgoing[state].keys { incoming[target].remove(state) }
    outgoing[state] = [:]
    incoming[state] = []
    return true
  }

  private mutating func add(_ expression: AllocationExpression, from: Int, to: Int) {
    let existing = outgoing[from][to]?.expression ?? .never
    outgoing[from][to] = Label(.either([existing, expression]))
    incoming[to].insert(from)
  }
}
