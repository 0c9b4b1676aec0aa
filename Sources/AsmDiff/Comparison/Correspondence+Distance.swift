/// Two labels of one data section, whose distance a number holds.
struct LabelDistance: Hashable {
  /// The statement of the label that comes first.
  var first: Int
  /// The statement of the other one.
  var second: Int
  /// Whether the label that comes first is the one that is subtracted from.
  var isNegative: Bool
}

extension Correspondence {
  /// Compares what lies between the labels of a difference such as `.Lend-.Lstart`: the assembler
  /// turns it into a number, whatever the labels stand for.
  ///
  /// A distance from the object that holds it is an address in disguise, as in tables of jumps.
  func compareDistances(
    _ left: NormalForm.Line, _ right: NormalForm.Line, in holder: SymbolPair?,
    _ dependencies: inout Set<SymbolPair>
  ) throws -> Mismatch? {
    guard left.references.count > 1 else { return nil }
    let first = baseline.distances(in: left, holder: holder?.baseline)
    let second = candidate.distances(in: right, holder: holder?.candidate)
    guard first.count == second.count else { return .text }
    for (distance, other) in zip(first, second) {
      guard distance.isNegative == other.isNegative else { return .text }
      if isOneListing && distance == other { continue }
      guard distances.insert([distance, other]).inserted else { continue }
      let mismatch = try compare(
        try baseline.form(between: distance), try candidate.form(between: other), of: holder,
        &dependencies)
      if let mismatch { return mismatch }
    }
    return nil
  }
}

extension NormalFormCache {
  /// The distances within one section of data that a line's expressions hold.
  func distances(in line: NormalForm.Line, holder: Symbol?) -> [LabelDistance] {
    line.expressions.compactMap { expression in
      guard let from = expression.terms.first(where: \.isNegative)?.symbol,
        let to = expression.terms.first(where: { !$0.isNegative })?.symbol
      else { return nil }
      return distance(from: from, to: to, holder: holder)
    }
  }

  private func distance(from: Symbol, to: Symbol, holder: Symbol?) -> LabelDistance? {
    let (from, to) = (listing.resolveAlias(from).symbol, listing.resolveAlias(to).symbol)
    let statements = listing.index.statements
    guard from != holder.map({ listing.resolveAlias($0).symbol }),
      case .label(let start)? = listing.index.definitions[from],
      case .label(let end)? = listing.index.definitions[to],
      statements[start].section == statements[end].section,
      listing.index.sections[Int(statements[start].section)].kind != .code
    else { return nil }
    return LabelDistance(first: min(start, end), second: max(start, end), isNegative: end < start)
  }
}

extension NormalForm.Line {
  /// The expressions that the line holds.
  var expressions: [Expression] {
    switch content {
    case .data(.expression(_, let expression)): [expression]
    case .data, .verbatim: []
    case .instruction(let instruction): instruction.operands.compactMap(Self.expression)
    }
  }

  private static func expression(_ operand: Operand) -> Expression? {
    switch operand {
    case .immediate(let expression), .target(let expression), .pooled(let expression): expression
    case .memory(let memory), .indirect(.memory(let memory)): memory.displacement
    case .register, .literal, .indirect, .shift, .list: nil
    }
  }
}
