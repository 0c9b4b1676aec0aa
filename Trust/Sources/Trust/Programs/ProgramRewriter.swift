import Harness

/// Writes a random function in another way.
struct ProgramRewriter {
  /// What may become of the meaning.
  enum Purpose {
    /// The function does what it did, in every run.
    case preserving
    /// Here and there it does something else.
    case altering
  }

  let purpose: Purpose
  var random: RandomNumbers
  private var names = 0

  init(_ purpose: Purpose, random: RandomNumbers) {
    self.purpose = purpose
    self.random = random
  }

  /// Rewrites a function.
  mutating func rewrite(_ program: RandomProgram) -> RandomProgram {
    var result = program
    result.body = statements(program.body)
    result.result = number(program.result)
    return result
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private var isPreserving: Bool { purpose == .preserving }

  private mutating func name() -> String {
    names += 1
    return "t\(names)"
  }
}

// MARK: - Numbers and conditions

extension ProgramRewriter {
  private mutating func number(_ number: Number) -> Number {
    switch number {
    case .constant(let value):
      return !isPreserving && chance(8) ? .constant(value + 1) : number
    case .variable, .total: return number
    case .sum(let left, let right):
      let (left, right) = (self.number(left), self.number(right))
      // Calls of a helper have no effect, so that their order does not matter.
      return isPreserving && chance(3) ? .sum(right, left) : .sum(left, right)
    case .difference(let left, .constant(let value)) where isPreserving && chance(3):
      return .sum(self.number(left), .constant(0 &- value))
    case .difference(let left, let right):
      return .difference(self.number(left), self.number(right))
    case .product(let left, 8) where isPreserving && chance(2):
      return .shifted(self.number(left), 3)
    case .product(let left, let factor): return .product(self.number(left), factor)
    case .shifted(let left, let places) where isPreserving && chance(2):
      return .product(self.number(left), 1 << UInt64(places))
    case .shifted(let left, let places): return .shifted(self.number(left), places)
    case .exclusiveOr(let left, let right):
      return .exclusiveOr(self.number(right), self.number(left))
    case .masked(let left, 0xFF) where isPreserving && chance(2):
      return .low(self.number(left), bits: 8)
    case .masked(let left, let mask): return .masked(self.number(left), mask)
    case .low(let left, 8) where isPreserving && chance(2):
      return .masked(self.number(left), 0xFF)
    case .low(let left, let bits): return .low(self.number(left), bits: bits)
    case .mixed(let left, let right): return .mixed(self.number(left), self.number(right))
    case .cell(let index): return .cell(self.number(index))
    }
  }

  private mutating func condition(_ condition: Condition) -> Condition {
    switch condition {
    case .compare(let relation, let left, let right):
      return .compare(relation, number(left), number(right))
    case .isNull: return condition
    case .not(let inner): return .not(self.condition(inner))
    case .both(let left, let right):
      let (left, right) = (self.condition(left), self.condition(right))
      if isPreserving && chance(2) { return .not(.either(.not(left), .not(right))) }
      return !isPreserving && chance(6) ? .either(left, right) : .both(left, right)
    case .either(let left, let right):
      let (left, right) = (self.condition(left), self.condition(right))
      return isPreserving && chance(2) ? .either(right, left) : .either(left, right)
    }
  }
}

// MARK: - Statements

extension ProgramRewriter {
  private mutating func statements(_ list: [Statement]) -> [Statement] {
    var result: [Statement] = []
    for statement in list {
      if !isPreserving && chance(14), statement.canBeDropped { continue }
      result += rewrite(statement)
    }
    if !isPreserving && chance(8) && result.count > 1, result[0].canBeDropped,
      result[1].canBeDropped
    {
      result.swapAt(0, 1)
    }
    return result
  }

