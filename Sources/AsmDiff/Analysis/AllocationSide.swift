/// One side of a comparison of allocations, analysed.
struct AllocationSide {
  var allocations: FunctionAllocations
  var subject: AllocationSubject

  var automaton: AllocationAutomaton { allocations.automaton }

  /// The side, analysed anew with states that are merged whenever two meet.
  ///
  /// - Throws: `ListingError` for what does not parse, `AutomatonLimitError` for too many sequences.
  func mergedEarly() throws -> AllocationSide {
    var side = self
    side.allocations = try subject.allocations(merging: .early)
    try side.allocations.renameCalls(allocations.renamedCalls)
    return side
  }

  /// The calls of functions of the listing that were not followed.
  var unfollowed: [AllocationEvent] { automaton.events.filter(subject.isUnfollowed) }

  /// The sequences on which every call of a function of the listing was followed.
  ///
  /// - Throws: `AutomatonLimitError`.
  func followedOnly() throws(AutomatonLimitError) -> AllocationAutomaton {
    var graph = automaton.graph
    graph.edges.removeAll { $0.label.map(subject.isUnfollowed) == true }
    return try AllocationAutomaton(graph)
  }

  /// The sequences where a call that was not followed does whatever it may: any events, and an abort
  /// perhaps.
  ///
  /// - Throws: `AutomatonLimitError`.
  func withAnythingCalled() throws(AutomatonLimitError) -> AllocationAutomaton {
    var graph = automaton.graph
    let anything = AllocationEvent.indirectCall(SizeExpression(.unknown(Int.max)))
    let end = -1
    graph.accepting.insert(end)
    for (index, edge) in graph.edges.enumerated() {
      guard let label = edge.label, subject.isUnfollowed(label) else { continue }
      let middle = -2 - index
      graph.edges[index] = EventGraph.Edge(from: edge.from, label: nil, to: middle)
      graph.edges += [
        EventGraph.Edge(from: middle, label: anything, to: middle),
        EventGraph.Edge(from: middle, label: .abort, to: end),
        EventGraph.Edge(from: middle, label: nil, to: edge.to),
      ]
    }
    return try AllocationAutomaton(graph)
  }
}

extension AllocationComparison {
  /// The shortest sequence that only one side allows, whatever the calls do that were not followed; nil
  /// where none is found.
  static func differenceInAnyCase(
    _ first: AllocationSide, _ second: AllocationSide
  ) -> SequenceDifference? {
    let found = [(Side.baseline, first, second), (.candidate, second, first)].compactMap {
      side, own, other -> SequenceDifference? in
      guard let sequences = try? own.followedOnly(), let others = try? other.withAnythingCalled()
      else { return nil }
      let search = EscapeSearch(for: sequences, outside: others, limit: LanguageComparison.limit) {
        $0.relation(to: $1) != .distinct
      }
      guard case .found(let sequence) = search.run() else { return nil }
      return SequenceDifference(allowedBy: side, sequence: sequence)
    }
    return found.min { $0.sequence.count < $1.sequence.count }
  }
}
