/// A deterministic automaton over numbered labels, not yet the smallest one.
///
/// From every state an accepting one can be reached; state 0 is the start.
struct TransitionTable {
  struct Step {
    var label: Int
    var target: Int
  }

  struct State {
    var steps: [Step] = []
    var isAccepting: Bool
  }

  /// The labels, sorted.
  var labels: [AllocationEvent]
  var states: [State] = []

  /// The smallest automaton of the same sequences, in canonical order.
  func minimized() -> [AllocationAutomaton.State] {
    guard !states.isEmpty else { return [AllocationAutomaton.State()] }
    let classes = equivalenceClasses()
    var representatives: [Int: Int] = [:]
    for state in states.indices.reversed() { representatives[classes[state]] = state }
    // Breadth first along sorted labels: the numbers depend on nothing but the set of sequences.
    var order = [classes[0]]
    var numbers = [classes[0]: 0]
    var result: [AllocationAutomaton.State] = []
    while result.count < order.count {
      let state = states[representatives[order[result.count], default: 0]]
      let edges = state.steps.sorted { $0.label < $1.label }.map { step in
        let target = classes[step.target]
        let number = numbers[target] ?? order.count
        if number == order.count {
          numbers[target] = number
          order.append(target)
        }
        return AllocationAutomaton.Edge(label: labels[step.label], target: number)
      }
      result.append(.init(edges: edges, isAccepting: state.isAccepting))
    }
    return result
  }

  /// A number for each state, equal where the same sequences can follow.
  ///
  /// Classes are refined until no label leads from one class into two. They begin as the distances to
  /// acceptance, which differ only between states that are not equivalent and settle chains in one round.
  private func equivalenceClasses() -> [Int] {
    var classes = distancesToAcceptance()
    var count = Set(classes).count
    while true {
      var numbers: [[Int]: Int] = [:]
      let refined = states.indices.map { state in
        let steps = states[state].steps.flatMap { [$0.label, classes[$0.target]] }
        let signature = [classes[state]] + steps
        let number = numbers[signature] ?? numbers.count
        numbers[signature] = number
        return number
      }
      if numbers.count == count { return refined }
      count = numbers.count
      classes = refined
    }
  }

  /// The length of the shortest sequence that can follow each state.
  private func distancesToAcceptance() -> [Int] {
    var sources = [[Int]](repeating: [], count: states.count)
    for (index, state) in states.enumerated() {
      for step in state.steps { sources[step.target].append(index) }
    }
    var distances = states.map { $0.isAccepting ? 0 : Int.max }
    var waiting = states.indices.filter { states[$0].isAccepting }
    var next = 0
    while next < waiting.count {
      let state = waiting[next]
      next += 1
      for source in sources[state] where distances[source] == Int.max {
        distances[source] = distances[state] + 1
        waiting.append(source)
      }
    }
    return distances
  }
}
