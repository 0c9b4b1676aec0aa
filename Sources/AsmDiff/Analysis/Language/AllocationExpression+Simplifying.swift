extension AllocationExpression {
  /// The parts one behind the other, as short as simple laws allow.
  static func joined(_ parts: [Self]) -> Self {
    var result: [Self] = []
    for part in parts {
      if part == .never { return .never }
      for item in part.parts {
        result.append(item)
        foldRepetition(&result)
      }
    }
    return result.count == 1 ? result[0] : (result.isEmpty ? .nothing : .sequence(result))
  }

  /// Makes `x x*` and `x* x` at the end of a sequence `x+`, and `x* x*` `x*`.
  private static func foldRepetition(_ parts: inout [Self]) {
    if case .star(let body)? = parts.last {
      let before = parts.dropLast()
      if before.last == .star(body) || before.last == .plus(body) {
        parts.removeLast()
      } else if before.suffix(body.parts.count) == body.parts[...] {
        parts.removeLast(body.parts.count + 1)
        parts.append(.plus(body))
      }
      return
    }
    for index in parts.indices.reversed().dropFirst() {
      guard case .star(let body) = parts[index], body.parts[...] == parts[(index + 1)...]
      else { continue }
      parts.replaceSubrange(index..., with: [.plus(body)])
      return
    }
  }

  /// Any of the parts, with what all of some begin or end with written once.
  static func either(_ parts: [Self]) -> Self {
    var alternatives: Set<Self> = []
    var isOptional = false
    for part in parts { gather(part, into: &alternatives, &isOptional) }
    let factored = factor(factor(Array(alternatives), fromEnd: false), fromEnd: true)
    let sorted = factored.map { (text: $0.text(.exact), $0) }.sorted { $0.text < $1.text }.map(\.1)
    let result: Self = sorted.count == 1 ? sorted[0] : (sorted.isEmpty ? .never : .choice(sorted))
    return isOptional ? optionally(result) : result
  }

  private static func gather(
    _ part: Self, into alternatives: inout Set<Self>, _ isOptional: inout Bool
  ) {
    switch part {
    case .never: break
    case .nothing: isOptional = true
    case .optional(let body):
      isOptional = true
      gather(body, into: &alternatives, &isOptional)
    case .choice(let parts):
      for part in parts { gather(part, into: &alternatives, &isOptional) }
    default: alternatives.insert(part)
    }
  }

  /// Writes once what several alternatives begin or end with.
  private static func factor(_ alternatives: [Self], fromEnd: Bool) -> [Self] {
    let groups = Dictionary(grouping: alternatives) { alternative -> Self? in
      let parts = alternative.parts
      return fromEnd ? parts.last : parts.first
    }
    return groups.flatMap { common, members -> [Self] in
      guard let common, members.count > 1 else { return members }
      let rests = members.map { member in
        joined(Array(fromEnd ? member.parts.dropLast() : member.parts.dropFirst()))
      }
      let rest = either(rests)
      return [joined(fromEnd ? [rest, common] : [common, rest])]
    }
  }

  /// The part or nothing.
  static func optionally(_ part: Self) -> Self {
    switch part {
    case .never, .nothing: .nothing
    case .plus(let body): .star(body)
    case .choice(let parts) where parts.contains { if case .plus = $0 { true } else { false } }:
      either(parts.map { if case .plus(let body) = $0 { .star(body) } else { $0 } })
    default: part.isNullable ? part : .optional(part)
    }
  }

  /// The part any number of times.
  static func repeated(_ part: Self) -> Self {
    switch part {
    case .never, .nothing: return .nothing
    case .star(let body), .plus(let body), .optional(let body): return repeated(body)
    case .choice(let parts):
      let bodies = parts.map(\.withoutRepetition)
      return bodies == parts ? .star(part) : repeated(either(bodies))
    case .sequence(let parts) where part.isNullable: return repeated(either(parts))
    default: return .star(part)
    }
  }

  /// What is repeated, where the expression is a repetition.
  private var withoutRepetition: Self {
    switch self {
    case .star(let body), .plus(let body), .optional(let body): body
    default: self
    }
  }
}
