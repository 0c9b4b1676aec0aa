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
    let classes = StatePartition.equivalenceClasses(of: self)
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
}
