/// Finds the graph of events of a function.
///
/// States that are equal are walked once. Where paths meet, a few states of each shape are kept apart; more
/// are merged, and what differs between them becomes a carried value. Loops end that way, too.
final class Explorer {
  private struct Record {
    var node: Walker.Node
    var edges: [Edge] = []
    /// How many edges of live nodes lead here.
    var arrivals = 0
    var isWalked = false
    var isWaiting = false
  }

  private struct Edge {
    var label: Exploration.Label
    var then = Exploration.Label.silent
    var step: [Carried: Value] = [:]
    /// The node; nil where the path ends.
    var to: Int?
    var result: Value?
  }

  /// How many states are walked for a function.
  static let stateLimit = 15_000
  /// How many instructions are walked for a function.
  static let workLimit = 600_000

  private let walker: Walker
  private let merging: JoinPoint.Merging
  private var records: [Record] = []
  private var numbers: [Walker.Node: Int] = [:]
  private var joins: [JoinPoint.Key: JoinPoint] = [:]
  private var joinCount = 0
  private var queue = WalkQueue()
  private var walkedStates = 0

  init(
    _ cache: NormalFormCache, _ routines: AllocationRoutines, merging: JoinPoint.Merging = .late
  ) {
    walker = Walker(cache, routines)
    self.merging = merging
  }

  /// Explores a function.
  ///
  /// - Throws: `ListingError` for what does not parse.
  func explore(_ function: Function) throws -> Exploration {
    let start = number(of: try walker.start(function))
    records[start].arrivals = 1
    while let number = queue.next() {
      records[number].isWaiting = false
      guard records[number].arrivals > 0, !records[number].isWalked else { continue }
      walkedStates += 1
      if walkedStates > Self.stateLimit {
        walker.limit(.tooManyStates(Self.stateLimit), nil)
        break
      }
      if walker.work > Self.workLimit {
        walker.limit(.tooMuchWork(Self.workLimit), nil)
        break
      }
      try walk(number)
    }
    return exploration(from: start)
  }

  private func walk(_ number: Int) throws {
    records[number].isWalked = true
    for successor in try walker.successors(of: records[number].node) {
      // A join on the way may have replaced the node that is walked.
      guard records[number].isWalked, records[number].arrivals > 0 else { return }
      var edge = Edge(label: successor.label, then: successor.then, result: successor.result)
      if let node = successor.node {
        (edge.to, edge.step) = try arrive(node)
      }
      connect(number, edge)
    }
  }

  // MARK: Nodes

  private func number(of node: Walker.Node) -> Int {
    if let number = numbers[node] { return number }
    let number = records.count
    records.append(Record(node: node))
    numbers[node] = number
    wait(number)
    return number
  }

  private func wait(_ number: Int) {
    guard !records[number].isWaiting, !records[number].isWalked else { return }
    records[number].isWaiting = true
    queue.insert(number, order: order(of: records[number].node))
  }

  private func order(of node: Walker.Node) -> [Int] {
    let program = try? walker.program(node.function)
    let place = program.map { node.place < $0.order.count ? $0.order[node.place] : .max }
    return node.frames.map(\.order) + [place ?? 0]
  }

  private func connect(_ from: Int, _ edge: Edge) {
    // What a join replaced in the meantime is left again.
    guard records[from].isWalked else { return }
    records[from].edges.append(edge)
    guard let to = edge.to else { return }
    records[to].arrivals += 1
    if !records[to].isWalked { wait(to) }
  }

  /// Takes back what was found behind a node.
  private func disconnect(_ number: Int) {
    var waiting = [number]
    while let number = waiting.popLast() {
      let edges = records[number].edges
      records[number].edges = []
      records[number].isWalked = false
      for case let to? in edges.map(\.to) {
        records[to].arrivals -= 1
        if records[to].arrivals == 0 { waiting.append(to) }
      }
    }
  }

  // MARK: Joins

  /// The node in which a path goes on, and what it brings there.
  private func arrive(_ node: Walker.Node) throws -> (number: Int, step: [Carried: Value]) {
    var node = node
    guard let program = try walker.program(node.function) else { return (number(of: node), [:]) }
    if node.place < program.live.count { node.state.keepOnly(program.live[node.place]) }
    node.state.dropStack(below: node.state[walker.convention.stackPointer])
    node.state.dropUnusedFacts()
    guard program.isJoin(node.place) else { return (number(of: node), [:]) }
    return meet(node, isLoop: program.loopHeads.contains(node.place))
  }

