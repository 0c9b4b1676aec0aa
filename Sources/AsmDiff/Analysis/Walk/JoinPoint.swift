/// A place where paths meet, and the states in which they do.
struct JoinPoint {
  /// When states that meet are merged.
  enum Merging {
    /// When there are several: first turns of loops and short ways around are kept apart, which tells more.
    case late
    /// Whenever two meet. That tells less, but the same of two functions that are alike, whatever the
    /// order in which paths come to a join.
    case early
  }

  /// How many states are kept apart at a join.
  struct Limits {
    /// Of one shape at a loop's head.
    var loop: Int
    /// Of one shape at any other join.
    var join: Int
    /// Of all shapes.
    var all: Int
    /// Of those that stand for several.
    var merged: Int

    /// The limits when so many states were walked already: a large function has to be content with less.
    static func after(_ states: Int, _ merging: Merging) -> Self {
      switch states {
      case ..<2_500 where merging == .late: Self(loop: 9, join: 8, all: 48, merged: 6)
      case ..<5_000 where merging == .late: Self(loop: 3, join: 2, all: 12, merged: 3)
      default: Self(loop: 1, join: 1, all: 1, merged: 1)
      }
    }
  }

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
