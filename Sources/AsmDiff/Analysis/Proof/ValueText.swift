/// Writes values in words that mean the same in every function.
///
/// Two values with one text are equal whenever the functions got the same and the same events happened; a
/// value that cannot be named so has no text.
struct ValueText {
  /// What names may depend on.
  enum Scope: Int, Comparable {
    /// On what the function got.
    case inputs
    /// On its allocations as well, by age.
    case blocks
    /// On what code that is not followed did as well: its results, and what it left in memory.
    case results

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let exploration: Exploration
  let convention: CallingConvention
  let listing: Listing
  let scope: Scope
  /// Tell carried values of one recurrence apart, which may turn at different times.
  var marks: [Carried: Int] = [:]
  private var values: Values { exploration.values }

  init(
    _ exploration: Exploration, _ convention: CallingConvention, _ listing: Listing,
    scope: Scope
  ) {
    self.exploration = exploration
    self.convention = convention
    self.listing = listing
    self.scope = scope
  }

  /// How long a text may be, in bytes; carried values of carried values can make it very long.
  private static let maximalLength = 2000

  /// The names that carried values have in a text, in order of their appearance.
  typealias Names = [Carried: Int]

  /// The text of a value; nil where part of it has no name.
  func text(_ value: Value) -> String? {
    var names: Names = [:]
    return text(value, &names)
  }

  /// The text of a question, and of the answer to it.
  func text(_ question: Question, _ answer: Bool) -> String? {
    let holds = answer != question.isNegated
    guard let text = text(question.value) else { return nil }
    switch question.bound {
    case .atMost(let limit): return "\(text) \(holds ? "<=" : ">") \(limit)"
    case .zero:
      // A value is zero where its opposite is: the first of both texts stands for both.
      let opposite = self.text(values.multiply(question.value, by: -1)) ?? text
      return "\(min(text, opposite)) \(holds ? "==" : "!=") 0"
    }
  }

  /// The text of what addresses are counted from.
  func text(_ base: CellBase) -> String? {
    switch base {
    case .block(let age): "block\(age)"
    case .outside(let value): text(value)
    case .stack, .area: nil
    }
  }

  func text(_ value: Value, _ names: inout Names) -> String? {
    guard let sum = values.sum(value) else { return nil }
    var parts: [String] = []
    for part in ordered(sum.parts) {
      guard let text = text(values.atoms[part.atom], &names) else { return nil }
      parts.append("\(part.factor)*\(text)")
    }
    let text = (parts + ["\(sum.constant)"]).joined(separator: "+")
    return text.utf8.count <= Self.maximalLength ? text : nil
  }

  /// The parts in an order that does not depend on when they were first seen.
  private func ordered(_ parts: [Values.Part]) -> [Values.Part] {
    guard parts.count > 1 else { return parts }
    return parts.map { (shape: shape(values.atom(values.atoms[$0.atom]), depth: 3), part: $0) }
      .sorted { ($0.shape, $0.part.factor) < ($1.shape, $1.part.factor) }.map(\.part)
  }

  /// A text that orders values before carried values have names: of these it shows what they begin with
  /// and what becomes of them, so many times over.
  private func shape(_ value: Value, depth: Int) -> String {
    guard let sum = values.sum(value) else { return "?" }
    let parts = sum.parts.map { "\($0.factor)*\(shape(ofAtom: values.atoms[$0.atom], depth))" }
    return parts.sorted().joined(separator: "+") + "+\(sum.constant)"
  }

  private func shape(ofAtom atom: Atom, _ depth: Int) -> String {
    switch atom {
    case .carried(let carried):
      guard depth > 0 else { return "?" }
      let brought = (exploration.recurrences[carried] ?? []).filter {
        $0 != values.atom(.carried(carried))
      }
      return "{\(brought.map { shape($0, depth: depth - 1) }.sorted().joined(separator: ";"))}"
    case .operation(let operation, let operands):
      var texts = operands.map { shape($0, depth: depth) }
      if operation.isCommutative { texts.sort() }
      return "\(operation)(\(texts.joined(separator: ",")))"
    case .loaded(let address, let bytes, let memory):
      return "*\(bytes)(\(shape(address, depth: depth)))\(memory)"
    case .entry, .stack, .area, .returnAddress, .allocation, .symbol, .called: return "\(atom)"
    }
  }

  private func text(_ atom: Atom, _ names: inout Names) -> String? {
    switch atom {
    case .carried(let carried): return recurrence(carried, &names)
    case .allocation(let age): return scope >= .blocks ? "block\(age)" : nil
    case .entry(let register): return Self.name(register, convention)
    case .stack, .area, .returnAddress: return nil
    case .symbol(let symbol): return name(symbol)
    case .loaded(let address, let bytes, let memory):
      return loaded(address, bytes, memory, &names)
    case .operation(let operation, let operands):
      guard var texts = texts(operands, &names) else { return nil }
      if operation.isCommutative { texts.sort() }
      return "\(operation)(\(texts.joined(separator: ",")))"
    case .called(let result):
      guard scope == .results, let routine = result.routine,
        let texts = texts(result.arguments, &names)
      else { return nil }
      let arguments = texts.joined(separator: ",")
      return "\(result.register.name) of \(routine.name)(\(arguments)) \(result.age) ago"
    }
  }

  private func texts(_ values: [Value], _ names: inout Names) -> [String]? {
    var texts: [String] = []
    for value in values {
      guard let text = text(value, &names) else { return nil }
      texts.append(text)
    }
    return texts
  }

  private func loaded(
    _ address: Value, _ bytes: Int, _ memory: MemoryName, _ names: inout Names
  ) -> String? {
    if memory != .entry && scope < .results { return nil }
    let base = values.replacing(address) { $0 == .stack ? .zero : nil }
    guard let text = text(base, &names) else { return nil }
    let isArgument = values.traits(of: address).contains(.stack)
    let time = if case .event(let age) = memory { "@\(age)" } else { "" }
    return "*\(bytes)\(isArgument ? "s" : "")(\(text))\(time)"
  }

  /// The name of a symbol; nil for one that means something else in another listing.
  func name(_ symbol: Symbol) -> String? {
    listing.index.isPrivate(symbol) ? nil : "&" + CalleeName.text(symbol.name)
  }

  static func name(_ register: Register, _ convention: CallingConvention) -> String {
    convention.arguments.firstIndex(of: register).map { "arg\($0 + 1)" } ?? "%\(register.name)"
  }

  // MARK: Carried values

  /// What a carried value begins with and what a turn makes of it.
  ///
  /// The text is the same for the same recurrence in any function; nil where part of it is not known.
  func recurrence(_ carried: Carried) -> String? {
    var names: Names = [:]
    return recurrence(carried, &names)
  }

  private func recurrence(_ carried: Carried, _ names: inout Names) -> String? {
    if let number = names[carried] { return "#\(number)" }
    let number = names.count
    names[carried] = number
    guard let brought = exploration.recurrences[carried], !brought.isEmpty else { return nil }
    // A value that comes back unchanged says nothing.
    let own = values.atom(.carried(carried))
    let steps = brought.filter { $0 != own }
    var texts: Set<String> = []
    let ordered = steps.map { (shape: shape($0, depth: 3), value: $0) }.sorted {
      $0.shape < $1.shape
    }
    for (_, value) in ordered {
      guard let text = text(value, &names) else { return nil }
      texts.insert(text)
    }
    let mark = marks[carried].map { "@\($0)" } ?? ""
    return "#\(number)\(mark){" + texts.sorted().joined(separator: ";") + "}"
  }
}
