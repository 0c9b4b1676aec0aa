/// A place where paths meet, and the states in which they do.
struct JoinPoint {
  /// How many states of one shape are kept apart at a loop's head.
  static let loopLimit = 9
  /// How many states of one shape are kept apart at any other join.
  static let joinLimit = 8
  /// How many states that stand for several are kept apart.
  static let mergedLimit = 6
  /// How many states are kept apart at all.
  static let limit = 48

  /// Which place, with which calls under way.
  struct Key: Hashable {
    private var frames: [Walker.Frame]
    private var tails: Set<Symbol>
    private var function: Symbol
    private var place: Int

    init(_ node: Walker.Node) {
      frames = node.frames
      tails = node.tails
      function = node.function
      place = node.place
    }
  }

  /// A state that was met.
  struct Entry {
    var number: Int
    var shape: StateShape
  }

  /// A state that stands for several.
  struct Merged {
    var number: Int
    var shape: StateShape
    var join: Int
  }

  var single: [Entry] = []
  var merged: [Merged] = []
}

/// Nodes that wait to be walked, those first that others can lie behind.
struct WalkQueue {
  private struct Item {
    var order: [Int]
    var number: Int
    var turn: Int
  }

  private var heap: [Item] = []
  private var turn = 0

  mutating func insert(_ number: Int, order: [Int]) {
    turn += 1
    heap.append(Item(order: order, number: number, turn: turn))
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> Int? {
    guard let first = heap.first else { return nil }
    heap[0] = heap[heap.count - 1]
    heap.removeLast()
    var parent = 0
    while let child = [2 * parent + 1, 2 * parent + 2].filter({ $0 < heap.count })
      .min(by: isBefore), isBefore(child, parent)
    {
      heap.swapAt(child, parent)
      parent = child
    }
    return first.number
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (heap[left], heap[right])
    return first.order == second.order
      ? first.turn < second.turn : first.order.lexicographicallyPrecedes(second.order)
  }
}
