/// Proves that two functions allocate alike for every input: they ask the same questions and get to the same
/// events whatever the answers are.
struct LockstepProof {
  private var first: GuardedSide
  private var second: GuardedSide

  init(_ first: FunctionAllocations, _ second: FunctionAllocations) {
    self.first = GuardedSide(first)
    self.second = GuardedSide(second)
  }

  /// Whether the proof succeeds; where it does not, nothing is known.
  mutating func succeeds() -> Bool {
    while true {
      var graph = GuardedGraph()
      let starts = [first.draw(in: &graph), second.draw(in: &graph)]
      let classes = graph.reduce()
      guard classes[starts[0]] == classes[starts[1]] else { return false }
      // What a question is about has to change on the same turns as well.
      let asked = graph.questions(from: starts)
      let isFirstSettled = first.show(asked)
      let isSecondSettled = second.show(asked)
      if isFirstSettled && isSecondSettled { return true }
    }
  }
}

/// One function in a graph of two.
private struct GuardedSide {
  private let exploration: Exploration
  private var events: EventText
  private var text: ValueText { events.values }
  /// The carried values whose changes are drawn.
  private var shown: Set<Carried> = []
  /// What the questions of the last drawing are about, by label.
  private var askedValues: [Int: Set<Value>] = [:]

  init(_ allocations: FunctionAllocations) {
    exploration = allocations.exploration
    let cache = allocations.cache
    let convention = cache.listing.architecture.convention
    events = EventText(
      exploration, of: allocations.function.symbol, convention, cache.listing,
      renamedCalls: allocations.renamedCalls)
    let operands = exploration.edges.flatMap { $0.event?.values ?? [] }
    _ = show(operands)
  }

  /// Adds this side's paths and returns the state in which they begin.
  mutating func draw(in graph: inout GuardedGraph) -> Int {
    askedValues = [:]
    mark()
    var states = [Exploration.end: GuardedGraph.end]
    func state(_ number: Int) -> Int {
      if let state = states[number] { return state }
      let state = graph.newState()
      states[number] = state
      return state
    }
    var texts: [Exploration.Guard: Int] = [:]
    for edge in exploration.edges {
      var (from, to) = (state(edge.from), state(edge.to))
      if let step = stepText(edge) {
        let between = graph.newState()
        graph.connect(between, GuardedGraph.Edge(label: graph.label(step.text), to: to))
        to = between
      }
      switch edge.label {
      case .silent: graph.connect(from, GuardedGraph.Edge(to: to))
      case .event(let event):
        let label = graph.label(events.text(of: event))
        graph.connect(from, GuardedGraph.Edge(label: label, to: to))
      case .guarded(let question):
        let label = texts[question] ?? graph.label(guardText(question))
        texts[question] = label
        if let value = question.value { askedValues[label, default: []].insert(value) }
        graph.connect(from, GuardedGraph.Edge(label: label, isGuard: true, to: to))
      }
      from = to
    }
    return state(exploration.start)
  }

  /// Lets the changes be drawn of all that some questions are about.
  ///
  /// - Returns: Whether all of them were drawn already.
  mutating func show(_ asked: Set<Int>) -> Bool {
    show(asked.flatMap { askedValues[$0] ?? [] })
  }

  private mutating func show(_ values: [Value]) -> Bool {
    let before = shown.count
    var waiting = values
    while let value = waiting.popLast() {
      for number in exploration.values.allAtoms(of: value) {
        guard case .carried(let carried) = exploration.values.atoms[number],
          shown.insert(carried).inserted
        else { continue }
        waiting += exploration.recurrences[carried] ?? []
      }
    }
    return shown.count == before
  }

  /// Gives carried values that begin and turn alike different names.
  ///
  /// Two counters may be one recurrence and count other things. Any names do, as long as no two have the
  /// same on one side; those in the order in which paths set them are most likely to be the other side's.
  private mutating func mark() {
    events.mark([:])
    let alike = Dictionary(grouping: shown) { text.recurrence($0) }
    guard alike.contains(where: { $0.key != nil && $0.value.count > 1 }) else { return }
    let order = settingOrder()
    var marks: [Carried: Int] = [:]
    for (name, group) in alike where name != nil && group.count > 1 {
      let sorted = group.sorted { order[$0, default: .max] < order[$1, default: .max] }
      for (mark, carried) in sorted.enumerated() { marks[carried] = mark }
    }
    events.mark(marks)
  }

  /// When each carried value is first set on a walk in breadth whose order hangs on labels alone.
  private mutating func settingOrder() -> [Carried: Int] {
    let edges = Dictionary(grouping: exploration.edges, by: \.from).mapValues { edges in
      edges.map { (text: sortingText($0), edge: $0) }.sorted { $0.text < $1.text }.map(\.edge)
    }
    var order: [Carried: Int] = [:]
    var seen: Set<Int> = [exploration.start]
    var waiting = [exploration.start][...]
    while let state = waiting.popFirst() {
      for edge in edges[state] ?? [] {
        for carried in edge.step.keys.sorted(by: { slotText($0) < slotText($1) })
        where shown.contains(carried) && order[carried] == nil {
          order[carried] = order.count
        }
        if seen.insert(edge.to).inserted { waiting.append(edge.to) }
      }
    }
    return order
  }

  private mutating func sortingText(_ edge: Exploration.Edge) -> String {
    switch edge.label {
    case .silent: ""
    case .event(let event): "event " + (events.text(of: event) ?? "")
    case .guarded(let question): "guard " + (guardText(question) ?? "")
    }
  }

  private func slotText(_ carried: Carried) -> String {
    "\(text.recurrence(carried) ?? "") \(carried.slot) \(carried.join)"
  }

  // MARK: Texts

  private func guardText(_ question: Exploration.Guard) -> String? {
    switch question {
    case .answer(let question, let answer): return text.text(question, answer)
    case .entries(let value, let bytes, let entries):
      return text.text(value).map { "entry \($0) of \(bytes): \(entries)" }
    case .unknown: return nil
    }
  }

  /// What an edge changes of the values that are shown; nil where it changes none.
  private func stepText(_ edge: Exploration.Edge) -> (text: String?, Void)? {
    let steps = edge.step.filter { shown.contains($0.key) }
    guard !steps.isEmpty else { return nil }
    var texts: [String] = []
    for (carried, value) in steps {
      guard let name = text.recurrence(carried), let new = text.text(value) else {
        return (nil, ())
      }
      texts.append("\(name) := \(new)")
    }
    return (texts.sorted().joined(separator: ", "), ())
  }
}

extension Exploration.Event {
  /// The values that the event shows.
  fileprivate var values: [Value] {
    let shown = operands.map { operand -> Value in
      switch operand {
      case .size(let value), .pointer(let value): value
      }
    }
    return shown + passed.registers.values + passed.stack + passed.cells.map(\.value)
      + passed.cells.compactMap { if case .outside(let base) = $0.base { base } else { nil } }
  }
}
