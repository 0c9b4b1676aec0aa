extension Listing {
  /// A place as a symbol and an offset in bytes.
  struct Alias {
    var symbol: Symbol
    var offset: Int64
  }

  /// What every assigned symbol stands for when assignments are followed to their end.
  ///
  /// A symbol whose assignments lead back to itself stands for itself.
  /// Complexity: linear in the number of assignments.
  func resolvedAliases() -> [Symbol: Alias] {
    var resolved: [Symbol: Alias] = [:]
    for case (let symbol, .assignment) in index.definitions where resolved[symbol] == nil {
      resolve(symbol, &resolved)
    }
    return resolved
  }

  private func resolve(_ symbol: Symbol, _ resolved: inout [Symbol: Alias]) {
    var path: [(symbol: Symbol, offset: Int64)] = []
    var places: [Symbol: Int] = [:]
    var current = symbol
    while resolved[current] == nil, places[current] == nil, let next = assignedPlace(current) {
      places[current] = path.count
      path.append((current, next.offset))
      current = next.symbol
    }
    if let start = places[current] {
      for (symbol, _) in path[start...] { resolved[symbol] = Alias(symbol: symbol, offset: 0) }
      path.removeSubrange(start...)
    }
    var end = resolved[current] ?? Alias(symbol: current, offset: 0)
    for (symbol, offset) in path.reversed() {
      end.offset &+= offset
      resolved[symbol] = end
    }
  }

  /// The symbol and the offset that a symbol was assigned; nil where it was assigned something else, or
  /// nothing.
  private func assignedPlace(_ symbol: Symbol) -> Alias? {
    guard case .assignment(let number)? = index.definitions[symbol],
      let value = assignedValue(index.statements[number]), value.terms.count == 1,
      !value.terms[0].isNegative, value.terms[0].modifier.isEmpty
    else { return nil }
    return Alias(symbol: value.terms[0].symbol, offset: value.constant)
  }
}
