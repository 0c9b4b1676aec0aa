/// A function as the analysis walks it: a place for each line of the normal form.
struct FunctionProgram {
  /// What a line does; nil for data between instructions, which cannot run.
  private(set) var effects: [InstructionEffect?] = []
  /// The places that a loop comes back to.
  private(set) var loopHeads: Set<Int> = []
  /// The places that more than one place leads to.
  private(set) var joins: Set<Int> = []
  /// The registers that are read at a place before they are written.
  private(set) var live: [Set<Register>] = []
  /// The lines of the listing, 1-based.
  private(set) var lines: [Int] = []
  /// Where tables of jumps lead, by the table's symbol.
  private(set) var tables: [Symbol: [Int]] = [:]
  /// Whether exceptions can enter the function at a landing pad.
  private(set) var hasLandingPads = false
  /// Where control goes when it passes the last line; nil when it does not, or nobody knows.
  private(set) var next: Symbol?

  private let convention: CallingConvention

  /// Reads a function.
  init(_ function: Function, _ cache: NormalFormCache) throws {
    let form = try cache.form(of: function)
    let architecture = cache.listing.architecture
    convention = architecture.convention
    for line in form.lines {
      lines.append(line.number)
      switch line.content {
      case .instruction(let instruction):
        effects.append(architecture.effect(instruction, line.references))
      case .data: effects.append(nil)
      case .verbatim(let text):
        effects.append(InstructionEffect())
        if text.hasPrefix(".cfi_lsda") { hasLandingPads = true }
        if text.hasPrefix("falls through"), case .symbol(let symbol)? = line.references.first {
          next = symbol
        }
      }
    }
    tables = try Self.tables(form, cache)
    findJoins()
    findLiveRegisters()
  }

  private static func tables(
    _ form: NormalForm, _ cache: NormalFormCache
  ) throws -> [Symbol: [Int]] {
    var tables: [Symbol: [Int]] = [:]
    for case .symbol(let symbol) in form.lines.flatMap(\.references) where tables[symbol] == nil {
      let places = cache.tablePlaces(symbol, form)
      if !places.isEmpty { tables[symbol] = places }
    }
    return tables
  }

  // MARK: Control flow

  /// The places of the same function that can run next.
  func successors(of place: Int) -> [Int] {
    guard place < effects.count, let effect = effects[place] else { return [] }
    switch effect.transfer {
    case .next, .call: return [place + 1]
    case .return, .trap: return []
    case .jump(let target): return places(of: target)
    case .branch(_, let target), .branchIfZero(_, _, _, let target), .fork(let target):
      return [place + 1] + places(of: target)
    }
  }

  private func places(of target: Transfer.Destination) -> [Int] {
    switch target {
    case .place(let place): [place]
    case .computed: Array(Set(tables.values.flatMap(\.self))).sorted()
    case .symbol, .loaded: []
    }
  }

  /// Finds joins and loop heads by a walk in depth: an edge to a place that is still under way closes
  /// a loop.
  private mutating func findJoins() {
    var reached: [Int: Int] = [0: 1]
    var underWay: Set<Int> = []
    var done: Set<Int> = []
    var stack: [(place: Int, next: Int)] = [(0, 0)]
    underWay.insert(0)
    while let (place, next) = stack.last {
      let successors = successors(of: place)
      guard next < successors.count else {
        underWay.remove(place)
        done.insert(place)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let successor = successors[next]
      reached[successor, default: 0] += 1
      if underWay.contains(successor) { loopHeads.insert(successor) }
      if !underWay.contains(successor) && !done.contains(successor) {
        underWay.insert(successor)
        stack.append((successor, 0))
      }
    }
    joins = Set(reached.filter { $0.value > 1 }.keys)
  }

  // MARK: Liveness

  /// What registers are read before they are written, from the last place to the first, until nothing
  /// changes.
  private mutating func findLiveRegisters() {
    live = Array(repeating: [], count: effects.count + 1)
    let all = Set(convention.general)
    live[effects.count] = all
    var isSettled = false
    while !isSettled {
      isSettled = true
      for place in effects.indices.reversed() {
        let before = liveBefore(place)
        if before != live[place] {
          live[place] = before
          isSettled = false
        }
      }
    }
  }

  private func liveBefore(_ place: Int) -> Set<Register> {
    guard let effect = effects[place] else { return [] }
    var live = Set<Register>()
    for successor in successors(of: place) {
      live.formUnion(self.live[min(successor, effects.count)])
    }
    switch effect.transfer {
    case .call:
      live.formIntersection(convention.preserved)
      live.formUnion(convention.arguments)
      live.formUnion(convention.swiftContext)
      live.insert(Register("rax"))
    case .jump(.symbol), .jump(.loaded), .jump(.computed), .return:
      live.formUnion(convention.general)
    default: break
    }
    live.insert(convention.stackPointer)
    return Liveness.before(effect, live)
  }
}
