/// What two functions do and what it depends on, in one graph, in words that mean the same in both.
///
/// A state has one way out for each answer to a question, or one event, or the new values of what joins
/// carry. Two states are equal when the same words lead from both to equal states: then whatever
/// happens on one side happens on the other, for every input.
struct GuardedGraph {
  struct Edge: Hashable {
    /// The number of the label; nil where nothing happens.
    var label: Int?
    var isGuard = false
    var to: Int
  }

  /// For each state its ways out; the first is where all paths end.
  private(set) var states: [[Edge]] = [[]]
  private var labels: [String: Int] = [:]
  private var labelCount = 0

  /// The state where all paths end.
  static let end = 0

  /// A number for a label; a label without a text is like no other.
  mutating func label(_ text: String?) -> Int {
    if let text, let number = labels[text] { return number }
    defer { labelCount += 1 }
    if let text { labels[text] = labelCount }
    return labelCount
  }

  mutating func newState() -> Int {
    states.append([])
    return states.count - 1
  }

  mutating func connect(_ from: Int, _ edge: Edge) { states[from].append(edge) }

  // MARK: Reduction

  /// Takes out what makes no difference: states that lead nowhere, questions whose answers lead to equal
  /// states, loops in which nothing happens.
  ///
  /// - Returns: For each state a number that equal states share.
  mutating func reduce() -> [Int] {
    dropDeadEnds()
    while true {
      let classes = refined()
      if !dropIdleQuestions(classes) && !dropIdleLoops(classes) { return classes }
    }
  }

  private mutating func dropDeadEnds() {
    var sources = [[Int]](repeating: [], count: states.count)
    for (state, edges) in states.enumerated() {
      for edge in edges { sources[edge.to].append(state) }
    }
    var live = [Bool](repeating: false, count: states.count)
    live[Self.end] = true
    var waiting = [Self.end]
    while let state = waiting.popLast() {
      for source in sources[state] where !live[source] {
        live[source] = true
        waiting.append(source)
      }
    }
    for state in states.indices { states[state].removeAll { !live[$0.to] } }
    // An answer that is the only possible one is no question.
    for state in states.indices where states[state].count == 1 && states[state][0].isGuard {
      states[state][0] = Edge(to: states[state][0].to)
    }
  }

  /// Where a path is, past everything at which nothing happens.
  private func resolved(_ state: Int) -> Int {
    var (current, steps) = (state, 0)
    while states[current].count == 1, states[current][0].label == nil, steps < states.count {
      current = states[current][0].to
      steps += 1
    }
    return current
  }

  /// The coarsest numbering of states in which equal numbers have equal ways out.
  ///
  /// It begins with the distances to the end, which differ only between states that are not equal and settle
  /// chains in one round.
  private func refined() -> [Int] {
    let targets = states.indices.map(resolved)
    var classes = distancesToEnd(targets)
    var count = Set(classes).count
    while true {
      var numbers: [Signature: Int] = [:]
      var next = classes
      for state in states.indices where targets[state] == state {
        let edges = Set(
          states[state].map { Signature.Edge(label: $0.label, to: classes[targets[$0.to]]) })
        let signature = Signature(own: classes[state], edges: edges)
        next[state] = numbers[signature] ?? numbers.count
        numbers[signature] = next[state]
      }
      for state in states.indices { next[state] = next[targets[state]] }
      classes = next
      if numbers.count == count { return classes }
      count = numbers.count
    }
  }

  /// How many edges the shortest way to the end has from where each state leads unseen.
  private func distancesToEnd(_ targets: [Int]) -> [Int] {
    var sources = [[Int]](repeating: [], count: states.count)
    for state in states.indices where targets[state] == state {
      for edge in states[state] { sources[targets[edge.to]].append(state) }
    }
    var distances = [Int](repeating: .max, count: states.count)
    distances[Self.end] = 0
    var waiting = [Self.end]
    var next = 0
    while next < waiting.count {
      let state = waiting[next]
      next += 1
      for source in sources[state] where distances[source] == .max {
        distances[source] = distances[state] + 1
        waiting.append(source)
      }
    }
    return targets.map { distances[$0] }
  }

  private struct Signature: Hashable {
    struct Edge: Hashable {
      var label: Int?
      var to: Int
    }

    var own: Int
    var edges: Set<Edge>
  }

  /// Whether a state does nothing but ask.
  private func isQuestion(_ state: Int) -> Bool {
    states[state].count > 1 && states[state].allSatisfy(\.isGuard)
  }

  private mutating func dropIdleQuestions(_ classes: [Int]) -> Bool {
    var hasChange = false
    for state in states.indices where isQuestion(state) {
      guard let first = states[state].first(where: { resolved($0.to) != state }),
        states[state].allSatisfy({
          classes[$0.to] == classes[first.to] || resolved($0.to) == state
        })
      else { continue }
      states[state] = [Edge(to: first.to)]
      hasChange = true
    }
    return hasChange
  }

  /// Takes out loops of questions that all lead out to equal states; they are taken to end.
  private mutating func dropIdleLoops(_ classes: [Int]) -> Bool {
    for component in components() {
      let members = Set(component)
      let exits = component.flatMap { states[$0] }.map(\.to).filter {
        !members.contains($0) && !members.contains(resolved($0))
      }
      guard let exit = exits.first, Set(exits.map { classes[$0] }).count == 1 else { continue }
      for state in component { states[state] = [Edge(to: exit)] }
      return true
    }
    return false
  }

  /// The loops of states that do nothing but ask, each as large as can be (Tarjan 1972).
  private func components() -> [[Int]] {
    var search = ComponentSearch(count: states.count)
    for state in states.indices where isIdle(state) {
      search.run(from: state) { isIdle($0) ? states[$0].map(\.to).filter(isIdle) : [] }
    }
    return search.components.filter { component in
      component.count > 1 && component.contains(where: isQuestion)
    }
  }

  private func isIdle(_ state: Int) -> Bool {
    state != Self.end && !states[state].isEmpty
      && states[state].allSatisfy { $0.isGuard || $0.label == nil }
  }

  // MARK: What is left

  /// The labels of questions that are still asked on paths from some states.
  func questions(from starts: [Int]) -> Set<Int> {
    var seen = Set(starts)
    var waiting = starts
    var found: Set<Int> = []
    while let state = waiting.popLast() {
      for edge in states[state] {
        if edge.isGuard, let label = edge.label { found.insert(label) }
        if seen.insert(edge.to).inserted { waiting.append(edge.to) }
      }
    }
    return found
  }
}