  private func meet(
    _ node: Walker.Node, isLoop: Bool
  ) -> (number: Int, step: [Carried: Value]) {
    if let number = numbers[node] { return (number, [:]) }
    let key = JoinPoint.Key(node)
    var point = joins[key] ?? JoinPoint()
    defer { joins[key] = point }
    let shape = StateShape(node.state)
    if let index = point.merged.firstIndex(where: { shape.canMerge(into: $0.shape) }) {
      return absorb(node, &point.merged[index])
    }
    // Whatever more comes has to do with one of those that are there.
    let limits = JoinPoint.Limits.after(walkedStates, merging)
    if point.merged.count >= limits.merged { return absorb(node, &point.merged[0]) }
    let alike = point.single.filter { point.single.count >= limits.all || $0.shape == shape }
    if alike.count < (isLoop ? limits.loop : limits.join) {
      let number = number(of: node)
      point.single.append(JoinPoint.Entry(number: number, shape: shape))
      return (number, [:])
    }
    return merge(node, alike, &point)
  }

  /// Takes a state into one that stands for several.
  private func absorb(
    _ node: Walker.Node, _ entry: inout JoinPoint.Merged
  ) -> (number: Int, step: [Carried: Value]) {
    let old = records[entry.number].node
    let state = StateMerger(old.state, node.state, join: entry.join).merged
    if state != old.state { replace(&entry, with: state, old) }
    return (entry.number, StateMerger.step(from: node.state, into: state, join: entry.join))
  }

  private func replace(
    _ entry: inout JoinPoint.Merged, with state: AbstractState, _ old: Walker.Node
  ) {
    let number = forward([entry.number], to: state, old, join: entry.join)
    entry.number = number
    entry.shape = StateShape(state)
  }

  private func merge(
    _ node: Walker.Node, _ entries: [JoinPoint.Entry], _ point: inout JoinPoint
  ) -> (number: Int, step: [Carried: Value]) {
    joinCount += 1
    let join = joinCount
    var state = node.state
    for entry in entries {
      state = StateMerger(records[entry.number].node.state, state, join: join).merged
    }
    // Once more, so that what was merged first has the names of what was merged last.
    state = StateMerger(state, state, join: join).merged
    let replaced = entries.map(\.number)
    let number = forward(replaced, to: state, node, join: join)
    point.single.removeAll { replaced.contains($0.number) }
    point.merged.append(
      JoinPoint.Merged(number: number, shape: StateShape(state), join: join))
    return (number, StateMerger.step(from: node.state, into: state, join: join))
  }

  /// Lets paths that led to some nodes go on in a merged state.
  private func forward(
    _ replaced: [Int], to state: AbstractState, _ model: Walker.Node, join: Int
  ) -> Int {
    var node = model
    node.state = state
    let number = number(of: node)
    for old in replaced where old != number {
      disconnect(old)
      records[old].isWalked = true
      let step = StateMerger.step(from: records[old].node.state, into: state, join: join)
      connect(old, Edge(label: .silent, step: step, to: number))
    }
    return number
  }

  // MARK: The result

  private func reachable(from start: Int) -> [Int] {
    var found: Set<Int> = [start]
    var waiting = [start]
    while let number = waiting.popLast() {
      for case let to? in records[number].edges.map(\.to) where found.insert(to).inserted {
        waiting.append(to)
      }
    }
    return found.sorted()
  }

  private func exploration(from start: Int) -> Exploration {
    var exploration = Exploration(values: walker.values)
    exploration.start = start + 1
    exploration.limits = walker.limits
    exploration.endings = walker.endings
    exploration.work = walker.work
    exploration.stateCount = walkedStates
    var between = records.count + 1
    for number in reachable(from: start) {
      for edge in records[number].edges {
        for (carried, value) in edge.step {
          exploration.recurrences[carried, default: []].insert(value)
        }
        if let result = edge.result { exploration.results.insert(result) }
        let to = edge.to.map { $0 + 1 } ?? Exploration.end
        let first = Exploration.Edge(from: number + 1, label: edge.label, step: edge.step, to: to)
        guard edge.then != .silent else {
          exploration.edges.append(first)
          continue
        }
        between += 1
        exploration.edges.append(
          Exploration.Edge(from: number + 1, label: edge.label, to: between))
        exploration.edges.append(
          Exploration.Edge(from: between, label: edge.then, step: edge.step, to: to))
      }
    }
    return exploration
  }
}
