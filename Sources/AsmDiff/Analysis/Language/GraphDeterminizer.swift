/// Makes a graph deterministic: a state for each set of states that a sequence can lead to.
struct GraphDeterminizer {
  private let labels: [AllocationEvent]
  private var closure: SilentClosure
  private let steps: [[(label: Int, target: Int)]]
  private let start: Int?
  private let accepting: Set<Int>
  private let limit: Int
  /// How many states may be passed when sets are made, for each state of the result.
  private static let workPerState = 4096

  /// Prepares a graph; what leads to no accepting state is left out.
  init(_ graph: EventGraph, limit: Int) {
    let live = Self.liveStates(graph)
    var numbers: [Int: Int] = [:]
    for state in live.sorted() { numbers[state] = numbers.count }
    let edges = graph.edges.filter { live.contains($0.from) && live.contains($0.to) }
    labels = Set(edges.compactMap(\.label)).sorted()
    var labelNumbers: [AllocationEvent: Int] = [:]
    for label in labels { labelNumbers[label] = labelNumbers.count }
    var silent = [[Int]](repeating: [], count: numbers.count)
    var steps = [[(label: Int, target: Int)]](repeating: [], count: numbers.count)
    for edge in edges {
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
      if let label = edge.label.flatMap({ labelNumbers[$0] }) {
        steps[from].append((label, to))
      } else {
        silent[from].append(to)
      }
    }
    let accepting = Set(graph.accepting.compactMap { numbers[$0] })
    closure = SilentClosure(
      silent, kept: steps.indices.map { !steps[$0].isEmpty || accepting.contains($0) })
    self.steps = steps
    self.accepting = accepting
    self.limit = limit
    start = numbers[graph.start]
  }

  /// The states from which an accepting one can be reached.
  private static func liveStates(_ graph: EventGraph) -> Set<Int> {
    let sources = Dictionary(grouping: graph.edges, by: \.to).mapValues { $0.map(\.from) }
    var live = graph.accepting
    var waiting = Array(live)
    while let state = waiting.popLast() {
      for source in sources[state] ?? [] where live.insert(source).inserted {
        waiting.append(source)
      }
    }
    return live
  }

  /// The deterministic automaton; from every state an accepting one can be reached.
  mutating func table() throws(AutomatonLimitError) -> TransitionTable {
    var table = TransitionTable(labels: labels)
    guard let start else { return table }
    var sets = [closure.states(from: [start])]
    var numbers = [sets[0]: 0]
    while table.states.count < sets.count {
      let set = sets[table.states.count]
      var state = TransitionTable.State(isAccepting: set.contains(where: accepting.contains))
      for (label, targets) in targets(of: set) {
        let next = closure.states(from: targets)
        guard closure.work <= limit * Self.workPerState else {
          throw AutomatonLimitError(limit: limit)
        }
        let number = numbers[next] ?? sets.count
        if number == sets.count {
          guard number < limit else { throw AutomatonLimitError(limit: limit) }
          numbers[next] = number
          sets.append(next)
        }
        state.steps.append(.init(label: label, target: number))
      }
      table.states.append(state)
    }
    return table
  }

  /// Where each label leads, in the order of labels.
  private func targets(of set: [Int]) -> [(label: Int, targets: [Int])] {
    Dictionary(grouping: set.flatMap { steps[$0] }, by: \.label)
      .map { (label: $0.key, targets: $0.value.map(\.target)) }
      .sorted { $0.label < $1.label }
  }
}
