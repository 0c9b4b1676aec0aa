extension AllocationAutomaton {
  /// Where an event leads from a state.
  func target(of label: AllocationEvent, from state: Int) -> Int? {
    states[state].edges.first { $0.label == label }?.target
  }

  /// Whether a sequence is in the set, label by label as written.
  package func accepts(_ word: some Sequence<AllocationEvent>) -> Bool {
    var state = 0
    for event in word {
      guard let next = target(of: event, from: state) else { return false }
      state = next
    }
    return states[state].isAccepting
  }

  /// Whether a recorded trace is one of the sequences, where `matches` says which labels an element can be.
  ///
  /// An element may match several labels; all of them are followed.
  package func contains<Element>(
    _ trace: some Sequence<Element>, where matches: (AllocationEvent, Element) -> Bool
  ) -> Bool {
    var current: Set<Int> = [0]
    for element in trace {
      let edges = current.flatMap { states[$0].edges }
      current = Set(edges.filter { matches($0.label, element) }.map(\.target))
    }
    return current.contains { states[$0].isAccepting }
  }

  /// The same set with other labels; where two become one, the automaton may grow.
  func mapLabels(
    _ transform: (AllocationEvent) -> AllocationEvent
  ) throws(AutomatonLimitError) -> Self {
    var graph = graph
    for index in graph.edges.indices {
      graph.edges[index].label = graph.edges[index].label.map(transform)
    }
    return try Self(graph)
  }
}