  private mutating func rewrite(_ statement: Statement) -> [Statement] {
    switch statement {
    case .assign(let variable, let value):
      let value = number(value)
      guard isPreserving && chance(3) else { return [.assign(variable, value)] }
      let name = name()
      return [.temporary(name, value, [.assign(variable, .variable(name))])]
    case .allocate(let slot, let allocator, let size): return [allocate(slot, allocator, size)]
    case .help(let helper, let slot, let value): return [help(helper, slot, number(value))]
    case .freeIfAny(let slot):
      if isPreserving && chance(2) { return [.help(.end, slot, .constant(0))] }
      return [!isPreserving && chance(4) ? .free(slot) : statement]
    case .free(let slot): return [!isPreserving && chance(5) ? .freeIfAny(slot) : statement]
    case .setCell(let index, let value): return [.setCell(number(index), number(value))]
    case .setTotal(let value): return [.setTotal(number(value))]
    case .reallocate(let slot, let size): return [.reallocate(slot, number(size))]
    case .note(let value): return [.note(number(value))]
    case .swap(let left, let right): return [.swap(right, left)]
    case .finish(let value): return [.finish(number(value))]
    case .swift(let kind, let value): return [.swift(kind, number(value))]
    case .leaveLoop(let condition): return [.leaveLoop(self.condition(condition))]
    case .nextTurn(let condition): return [.nextTurn(self.condition(condition))]
    default: return [compound(statement)]
    }
  }

  private mutating func allocate(
    _ slot: String, _ allocator: Statement.Allocator, _ size: Number
  ) -> Statement {
    let size = number(size)
    if isPreserving && chance(3) {
      let name = name()
      return .temporary(name, size, [.allocate(slot, allocator, .variable(name))])
    }
    if !isPreserving && chance(8) && allocator == .malloc {
      return .allocate(slot, .calloc, size)
    }
    return .allocate(slot, allocator, size)
  }

  /// A call of a helper, or what the helper does.
  private mutating func help(
    _ helper: Statement.Helper, _ slot: String, _ value: Number
  ) -> Statement {
    guard isPreserving && chance(2) else { return .help(helper, slot, value) }
    let name = name()
    let inlined: [Statement] =
      switch helper {
      case .end: [.freeIfAny(slot)]
      case .renew:
        [
          .freeIfAny(slot),
          .branch(
            .not(.compare(.lessOrEqual, .variable(name), .constant(1))),
            [.allocate(slot, .malloc, .constant(24))], []),
        ]
      case .fill:
        [
          .branch(
            .compare(.equal, .masked(.variable(name), 1), .constant(1)),
            [
              .allocate(
                slot, .malloc,
                .sum(.constant(8), .product(.masked(.variable(name), 7), 8)))
            ], [])
        ]
      }
    return .temporary(name, value, inlined)
  }

  private mutating func compound(_ statement: Statement) -> Statement {
    switch statement {
    case .temporary(let name, let value, let body):
      return .temporary(name, number(value), statements(body))
    case .throughBlock(let name, let value, let variable, let body):
      return .throughBlock(name, number(value), into: variable, statements(body))
    case .deferredFree(let name, let size, let body):
      return .deferredFree(name, number(size), statements(body))
    case .branch(let test, let yes, let no): return branch(test, yes, no)
    case .loop(let counter, let turns, let body, let isRotated):
      return .loop(
        counter: counter, number(turns), statements(body),
        isRotated: isPreserving && chance(2) ? !isRotated : isRotated)
    case .choice(let value, let cases): return choice(value, cases)
    default: return statement
    }
  }

  private mutating func branch(
    _ test: Condition, _ yes: [Statement], _ no: [Statement]
  ) -> Statement {
    let test = condition(test)
    let (yes, no) = (statements(yes), statements(no))
    if !isPreserving { return chance(8) ? .branch(.not(test), yes, no) : .branch(test, yes, no) }
    if case .both(let first, let second) = test, no.isEmpty, chance(2) {
      return .branch(first, [.branch(second, yes, [])], [])
    }
    return chance(2) ? .branch(.not(test), no, yes) : .branch(test, yes, no)
  }

  private mutating func choice(
    _ value: Number, _ cases: [(body: [Statement], fallsThrough: Bool)]
  ) -> Statement {
    let value = number(value)
    let cases = cases.map { (body: statements($0.body), fallsThrough: $0.fallsThrough) }
    guard isPreserving && chance(2), !cases.contains(where: \.fallsThrough) else {
      return .choice(value, cases)
    }
    let name = name()
    var chain: [Statement] = []
    for (index, choice) in cases.enumerated().reversed() {
      let test = Condition.compare(.equal, .variable(name), .constant(UInt64(index)))
      chain = [.branch(test, choice.body, chain)]
    }
    return .temporary(name, .masked(value, 3), chain)
  }
}

extension Statement {
  /// Whether a function remains one without the statement, or with it in another place.
  fileprivate var canBeDropped: Bool {
    switch self {
    case .finish, .leaveLoop, .nextTurn: false
    default: true
    }
  }
}
