import AsmDiff

/// A generator of numbers that are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Small graphs and expressions, and what they mean by the definition.
enum RandomLanguages {
  static let alphabet: [AllocationEvent] = [
    AllocationEvent("malloc", .size(8)), AllocationEvent("free", .pointer(.age(0))),
  ]

  /// All words over the alphabet, shortest first, then in the alphabet's order as labels are sorted.
  static func words(upTo length: Int) -> [[AllocationEvent]] {
    var words: [[AllocationEvent]] = [[]]
    var last = words
    for _ in 0..<length {
      last = last.flatMap { word in alphabet.sorted().map { word + [$0] } }
      words += last
    }
    return words
  }

  static func graph(
    states: Int, edges: Int, using generator: inout SeededGenerator
  ) -> EventGraph {
    var graph = EventGraph(start: 0)
    for _ in 0..<edges {
      let label = Int.random(in: 0...4, using: &generator)
      graph.edges.append(
        .init(
          from: .random(in: 0..<states, using: &generator),
          label: label == 4 ? nil : alphabet[label % 2],
          to: .random(in: 0..<states, using: &generator)))
    }
    graph.accepting = Set((0..<states).filter { _ in Bool.random(using: &generator) })
    return graph
  }

  /// Whether a path of the graph spells the word.
  static func spells(_ graph: EventGraph, _ word: [AllocationEvent]) -> Bool {
    var current = silentlyReached(graph, [graph.start])
    for event in word {
      let next = graph.edges.filter { $0.label == event && current.contains($0.from) }.map(\.to)
      current = silentlyReached(graph, Set(next))
    }
    return !current.isDisjoint(with: graph.accepting)
  }

  private static func silentlyReached(_ graph: EventGraph, _ states: Set<Int>) -> Set<Int> {
    var reached = states
    while true {
      let more = graph.edges.filter { $0.label == nil && reached.contains($0.from) }.map(\.to)
      guard !reached.isSuperset(of: more) else { return reached }
      reached.formUnion(more)
    }
  }

  static func expression(
    depth: Int, using generator: inout SeededGenerator
  ) -> AllocationExpression {
    let kind = depth == 0 ? 0 : Int.random(in: 0...7, using: &generator)
    var part: AllocationExpression { expression(depth: depth - 1, using: &generator) }
    switch kind {
    case 1, 2: return .sequence([part, part])
    case 3: return .sequence([part, part, part])
    case 4, 5: return .choice([part, part])
    case 6: return .star(part)
    case 7: return Bool.random(using: &generator) ? .optional(part) : .plus(part)
    default: return .event(events.randomElement(using: &generator) ?? .abort)
    }
  }

  /// Events of every kind, with operands of every kind that is known and named.
  private static let events: [AllocationEvent] = [
    .abort, .call("handleAllocationFailure(size:alignment:)"), .call("odd \"name\" | (x)"),
    .indirectCall(SizeExpression(.loaded("arg1+8"))),
    AllocationEvent("malloc", .size(32)),
    AllocationEvent("malloc", .size(SizeExpression(.argument(1)) * 8 + -3)),
    AllocationEvent(
      "calloc", .size(SizeExpression(.argument(1)) * SizeExpression(.argument(2))),
      .size(.operation(">>", [SizeExpression(.argument(1)), 2]))),
    AllocationEvent(
      "realloc", .pointer(.argument(2, offset: 8)), .size(SizeExpression(.loaded("arg1")) * -1)),
    AllocationEvent("free", .pointer(.age(1, offset: -16))),
    AllocationEvent("free", .pointer(.null)),
    AllocationEvent("swift_retain", .pointer(.symbol("_swiftEmptyArrayStorage", offset: 8))),
    AllocationEvent("free", .pointer(.loaded("*(arg1)+8", offset: 16))),
    AllocationEvent("malloc", .size(.operation("low32", [SizeExpression(.argument(3))]))),
  ]
}
