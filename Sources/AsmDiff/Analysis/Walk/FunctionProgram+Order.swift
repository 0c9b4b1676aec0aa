extension FunctionProgram {
  /// The places of the same function that can run next.
  func successors(of place: Int) -> [Int] {
    guard place < effects.count, let effect = effects[place] else { return [] }
    switch effect.transfer {
    case .next, .call: return [place + 1]
    case .return, .trap: return []
    case .jump(let target): return places(of: target)
    case .branch(_, let target), .branchIfZero(_, _, _, let target), .fork(let target):
      return [place + 1] + places(of: target)
    }
  }

  private func places(of target: Transfer.Destination) -> [Int] {
    switch target {
    case .place(let place): [place]
    case .computed, .loaded: Array(Set(tables.values.flatMap(\.self))).sorted()
    case .symbol: []
    }
  }

  /// Finds joins, loop heads and an order by a walk in depth: an edge to a place that is still under way
  /// closes a loop.
  ///
  /// What lies far ahead is visited first and so comes late: a loop's body stands before what is
  /// behind the loop.
  mutating func findOrder() {
    var walk = DepthFirstWalk(count: effects.count + 1)
    walk.run { place in successors(of: place).sorted(by: >) }
    order = walk.order
    loopHeads = walk.heads
    joins = Set(walk.arrivals.filter { $0.value > 1 }.keys)
    for (place, effect) in effects.enumerated() where effect?.condition != nil {
      joins.insert(place + 1)
    }
  }
}

/// A walk through places in depth.
private struct DepthFirstWalk {
  private enum Mark { case new, underWay, done }

  private var marks: [Mark]
  private(set) var order: [Int]
  private(set) var heads: Set<Int> = []
  private(set) var arrivals: [Int: Int] = [0: 1]
  private var next: Int

  init(count: Int) {
    marks = Array(repeating: .new, count: count)
    order = Array(repeating: 0, count: count)
    next = count
  }

  mutating func run(_ successors: (Int) -> [Int]) {
    var stack = [(place: 0, waiting: successors(0)[...])]
    marks[0] = .underWay
    while let (place, waiting) = stack.last {
      guard let successor = waiting.first else {
        marks[place] = .done
        order[place] = next
        next -= 1
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].waiting = waiting.dropFirst()
      visit(successor, &stack, successors)
    }
  }

  private mutating func visit(
    _ place: Int, _ stack: inout [(place: Int, waiting: ArraySlice<Int>)],
    _ successors: (Int) -> [Int]
  ) {
    guard place < marks.count else { return }
    arrivals[place, default: 0] += 1
    switch marks[place] {
    case .underWay: heads.insert(place)
    case .done: break
    case .new:
      marks[place] = .underWay
      stack.append((place, successors(place)[...]))
    }
  }
}
