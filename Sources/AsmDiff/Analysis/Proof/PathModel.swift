/// Looks for inputs with which a path is taken.
///
/// What comes from outside can be anything: arguments, memory, the results of code that is not followed,
/// and whether an allocation succeeds. Ages are counted back from each condition's own place, so its
/// names are first replaced by ones that count from the beginning.
struct PathModel {
  /// How many assignments are tried.
  private static let triedAssignments = 20_000

  private let values: Values
  private let conditions: [(question: Exploration.Guard, value: Value)]
  /// The numbers of atoms that come from outside.
  private var assigned: [Int: Int64] = [:]
  private let candidates: [Int64]
  /// The numbers of atoms that addresses are made of.
  private let pointers: Set<Int>
  private var tried = 0

  /// Whether inputs were found that fulfil all conditions.
  static func exists(for conditions: [PathCondition], _ values: Values) -> Bool {
    guard var model = PathModel(conditions, values) else { return false }
    return model.fulfil(0)
  }

  private init?(_ conditions: [PathCondition], _ values: Values) {
    self.values = values
    var placed: [(question: Exploration.Guard, value: Value)] = []
    for condition in conditions {
      guard let value = condition.question.value else { return nil }
      let absolute = condition.absolute(value, values)
      guard !absolute.isUnknown else { return nil }
      placed.append((condition.question, absolute))
    }
    self.conditions = placed
    candidates = Self.candidates(placed, values)
    var pointers: Set<Int> = []
    for atom in placed.reduce(into: Set<Int>(), { $0.formUnion(values.allAtoms(of: $1.value)) }) {
      guard case .loaded(let address, _, _) = values.atoms[atom] else { continue }
      for part in values.sum(address)?.parts ?? [] { pointers.insert(part.atom) }
    }
    self.pointers = pointers
  }

