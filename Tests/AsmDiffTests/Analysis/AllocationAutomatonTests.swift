import AsmDiff
import Testing

@Suite struct `An automaton of allocation sequences` {
  private func graphs(_ count: Int, states: Int, seed: UInt64) -> [EventGraph] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      RandomLanguages.graph(states: states, edges: 2 + index % 7, using: &generator)
    }
  }

  @Test func `accepts what a path of its graph spells, and nothing else`() throws {
    let words = RandomLanguages.words(upTo: 6)
    for graph in graphs(300, states: 5, seed: 1) {
      let automaton = try AllocationAutomaton(graph)
      for word in words {
        #expect(
          automaton.accepts(word) == RandomLanguages.spells(graph, word),
          "\(word.sequenceText) in \(graph)")
      }
    }
  }

  @Test func `has no two states from which the same words can follow, and no dead one`() throws {
    let words = RandomLanguages.words(upTo: 7)
    for graph in graphs(200, states: 3, seed: 2) {
      let automaton = try AllocationAutomaton(graph)
      var seen: Set<[Bool]> = []
      for state in automaton.states.indices {
        let rest = EventGraph(
          edges: automaton.graph.edges, start: state, accepting: automaton.graph.accepting)
        let futures = words.map { RandomLanguages.spells(rest, $0) }
        #expect(seen.insert(futures).inserted, "state \(state) of \(automaton.states)")
        #expect(futures.contains(true) || automaton.states.count == 1)
      }
    }
  }

  @Test func `is equal to another one exactly where the words are`() throws {
    let words = RandomLanguages.words(upTo: 8)
    let graphs = graphs(40, states: 3, seed: 3)
    let automata = try graphs.map { try AllocationAutomaton($0) }
    let languages = graphs.map { graph in words.map { RandomLanguages.spells(graph, $0) } }
    var equalPairs = 0
    for left in graphs.indices {
      for right in graphs.indices where left < right {
        let areEqual = languages[left] == languages[right]
        equalPairs += areEqual ? 1 : 0
        #expect((automata[left] == automata[right]) == areEqual)
      }
    }
    #expect(equalPairs > 0, "the test compares no two graphs of one language")
  }

  @Test func `does not depend on the numbers of states or the order of edges`() throws {
    for graph in graphs(100, states: 5, seed: 4) {
      var other = graph
      other.edges = graph.edges.reversed().map {
        .init(from: -7 * $0.from, label: $0.label, to: -7 * $0.to)
      }
      other.start = -7 * graph.start
      other.accepting = Set(graph.accepting.map { -7 * $0 })
      #expect(try AllocationAutomaton(graph) == AllocationAutomaton(other))
    }
  }

  @Test func `differs from another one first in the shortest word that only one accepts`() throws {
    let words = RandomLanguages.words(upTo: 8)
    let graphs = graphs(40, states: 3, seed: 5)
    let automata = try graphs.map { try AllocationAutomaton($0) }
    for left in graphs.indices {
      for right in graphs.indices {
        let (baseline, candidate) = (automata[left], automata[right])
        let shortest = words.first { baseline.accepts($0) != candidate.accepts($0) }
        let difference = candidate.shortestDifference(from: baseline)
        #expect(difference?.sequence.count == shortest?.count)
        guard let difference else { continue }
        #expect(baseline.accepts(difference.sequence) == (difference.allowedBy == .baseline))
        #expect(candidate.accepts(difference.sequence) == (difference.allowedBy == .candidate))
      }
    }
  }

  @Test func `is refused where it would need more states than the limit`() throws {
    // The tenth letter from the end is the first one: a state for each set of ten places.
    let (first, second) = (RandomLanguages.alphabet[0], RandomLanguages.alphabet[1])
    var graph = EventGraph(start: 0, accepting: [10])
    graph.edges = [
      .init(from: 0, label: first, to: 0), .init(from: 0, label: second, to: 0),
      .init(from: 0, label: first, to: 1),
    ]
    for state in 1..<10 {
      graph.edges.append(.init(from: state, label: first, to: state + 1))
      graph.edges.append(.init(from: state, label: second, to: state + 1))
    }
    #expect(try AllocationAutomaton(graph, stateLimit: 1024).states.count == 1024)
    #expect(throws: AutomatonLimitError(limit: 1023)) {
      try AllocationAutomaton(graph, stateLimit: 1023)
    }
  }

  @Test func `knows whether it has events, and whether it has sequences`() throws {
    let never = try AllocationAutomaton(EventGraph(edges: [.init(from: 0, label: .abort, to: 1)]))
    let nothing = try AllocationAutomaton(EventGraph(accepting: [0]))
    #expect(!never.hasEvents && never.isEmpty && never.description == "never returns")
    #expect(!nothing.hasEvents && !nothing.isEmpty && nothing.description == "nothing")
    #expect(never != nothing)
    #expect(try AllocationPattern("abort").automaton.hasEvents)
  }

  @Test func `holds a recorded trace whose elements may each be several labels`() throws {
    let automaton = try AllocationPattern("(malloc(arg1) abort | malloc(8) free(0))").automaton
    let matches = { (label: AllocationEvent, element: String) in
      label.description.hasPrefix(element)
    }
    #expect(automaton.contains(["malloc", "free"], where: matches))
    #expect(automaton.contains(["malloc", "abort"], where: matches))
    #expect(!automaton.contains(["malloc"], where: matches))
    #expect(!automaton.contains(["malloc", "free", "free"], where: matches))
  }
}
