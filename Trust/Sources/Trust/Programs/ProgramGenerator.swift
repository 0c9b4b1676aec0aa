import Harness

/// Makes up random functions.
struct ProgramGenerator {
  let language: ProgramLanguage
  var random: RandomNumbers
  private var names = 0
  private var counters: [String] = []
  private var loops = 0
  private var isDeferred = false

  init(language: ProgramLanguage, random: RandomNumbers) {
    self.language = language
    self.random = random
  }

  /// Makes a function.
  mutating func program() -> RandomProgram {
    let types = (0..<2).map { _ in pick(language.types.count) }
    // A statement of Swift is more code.
    let body = statements(depth: 0, count: 2 + pick(language.isSwift ? 3 : 4))
    return RandomProgram(language: language, types: types, body: body, result: number())
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func pick<Element>(of list: [Element]) -> Element { list[pick(list.count)] }

  private mutating func name(_ prefix: String) -> String {
    names += 1
    return prefix + "\(names)"
  }

  private mutating func slot() -> String {
    let isIndexed = language == .c && pick(8) == 0
    return isIndexed ? "slots[a & 1]" : "p\(pick(3))"
  }
}

// MARK: - Numbers and conditions

extension ProgramGenerator {
  private mutating func number(depth: Int = 0) -> Number {
    if depth > 1 || pick(3) == 0 { return leaf() }
    let left = number(depth: depth + 1)
    switch pick(9) {
    case 0: return .sum(left, number(depth: depth + 1))
    case 1: return .difference(left, .constant(UInt64(1 + pick(3))))
    case 2: return .product(left, pick(of: [2, 3, 8, 24]))
    case 3: return .shifted(left, 1 + pick(4))
    case 4: return .exclusiveOr(left, leaf())
    case 5: return .masked(left, pick(of: [1, 3, 7, 15, 0xFF]))
    case 6: return .low(left, bits: pick(of: [8, 32]))
    case 7: return .mixed(left, leaf())
    default: return left
    }
  }

  private mutating func leaf() -> Number {
    switch pick(9) {
    case 0: return .constant(UInt64(pick(5)))
    case 1: return .cell(.variable("a"))
    case 2: return counters.isEmpty ? .total : .variable(pick(of: counters))
    case 3, 4, 5: return .variable("a")
    default: return .variable("b")
    }
  }

  /// A number of bytes, most often a small one.
  private mutating func size() -> Number {
    switch pick(5) {
    case 0: .sum(.product(.masked(number(), 15), 8), .constant(8))
    case 1: .masked(number(), 0xFF)
    case 2: .sum(.masked(leaf(), 7), .constant(16))
    default: .constant(UInt64(8 * (1 + pick(6))))
    }
  }

  private mutating func condition(depth: Int = 0) -> Condition {
    switch pick(depth > 0 ? 7 : 10) {
    case 0, 1: .isNull(slot())
    case 2: .not(.isNull(slot()))
    case 3: .compare(.equal, .masked(number(), UInt64(1 + pick(3))), .constant(0))
    case 4, 5, 6:
      .compare(
        pick(of: Condition.Relation.allCases), number(),
        pick(3) == 0 ? number() : .constant(UInt64(pick(6))))
    case 7: .both(condition(depth: 1), condition(depth: 1))
    case 8: .either(condition(depth: 1), condition(depth: 1))
    default: .not(condition(depth: 1))
    }
  }
}

// MARK: - Statements

extension ProgramGenerator {
  private mutating func statements(depth: Int, count: Int) -> [Statement] {
    (0..<count).map { _ in depth < 2 && pick(depth == 0 ? 5 : 8) < 2 ? compound(depth) : simple() }
  }

  private mutating func simple() -> Statement {
    let slot = slot()
    if language.isSwift, pick(3) == 0 {
      return .swift(pick(of: Statement.SwiftOnly.allCases), number())
    }
    switch pick(14) {
    case 0, 1, 2: return .allocate(slot, .malloc, size())
    case 3: return allocation(slot)
    case 4: return .reallocate(slot, .sum(size(), .constant(8)))
    case 5, 6: return .free(slot)
    case 7: return .freeIfAny(slot)
    case 8: return .swap(slot, self.slot())
    case 9, 10: return .help(pick(of: Statement.Helper.allCases), slot, number())
    case 11: return pick(2) == 0 ? .setCell(number(), number()) : .setTotal(number())
    case 12 where pick(3) == 0: return .note(number())
    default: return .assign(pick(of: ["a", "b"]), number())
    }
  }

  /// An allocation by one of the rarer routines, whose sizes have to be multiples of the alignment.
  private mutating func allocation(_ slot: String) -> Statement {
    let allocator = pick(of: Statement.Allocator.allCases)
    switch allocator {
    case .malloc, .calloc: return .allocate(slot, allocator, size())
    case .alignedAlloc, .posixMemalign:
      return .allocate(
        slot, allocator, .sum(.product(.masked(number(), 3), 64), .constant(64)))
    }
  }

  private mutating func compound(_ depth: Int) -> Statement {
    switch pick(13) {
    case 0, 1: return .branch(condition(), inner(depth, 3), [])
    case 2, 3: return .branch(condition(), inner(depth, 3), inner(depth, 2))
    case 4, 5, 6: return loop(depth)
    case 7: return choice(depth)
    case 8 where !isDeferred: return .branch(condition(), inner(depth, 1) + [.finish(number())], [])
    case 9 where !isDeferred:
      return .throughBlock(name("h"), number(), into: pick(of: ["a", "b"]), inner(depth, 2))
    case 10 where language.isSwift && !isDeferred && loops == 0:
      isDeferred = true
      defer { isDeferred = false }
      return .deferredFree(
        name("d"), size(), inner(depth, 2) + [.branch(condition(), [.finish(number())], [])])
    case 11 where loops > 0: return pick(2) == 0 ? .leaveLoop(condition()) : .nextTurn(condition())
    default: return .branch(condition(), inner(depth, 2), [])
    }
  }

  private mutating func inner(_ depth: Int, _ most: Int) -> [Statement] {
    statements(depth: depth + 1, count: 1 + pick(min(most, 2)))
  }

  private mutating func loop(_ depth: Int) -> Statement {
    let counter = name("i")
    let turns: Number = pick(2) == 0 ? .constant(UInt64(1 + pick(3))) : .masked(number(), 3)
    counters.append(counter)
    loops += 1
    let body = inner(depth, 3)
    loops -= 1
    counters.removeLast()
    return .loop(counter: counter, turns, body, isRotated: false)
  }

  private mutating func choice(_ depth: Int) -> Statement {
    let cases = (0..<(2 + pick(2))).map { _ in
      (body: inner(depth, 2), fallsThrough: pick(4) == 0)
    }
    return .choice(number(), cases)
  }
}
