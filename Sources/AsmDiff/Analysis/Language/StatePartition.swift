/// The states of a deterministic automaton in classes, which are split until the same sequences can follow
/// all states of a class.
///
/// This is Hopcroft's method (1971); a class is told apart by what leads into another one, so that an
/// automaton need not have a step for each label.
struct StatePartition {
  /// The states, those of a class side by side.
  private var states: [Int]
  /// Where each state stands among them.
  private var places: [Int]
  /// The class of each state.
  private var classes: [Int]
  /// Where the states of each class stand.
  private var ranges: [Range<Int>] = []
  /// How many states at the front of each class are marked.
  private var markedCounts: [Int] = []
  /// The classes that others may have to be split by.
  private var waiting: [Int] = []
  private var isWaiting: [Bool] = []
  /// The steps that lead into each state.
  private var incoming: [[(label: Int, source: Int)]]

  /// A number for each state, equal where the same sequences can follow.
  ///
  /// Complexity: O(*s* log *s*), where *s* is the number of steps.
  static func equivalenceClasses(of table: TransitionTable) -> [Int] {
    var partition = StatePartition(table)
    while let splitter = partition.waiting.popLast() {
      partition.isWaiting[splitter] = false
      partition.split(by: splitter)
    }
    return partition.classes
  }

  /// Begins with the states that accept and those that do not.
  private init(_ table: TransitionTable) {
    let accepting = table.states.indices.filter { table.states[$0].isAccepting }
    let others = table.states.indices.filter { !table.states[$0].isAccepting }
    states = accepting + others
    places = [Int](repeating: 0, count: states.count)
    classes = places
    incoming = Array(repeating: [], count: states.count)
    for (source, state) in table.states.enumerated() {
      for step in state.steps { incoming[step.target].append((step.label, source)) }
    }
    for (place, state) in states.enumerated() { places[state] = place }
    for range in [0..<accepting.count, accepting.count..<states.count] where !range.isEmpty {
      addClass(range)
      wait(for: ranges.count - 1)
    }
  }

  private mutating func addClass(_ range: Range<Int>) {
    for place in range { classes[states[place]] = ranges.count }
    ranges.append(range)
    markedCounts.append(0)
    isWaiting.append(false)
  }

  private mutating func wait(for number: Int) {
    guard !isWaiting[number] else { return }
    isWaiting[number] = true
    waiting.append(number)
  }

  /// Tells the states of which a label leads into a class from those of which it does not.
  private mutating func split(by splitter: Int) {
    let steps = states[ranges[splitter]].flatMap { incoming[$0] }.sorted { $0.label < $1.label }
    var rest = steps[...]
    while let label = rest.first?.label {
      let sources = rest.prefix { $0.label == label }
      rest = rest.dropFirst(sources.count)
      var touched: [Int] = []
      for (_, source) in sources {
        if markedCounts[classes[source]] == 0 { touched.append(classes[source]) }
        mark(source)
      }
      for number in touched { splitMarked(number) }
    }
  }

  /// Moves a state to the marked ones of its class; one label leads from it to one state only.
  private mutating func mark(_ state: Int) {
    let number = classes[state]
    let place = ranges[number].lowerBound + markedCounts[number]
    let other = states[place]
    states.swapAt(place, places[state])
    places[other] = places[state]
    places[state] = place
    markedCounts[number] += 1
  }

  /// Makes the smaller one of a class's parts a class of its own, unless all of it is marked.
  private mutating func splitMarked(_ number: Int) {
    let range = ranges[number]
    let middle = range.lowerBound + markedCounts[number]
    markedCounts[number] = 0
    guard middle < range.upperBound else { return }
    let parts = (range.lowerBound..<middle, middle..<range.upperBound)
    let isFirstSmaller = parts.0.count < parts.1.count
    ranges[number] = isFirstSmaller ? parts.1 : parts.0
    addClass(isFirstSmaller ? parts.0 : parts.1)
    // Where the whole class waits both parts have to; where it was used before, one of them tells the same.
    wait(for: ranges.count - 1)
  }
}
