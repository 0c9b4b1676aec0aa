extension AssemblyOracle {
  /// Where what two functions refer to differs; nil when it is the same.
  mutating func compareReferences(
    _ left: AssembledListing.Code, _ right: AssembledListing.Code
  ) -> String? {
    for (first, second) in zip(left.instructions, right.instructions) {
      for (one, other) in zip(first.relocations, second.relocations) {
        guard match(one.symbol, other.symbol) else {
          return "'\(one.symbol)' and '\(other.symbol)'"
        }
      }
    }
    return nil
  }

  /// Whether two addresses are the same place of two functions that correspond.
  private mutating func matchPlaces(
    _ first: AssembledSymbol, _ place: Int, _ second: AssembledSymbol, _ other: Int
  ) -> Bool {
    guard match(first.name, second.name) else { return false }
    if place == first.value && other == second.value { return true }
    // Inside of another function only the code around it says what the place is.
    if !isOneListing || first.name != second.name {
      demandContents(of: first.name, second.name)
    }
    let number = baseline.code(of: first.name)?.number(of: place)
    return number != nil && number == candidate.code(of: second.name)?.number(of: other)
  }

  /// Whether two symbols stand for the same, as far as the pairs that are pending do.
  mutating func match(_ first: String, _ second: String) -> Bool {
    if forward[first] != nil || backward[second] != nil {
      return forward[first] == second && backward[second] == first
    }
    if isOneListing && first == second { return accept(first, second) }
    guard let left = baseline.symbols[first], let right = candidate.symbols[second] else {
      return false
    }
    if let function = baseline.owner(of: left), let other = candidate.owner(of: right) {
      return matchLabels(left, function, right, other)
    }
    if left.isFunction && right.isFunction {
      // A function of one name is one function; whether it changed is another question.
      return accept(first, second, comparesContents: renamed(first) != second)
    }
    let isPrivateData = left.isPrivateData && right.isPrivateData
    if renamed(first) == second {
      return left.isLocal == right.isLocal
        && accept(first, second, comparesContents: isPrivateData)
    }
    return isPrivateData && left.isConstant && right.isConstant
      && accept(first, second, comparesContents: true)
  }

  private mutating func matchLabels(
    _ label: AssembledSymbol, _ function: AssembledSymbol, _ other: AssembledSymbol,
    _ otherFunction: AssembledSymbol
  ) -> Bool {
    matchPlaces(function, label.value, otherFunction, other.value)
  }

  private mutating func accept(
    _ first: String, _ second: String, comparesContents: Bool = false
  ) -> Bool {
    bind(first, second)
    if comparesContents { demandContents(of: first, second) }
    return true
  }
}

extension AssembledSymbol {
  fileprivate var isPrivateData: Bool { section != nil && isLocal && !isFunction }

  /// Whether nothing changes the data once the program is loaded.
  fileprivate var isConstant: Bool {
    guard let section else { return false }
    return [".rodata", ".data.rel.ro", "swift5_", ".eh_frame", ".gcc_except_table"]
      .contains { section.hasPrefix($0) }
  }
}
