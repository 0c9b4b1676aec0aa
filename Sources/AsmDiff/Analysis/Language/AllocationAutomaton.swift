/// A set of allocation sequences, as the smallest deterministic automaton that accepts them.
///
/// Two automata of one set are `==`: states are numbered breadth first along sorted labels, 0 is where
/// every sequence begins, and from every state some sequence can be completed (but for the empty set,
/// which has one state). Labels are compared as they are written, so that a set with an unknown operand
/// is `==` to itself; `LanguageComparison` is what knows better.
package struct AllocationAutomaton: Hashable, Sendable {
  /// What happens in a state.
  package struct Edge: Hashable, Sendable {
    package var label: AllocationEvent
    package var target: Int
  }

  /// A point in a sequence.
  package struct State: Hashable, Sendable {
    /// The events that may happen, sorted by label, one edge for each label.
    package var edges: [Edge] = []
    /// Whether the sequence may end here.
    package var isAccepting = false
  }

  /// How many states an automaton has at most, unless another limit is given.
  package static let defaultStateLimit = 4096

  /// The states; the first is where sequences begin.
  package let states: [State]

  /// Makes the automaton of a graph's paths.
  ///
  /// The work is bounded by the limit too, so that a graph that would need very many sets of states is an
  /// error soon.
  package init(
    _ graph: EventGraph, stateLimit: Int = defaultStateLimit
  ) throws(AutomatonLimitError) {
    var determinizer = GraphDeterminizer(graph, limit: stateLimit)
    states = try determinizer.table().minimized()
  }

  /// The events of all edges, breadth first, each one once.
  package var events: [AllocationEvent] {
    var seen: Set<AllocationEvent> = []
    return states.flatMap(\.edges).map(\.label).filter { seen.insert($0).inserted }
  }

  /// Whether any sequence has an event.
  package var hasEvents: Bool { states.contains { !$0.edges.isEmpty } }

  /// Whether there is no sequence at all: the function neither returns nor aborts.
  package var isEmpty: Bool { !states.contains(where: \.isAccepting) }

  /// The unknown operands, breadth first.
  package var unknownOperands: [UnknownOperand] {
    events.flatMap { event in event.unknowns.map { UnknownOperand(event: event, id: $0) } }
  }

  /// Names for the values that loops carry, in order of first appearance.
  package var names: LabelNames { LabelNames(events) }

  /// The graph that the automaton is.
  package var graph: EventGraph {
    let edges = states.enumerated().flatMap { index, state in
      state.edges.map { EventGraph.Edge(from: index, label: $0.label, to: $0.target) }
    }
    let accepting = states.indices.filter { states[$0].isAccepting }
    return EventGraph(edges: edges, accepting: Set(accepting))
  }
}

/// An operand that is not known, and where it stands.
package struct UnknownOperand: Hashable, Sendable {
  package var event: AllocationEvent
  /// The number that the producer gave the unknown.
  package var id: Int

  /// Makes a note of an operand.
  package init(event: AllocationEvent, id: Int) {
    self.event = event
    self.id = id
  }
}
