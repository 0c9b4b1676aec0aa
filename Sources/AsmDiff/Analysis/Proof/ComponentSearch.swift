/// Finds the strongly connected components of a graph.
///
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms", 1972; without recursion.
struct ComponentSearch {
  private(set) var components: [[Int]] = []
  private var numbers: [Int]
  private var lows: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 1

  init(count: Int) {
    numbers = Array(repeating: 0, count: count)
    lows = numbers
    isOpen = Array(repeating: false, count: count)
  }

  /// Searches from a state, unless it was reached before.
  mutating func run(from start: Int, _ successors: (Int) -> [Int]) {
    guard numbers[start] == 0 else { return }
    var path = [(state: start, waiting: successors(start)[...])]
    enter(start)
    while let (state, waiting) = path.last {
      guard let successor = waiting.first else {
        path.removeLast()
        if let parent = path.last?.state { lows[parent] = min(lows[parent], lows[state]) }
        if lows[state] == numbers[state] { close(state) }
        continue
      }
      path[path.count - 1].waiting = waiting.dropFirst()
      if numbers[successor] == 0 {
        enter(successor)
        path.append((successor, successors(successor)[...]))
      } else if isOpen[successor] {
        lows[state] = min(lows[state], numbers[successor])
      }
    }
  }

  private mutating func enter(_ state: Int) {
    numbers[state] = next
    lows[state] = next
    next += 1
    open.append(state)
    isOpen[state] = true
  }

  private mutating func close(_ state: Int) {
    var component: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      component.append(last)
      if last == state { break }
    }
    components.append(component)
  }
}
