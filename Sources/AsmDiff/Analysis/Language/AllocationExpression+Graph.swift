extension AllocationExpression {
  /// A graph whose paths spell the expression's sequences.
  package var graph: EventGraph {
    var builder = GraphBuilder()
    let end = builder.add(self, from: builder.graph.start)
    builder.graph.accepting = [end]
    return builder.graph
  }
}

/// Draws expressions; each is entered at one state and left at a new one.
private struct GraphBuilder {
  var graph = EventGraph()
  private var states = 1

  private mutating func newState() -> Int {
    states += 1
    return states - 1
  }

  private mutating func connect(_ from: Int, _ to: Int, _ label: AllocationEvent? = nil) {
    graph.edges.append(EventGraph.Edge(from: from, label: label, to: to))
  }

  /// Adds an expression's sequences and returns the state in which they end.
  mutating func add(_ expression: AllocationExpression, from: Int) -> Int {
    let end = newState()
    switch expression {
    case .never: break
    case .nothing: connect(from, end)
    case .event(let event): connect(from, end, event)
    case .choice(let parts):
      for part in parts { connect(add(part, from: from), end) }
    case .sequence(let parts):
      connect(parts.reduce(from) { add($1, from: $0) }, end)
    case .optional(let body):
      connect(from, end)
      connect(add(body, from: from), end)
    case .star(let body), .plus(let body):
      // A state of its own, so that the way back is no way into what stands before.
      let entry = newState()
      connect(from, entry)
      let exit = add(body, from: entry)
      connect(exit, entry)
      connect(exit, end)
      if case .star = expression { connect(entry, end) }
    }
    return end
  }
}
