extension FunctionAllocations {
  /// Whether every sequence of the automaton is shown to occur: for each there is a path, and inputs with
  /// which it is taken.
  ///
  /// - Throws: `ListingError` for what does not parse.
  var isExact: Bool {
    get throws {
      guard !hasRecursion, automaton.isFinite else { return false }
      let search = PathSearch(self)
      var confirmed: Set<[AllocationEvent]> = []
      var possible: Set<[AllocationEvent]> = []
      let isComplete = try search.run { path in
        possible.insert(path.events)
        if !confirmed.contains(path.events), search.canBeTaken(path) {
          confirmed.insert(path.events)
        }
        return false
      }
      return isComplete && confirmed == possible && possible.allSatisfy(automaton.accepts)
    }
  }

  /// The shortest path found whose events no sequence of another function can be, and which some input
  /// takes; nil where none was found.
  ///
  /// - Parameter guide: What the events must be, as far as they are known; nil for any.
  /// - Throws: `ListingError` for what does not parse.
  func path(
    outside other: FunctionAllocations, along guide: [AllocationEvent]?
  ) throws -> PathSearch.Path? {
    let search = PathSearch(self)
    var found: PathSearch.Path?
    let reach = PossibleReach(other.automaton)
    _ = try search.run(along: guide) { path in
      guard !path.events.contains(where: isRecursion), !reach.allows(path.events),
        search.canBeTaken(path)
      else { return false }
      found = path
      return true
    }
    return found
  }

  /// Whether the function calls itself, or a function that is under way.
  var hasRecursion: Bool {
    exploration.edges.contains { edge in
      if case .recursion? = edge.event?.kind { true } else { false }
    }
  }

  private func isRecursion(_ event: AllocationEvent) -> Bool {
    if case .call(let name) = event { recursionNames.contains(name) } else { false }
  }

  private var recursionNames: Set<String> {
    [EventLabels.recursionName]
  }
}

/// Follows sequences through an automaton, where an event may be any that is not known to be another one.
struct PossibleReach {
  private let automaton: AllocationAutomaton

  init(_ automaton: AllocationAutomaton) { self.automaton = automaton }

  /// Whether some sequence of the automaton may be this one.
  func allows(_ events: [AllocationEvent]) -> Bool {
    automaton.contains(events) { label, event in label.relation(to: event) != .distinct }
  }
}

extension AllocationAutomaton {
  /// Whether there are finitely many sequences.
  var isFinite: Bool {
    var search = ComponentSearch(count: states.count)
    search.run(from: 0) { states[$0].edges.map(\.target) }
    return search.components.allSatisfy { $0.count == 1 }
      && states.indices.allSatisfy { state in states[state].edges.allSatisfy { $0.target != state }
      }
  }
}
