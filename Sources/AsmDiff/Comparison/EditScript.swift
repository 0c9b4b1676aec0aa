/// How the lines of two functions are laid side by side.
struct EditScript {
  /// A row: a line of each side, or of one side only.
  enum Step: Hashable {
    case pair(baseline: Int, candidate: Int)
    case removed(Int)
    case added(Int)
  }

  private(set) var steps: [Step] = []

  /// Above this many lines on both sides together the lines that stand only once on each side are
  /// laid side by side first, because the exact method takes time and memory by the square of the
  /// differences.
  private static let exactLimit = 4_000

  /// Aligns lines on equal keys, and what is between on equal names.
  ///
  /// - Parameters:
  ///   - baseline: What stands on each line: equal keys are equal text; equal names, equal mnemonics.
  ///   - candidate: The same of the other side.
  /// Complexity: O((n + m) * d) for d differences, up to `exactLimit` lines; beyond, the functions
  /// are split first.
  init(baseline: [LineKey], candidate: [LineKey]) {
    var rest: [Step] = []
    for step in Self.align(
      baseline.map(\.text)[...], candidate.map(\.text)[...])
    {
      if case .pair = step {
        flush(&rest, baseline, candidate)
        steps.append(step)
      } else {
        rest.append(step)
      }
    }
    flush(&rest, baseline, candidate)
  }

  /// What a line is aligned by, as numbers that are equal when the texts are.
  struct LineKey {
    var text: Int
    var name: Int
  }

  /// Aligns what lies between two equal lines by name.
  private mutating func flush(
    _ rest: inout [Step], _ baseline: [LineKey], _ candidate: [LineKey]
  ) {
    defer { rest = [] }
    let removed = rest.compactMap { if case .removed(let line) = $0 { line } else { nil } }
    let added = rest.compactMap { if case .added(let line) = $0 { line } else { nil } }
    guard let first = removed.first, let second = added.first else {
      steps += rest
      return
    }
    let names = (removed.map { baseline[$0].name }[...], added.map { candidate[$0].name }[...])
    for step in Self.align(names.0, names.1) {
      switch step {
      case .pair(let left, let right):
        steps.append(.pair(baseline: first + left, candidate: second + right))
      case .removed(let left): steps.append(.removed(first + left))
      case .added(let right): steps.append(.added(second + right))
      }
    }
  }

  // MARK: Alignment

  private static func align(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> [Step] {
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let head = pairs(left.startIndex, right.startIndex, prefix)
    let (left, right) = (left.dropFirst(prefix), right.dropFirst(prefix))
    let suffix = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let tail = pairs(left.endIndex - suffix, right.endIndex - suffix, suffix)
    return head + alignMiddle(left.dropLast(suffix), right.dropLast(suffix)) + tail
  }

  private static func pairs(_ left: Int, _ right: Int, _ count: Int) -> [Step] {
    (0..<count).map { .pair(baseline: left + $0, candidate: right + $0) }
  }

  private static func alignMiddle(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> [Step] {
    if left.isEmpty || right.isEmpty {
      return left.indices.map { .removed($0) } + right.indices.map { .added($0) }
    }
    if left.count + right.count <= exactLimit { return alignExactly(left, right) }
    let anchors = uniqueAnchors(left, right)
    var steps: [Step] = []
    var (start, other) = (left.startIndex, right.startIndex)
    for anchor in anchors {
      steps += align(left[start..<anchor.left], right[other..<anchor.right])
      steps.append(.pair(baseline: anchor.left, candidate: anchor.right))
      (start, other) = (anchor.left + 1, anchor.right + 1)
    }
    if anchors.isEmpty {
      return left.indices.map { .removed($0) } + right.indices.map { .added($0) }
    }
    return steps + align(left[start...], right[other...])
  }

  private static func alignExactly(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> [Step] {
    let difference = Array(right).difference(from: Array(left))
    let removed = Set(difference.removals.map { left.startIndex + $0.offset })
    let added = Set(difference.insertions.map { right.startIndex + $0.offset })
    var steps: [Step] = []
    var (first, second) = (left.startIndex, right.startIndex)
    while first < left.endIndex || second < right.endIndex {
      if removed.contains(first) {
        steps.append(.removed(first))
        first += 1
      } else if added.contains(second) {
        steps.append(.added(second))
        second += 1
      } else {
        steps.append(.pair(baseline: first, candidate: second))
        first += 1
        second += 1
      }
    }
    return steps
  }

  /// The lines that stand once on each side and in one order on both: the longest increasing run,
  /// as in Bram Cohen's patience diff.
  private static func uniqueAnchors(
    _ left: ArraySlice<Int>, _ right: ArraySlice<Int>
  ) -> [(left: Int, right: Int)] {
    let places = uniquePlaces(right)
    let unique = uniquePlaces(left).compactMap { value, place in
      places[value].map { (left: place, right: $0) }
    }.sorted { $0.left < $1.left }
    var piles: [Int] = []
    var previous = [Int?](repeating: nil, count: unique.count)
    for (number, pair) in unique.enumerated() {
      let pile = piles.partitioningIndex { unique[$0].right >= pair.right }
      previous[number] = pile > 0 ? piles[pile - 1] : nil
      if pile == piles.count { piles.append(number) } else { piles[pile] = number }
    }
    var anchors: [(left: Int, right: Int)] = []
    var current = piles.last
    while let number = current {
      anchors.append(unique[number])
      current = previous[number]
    }
    return anchors.reversed()
  }

  private static func uniquePlaces(_ lines: ArraySlice<Int>) -> [Int: Int] {
    let places = Dictionary(grouping: lines.indices) { lines[$0] }
    return places.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}
