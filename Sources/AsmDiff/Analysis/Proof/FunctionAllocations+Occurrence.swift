extension FunctionAllocations {
  /// The sequences of events, with all that code which is not followed gets to see, where they are finitely
  /// many and each is shown to occur: there is a path, and inputs with which it is taken; else nil.
  ///
  /// - Throws: `ListingError` for what does not parse.
  func exactSequences() throws -> Set<[String]>? {
    guard !hasRecursion, automaton.isFinite else { return nil }
    let search = PathSearch(self)
    var confirmed: Set<[String]> = []
    var possible: Set<[String?]> = []
    let isComplete = try search.run { path in
      possible.insert(path.texts)
      let texts = path.texts.compactMap(\.self)
      guard texts.count == path.texts.count else { return true }
      if !confirmed.contains(texts), search.canBeTaken(path) { confirmed.insert(texts) }
      return false
    }
    return isComplete && confirmed.count == possible.count ? confirmed : nil
  }

  /// A short path whose events no sequence of an automaton can be, and which some input takes; nil where
  /// none was found.
  ///
  /// - Parameters:
  ///   - guide: What the events must be, as far as they are known; nil for any.
  ///   - isFollowed: Whether an event is that and nothing else.
  /// - Throws: `ListingError` for what does not parse.
  func path(
    outside other: AllocationAutomaton, along guide: [AllocationEvent]?,
    isFollowed: (AllocationEvent) -> Bool
  ) throws -> PathSearch.Path? {
    let search = PathSearch(self)
    var found: PathSearch.Path?
    let reach = PossibleReach(other)
    _ = try search.run(along: guide) { path in
      guard path.events.allSatisfy(isFollowed), !reach.allows(path.events),
        search.canBeTaken(path)
      else { return false }
      found = path
      return true
    }
    return found
  }

  /// Whether the function calls itself, or a function that is under way.
  private var hasRecursion: Bool {
    exploration.edges.contains { edge in
      if case .recursion? = edge.event?.kind { true } else { false }
    }
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