  /// Numbers that are worth trying: small ones, powers of two, and those around numbers that are asked for.
  private static func candidates(
    _ conditions: [(question: Exploration.Guard, value: Value)], _ values: Values
  ) -> [Int64] {
    var found: [Int64] = [1, 0, 2, 3, 4, 5, 8, 16, 100, 1 << 20, 1 << 31, 1 << 40, -1, .max, .min]
    for condition in conditions {
      for number in condition.question.numbers + numbers(in: condition.value, values) {
        found += [number, number &+ 1, number &- 1]
      }
    }
    var seen: Set<Int64> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static func numbers(in value: Value, _ values: Values) -> [Int64] {
    guard let sum = values.sum(value) else { return [] }
    var found = sum.constant == 0 ? [] : [sum.constant, 0 &- sum.constant]
    for part in sum.parts {
      for operand in values.operands(of: values.atoms[part.atom]) {
        found += numbers(in: operand, values)
      }
    }
    return found
  }

  // MARK: Searching

  /// Fulfils the conditions from one on, with what is assigned already.
  private mutating func fulfil(_ index: Int) -> Bool {
    guard index < conditions.count else { return isConsistent }
    return assign(sources(of: conditions[index].value)[...], index)
  }

  private mutating func assign(_ sources: ArraySlice<Int>, _ index: Int) -> Bool {
    guard let source = sources.first else {
      tried += 1
      return holds(conditions[index]) && fulfil(index + 1)
    }
    for candidate in numbers(for: source) {
      guard tried < Self.triedAssignments else { break }
      assigned[source] = candidate
      if assign(sources.dropFirst(), index) { return true }
    }
    assigned[source] = nil
    return false
  }

  private func numbers(for source: Int) -> [Int64] {
    switch values.atoms[source] {
    case .loaded(let address, _, _) where isConstant(address): return []
    case .allocation: return [Self.place(of: source), 0]
    case .stack, .area, .returnAddress, .symbol: return [Self.place(of: source)]
    case .loaded(_, let bytes, _) where bytes < 8:
      return candidates.filter { $0 >= 0 && $0 < 1 << Int64(8 * bytes) }
    default:
      let place = [Self.place(of: source)]
      return pointers.contains(source) ? place + candidates : candidates + place
    }
  }

  /// Whether data stands at an address that no input changes; what it is is not read.
  private func isConstant(_ address: Value) -> Bool {
    values.contains(address) {
      if case .symbol(let symbol) = $0 { values.isConstant(symbol) } else { false }
    }
  }

  /// An address that is far from every other one.
  private static func place(of source: Int) -> Int64 { Int64(source + 1) << 24 }

  /// What a value depends on that has no number yet, in order.
  private func sources(of value: Value) -> [Int] {
    var found: [Int] = []
    collect(value, &found)
    return found.filter { assigned[$0] == nil }
  }

  private func collect(_ value: Value, _ found: inout [Int]) {
    for part in values.sum(value)?.parts ?? [] {
      if case .operation(_, let operands) = values.atoms[part.atom] {
        for operand in operands { collect(operand, &found) }
      } else if !found.contains(part.atom) {
        found.append(part.atom)
      }
    }
  }

  // MARK: Evaluating

  private func holds(_ condition: (question: Exploration.Guard, value: Value)) -> Bool {
    guard let number = number(condition.value, assigned) else { return false }
    switch condition.question {
    case .answer(let question, let answer): return question.holds(for: number) == answer
    case .entries(_, let bytes, let entries):
      return number % Int64(bytes) == 0 && entries.contains(Int(number / Int64(bytes)))
    case .unknown: return false
    }
  }

  private func number(_ value: Value, _ known: [Int: Int64]) -> Int64? {
    guard let sum = values.sum(value) else { return nil }
    var total = sum.constant
    for part in sum.parts {
      guard let number = number(ofAtom: part.atom, known) else { return nil }
      total &+= part.factor &* number
    }
    return total
  }

  private func number(ofAtom atom: Int, _ known: [Int: Int64]) -> Int64? {
    guard case .operation(let operation, let operands) = values.atoms[atom] else {
      return known[atom]
    }
    let numbers = operands.compactMap { number($0, known) }
    return numbers.count == operands.count ? operation.applied(to: numbers) : nil
  }

  /// Where nothing can be read: what a null pointer leads to.
  private static let unmapped = Int64(0)..<4096

  /// Whether memory that was read twice, by whatever address, held the same both times.
  private var isConsistent: Bool {
    var seen: [(range: Range<Int64>, memory: MemoryName, number: Int64)] = []
    for (atom, number) in assigned {
      guard case .loaded(let address, let bytes, let memory) = values.atoms[atom] else { continue }
      var known = assigned
      for source in sources(of: address) { known[source] = Self.place(of: source) }
      guard let start = self.number(address, known) else { return false }
      // Nothing can be read across the end of all addresses.
      let (end, overflows) = start.addingReportingOverflow(Int64(bytes))
      guard !overflows, start < end, !Self.unmapped.contains(start) else { return false }
      let range = start..<end
      guard
        seen.allSatisfy({
          $0.memory != memory || !$0.range.overlaps(range)
            || $0.range == range && $0.number == number
        })
      else { return false }
      seen.append((range, memory, number))
    }
    return true
  }
}

/// A question on a path, and its answer.
struct PathCondition {
  var question: Exploration.Guard
  /// How many events were before: ages are counted from there.
  var events: Int
  /// How many allocations were before.
  var blocks: Int

  /// A value with names that count events and allocations from the path's beginning, as negative ages.
  func absolute(_ value: Value, _ values: Values) -> Value {
    values.replacing(value) { absolute($0, values) }
  }

  private func absolute(_ atom: Atom, _ values: Values) -> Value? {
    switch atom {
    case .allocation(let age) where age >= 0: return values.atom(.allocation(age - blocks - 1))
    case .called(var result) where result.age >= 0:
      result.age -= events + 1
      result.arguments = result.arguments.map { absolute($0, values) }
      return values.unknown(result.arguments) ?? values.atom(.called(result))
    case .loaded(let address, let bytes, .event(let age)) where age >= 0:
      let address = absolute(address, values)
      guard !address.isUnknown else { return address }
      return values.atom(.loaded(address, bytes: bytes, .event(age: age - events - 1)))
    default: return nil
    }
  }
}

extension Question {
  /// What the answer is for a number.
  func holds(for number: Int64) -> Bool {
    switch bound {
    case .zero: (number == 0) != isNegated
    case .atMost(let limit): (number <= limit) != isNegated
    }
  }
}

extension Exploration.Guard {
  /// What is asked about; nil where that is not known.
  var value: Value? {
    switch self {
    case .answer(let question, _): question.value
    case .entries(let value, _, _): value
    case .unknown: nil
    }
  }

  /// The numbers that the question names.
  fileprivate var numbers: [Int64] {
    switch self {
    case .answer(let question, _):
      if case .atMost(let limit) = question.bound { [limit] } else { [] }
    case .entries(_, let bytes, let entries): entries.map { Int64($0 * bytes) }
    case .unknown: []
    }
  }
}
