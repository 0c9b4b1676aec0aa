/// Decides which values a loop carries, so that a walk through it ends.
struct Widening {
  /// A loop's head on a kind of path: the same calls are under way, and each slot holds the same kind
  /// of value.
  struct Head: Hashable {
    var frames: [Explorer.Frame]
    var function: Symbol
    var place: Int
    var shape: [StateSlot: Kind]
    var stackEscaped: Bool
    var memoryIsEntry: Bool
  }

  /// What a value is, as far as loops are told apart by it.
  enum Kind: Hashable {
    case zero
    case block(age: Int)
    case insideBlock(age: Int)
    case stack(offset: Int64)
    case other(sign: Fact)
  }

  private struct Plan {
    var number: Int
    var carried: Set<StateSlot> = []
    var dropsFacts = false
    var arrivals: [AbstractState] = []
  }

  /// How many states a head may see before what differs is carried.
  private static let arrivalLimit = 4

  private(set) var recurrences: [AbstractValue.Carried: Set<AbstractValue>] = [:]
  private(set) var hasChange = false
  private var plans: [Head: Plan] = [:]
  private var isOver = false

  /// Begins a walk: what was carried stays so.
  mutating func begin() {
    recurrences = [:]
    for head in plans.keys { plans[head]?.arrivals = [] }
  }

  /// Whether the walk must be done anew.
  mutating func takeChange() -> Bool {
    defer { hasChange = false }
    return hasChange && !isOver
  }

  mutating func giveUp() { isOver = true }

  /// The state in which a loop's head is passed, and the values that are carried on.
  mutating func arrive(
    _ node: Explorer.Node
  ) -> (state: AbstractState, step: [AbstractValue.Carried: AbstractValue]) {
    let head = Self.head(node)
    var plan = plans[head] ?? Plan(number: plans.count)
    defer { plans[head] = plan }
    var step: [AbstractValue.Carried: AbstractValue] = [:]
    let state = carry(node.state, &plan, &step)
    if hasChange || plan.arrivals.contains(state) { return (state, step) }
    plan.arrivals.append(state)
    if plan.arrivals.count > Self.arrivalLimit { widen(&plan) }
    return (state, step)
  }

  private static func head(_ node: Explorer.Node) -> Head {
    let state = node.state
    return Head(
      frames: node.frames, function: node.function, place: node.place,
      shape: Dictionary(
        state.slots.map { ($0.slot, kind($0.value, state)) }
      ) { first, _ in first },
      stackEscaped: state.stackEscaped, memoryIsEntry: state.memoryIsEntry)
  }

  private static func kind(_ value: AbstractValue, _ state: AbstractState) -> Kind {
    if value.number == 0 { return .zero }
    if let (atom, offset) = value.soleAtom {
      switch atom {
      case .allocation(let age): return offset == 0 ? .block(age: age) : .insideBlock(age: age)
      case .stack: return .stack(offset: offset)
      default: break
      }
    }
    return .other(sign: state.fact(value).sign)
  }

  /// Puts carried values in the slots of the plan.
  private mutating func carry(
    _ arriving: AbstractState, _ plan: inout Plan,
    _ step: inout [AbstractValue.Carried: AbstractValue]
  ) -> AbstractState {
    let number = plan.number
    let isOld = { (atom: AbstractValue.Atom) in
      if case .carried(let carried) = atom { carried.head == number } else { false }
    }
    // What still speaks of the last turn changes from turn to turn as well.
    let stale = arriving.slots.filter {
      $0.value.contains(isOld) && !plan.carried.contains($0.slot)
    }
    if !stale.isEmpty {
      plan.carried.formUnion(stale.map(\.slot))
      hasChange = true
      return arriving
    }
    var state = arriving
    state.dropFacts(mentioning: isOld)
    if plan.dropsFacts { state.keepOnlyCarriedFacts() }
    for slot in plan.carried { carry(slot, arriving, &state, number, &step) }
    return state
  }

  private mutating func carry(
    _ slot: StateSlot, _ arriving: AbstractState, _ state: inout AbstractState, _ number: Int,
    _ step: inout [AbstractValue.Carried: AbstractValue]
  ) {
    let value = arriving[slot]
    guard value != .any, !value.contains({ $0 == .stack }) else {
      state[slot] = .any
      return
    }
    let carried = AbstractValue.Carried(head: number, slot: slot)
    recurrences[carried, default: []].insert(value)
    if value != AbstractValue(.carried(carried)) { step[carried] = value }
    state[slot] = AbstractValue(.carried(carried))
    _ = state.learn(AbstractValue(.carried(carried)), arriving.fact(value).sign)
  }

  /// Adds to a plan what differs between its arrivals.
  private mutating func widen(_ plan: inout Plan) {
    let slots = Set(plan.arrivals.flatMap { $0.slots.map(\.slot) })
    let differing = slots.filter { slot in Set(plan.arrivals.map { $0[slot] }).count > 1 }
    if differing.subtracting(plan.carried).isEmpty {
      if plan.dropsFacts { return }
      plan.dropsFacts = true
    }
    plan.carried.formUnion(differing)
    hasChange = true
  }
}
