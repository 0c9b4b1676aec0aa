/// Finds the states of a graph that silent edges lead to.
struct SilentClosure {
  private let silent: [[Int]]
  private let isKept: [Bool]
  /// The last search that came to each state.
  private var searches: [Int]
  private var search = 0
  /// How many states all searches have come to.
  private(set) var work = 0

  /// Makes the closure of a graph.
  ///
  /// - Parameters:
  ///   - silent: Where silent edges lead from each state.
  ///   - kept: For each state whether it is part of a result: those from which only silent edges lead tell
  ///     nothing besides what is behind them.
  init(_ silent: [[Int]], kept: [Bool]) {
    self.silent = silent
    isKept = kept
    searches = Array(repeating: 0, count: silent.count)
  }

  /// The states with all that are reached from them unseen, sorted, as far as they are kept.
  mutating func states(from states: [Int]) -> [Int] {
    search += 1
    var reached: [Int] = []
    var waiting = states
    while let state = waiting.popLast() {
      guard searches[state] != search else { continue }
      searches[state] = search
      work += 1
      if isKept[state] { reached.append(state) }
      waiting += silent[state]
    }
    return reached.sorted()
  }
}
