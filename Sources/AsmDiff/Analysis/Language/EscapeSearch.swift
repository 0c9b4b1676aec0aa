/// Looks for the shortest sequence of one automaton that no sequence of another one can be.
struct EscapeSearch {
  enum Result: Hashable {
    /// The shortest one; the first in the order of labels among equally short ones.
    case found([AllocationEvent])
    case none
    /// More pairs of states than the limit.
    case exceeded
  }

  private struct Node: Hashable {
    var state: Int
    /// Where the other automaton may be, sorted.
    var others: [Int]
  }

  private let automaton: AllocationAutomaton
  private let other: AllocationAutomaton
  private let limit: Int
  /// For each label the labels of the other automaton that it may be.
  private let alternatives: [AllocationEvent: Set<AllocationEvent>]

  init(
    for automaton: AllocationAutomaton, outside other: AllocationAutomaton, limit: Int = .max,
    mayBe: (AllocationEvent, AllocationEvent) -> Bool
  ) {
    self.automaton = automaton
    self.other = other
    self.limit = limit
    let others = other.events
    let pairs = automaton.events.map { event in (event, Set(others.filter { mayBe(event, $0) })) }
    alternatives = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Searches breadth first.
  func run() -> Result {
    var nodes = [Node(state: 0, others: [0])]
    var seen = Set(nodes)
    var origins: [(node: Int, label: AllocationEvent)?] = [nil]
    var next = 0
    while next < nodes.count {
      let node = nodes[next]
      if isEscape(node) { return .found(word(to: next, origins)) }
      for edge in automaton.states[node.state].edges {
        let successor = Node(state: edge.target, others: step(node.others, edge.label))
        guard seen.insert(successor).inserted else { continue }
        guard nodes.count < limit else { return .exceeded }
        nodes.append(successor)
        origins.append((next, edge.label))
      }
      next += 1
    }
    return .none
  }

  private func isEscape(_ node: Node) -> Bool {
    automaton.states[node.state].isAccepting
      && !node.others.contains { other.states[$0].isAccepting }
  }

  private func step(_ states: [Int], _ label: AllocationEvent) -> [Int] {
    let labels = alternatives[label, default: []]
    let edges = states.lazy.flatMap { other.states[$0].edges }
    return Set(edges.filter { labels.contains($0.label) }.map(\.target)).sorted()
  }

  private func word(
    to node: Int, _ origins: [(node: Int, label: AllocationEvent)?]
  ) -> [AllocationEvent] {
    var word: [AllocationEvent] = []
    var current = node
    while let origin = origins[current] {
      word.append(origin.label)
      current = origin.node
    }
    return word.reversed()
  }
}
