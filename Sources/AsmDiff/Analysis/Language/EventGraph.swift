/// A graph whose paths spell sequences of events: an automaton that is not deterministic.
package struct EventGraph: Hashable, Sendable {
  /// A step from state to state; one without a label happens unseen.
  package struct Edge: Hashable, Sendable {
    package var from: Int
    package var label: AllocationEvent?
    package var to: Int

    /// Makes an edge.
    package init(from: Int, label: AllocationEvent?, to: Int) {
      self.from = from
      self.label = label
      self.to = to
    }
  }

  /// The edges, in any order.
  package var edges: [Edge]
  /// Where every path begins; states are any numbers.
  package var start: Int
  /// Where a path may end.
  package var accepting: Set<Int>

  /// Makes a graph.
  package init(edges: [Edge] = [], start: Int = 0, accepting: Set<Int> = []) {
    self.edges = edges
    self.start = start
    self.accepting = accepting
  }
}
