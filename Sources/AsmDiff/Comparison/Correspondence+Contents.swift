extension Correspondence {
  /// Compares the contents of every pair that was assumed to be the same, and of those that these
  /// refer to.
  ///
  /// Complexity: linear in the size of everything that is reached.
  func settle() throws {
    while let pair = queue.popLast() {
      var content = contents[pair] ?? Content(isFunction: false)
      content.mismatch = try compareContents(pair, &content.dependencies)
      contents[pair] = content
    }
    spreadMismatches()
  }

  private func compareContents(
    _ pair: SymbolPair, _ dependencies: inout Set<SymbolPair>
  ) throws -> Mismatch? {
    guard contents[pair]?.isFunction == true else {
      let left = try baseline.form(ofDataAt: baseline.listing.resolveAlias(pair.baseline).symbol)
      let right = try candidate.form(
        ofDataAt: candidate.listing.resolveAlias(pair.candidate).symbol)
      let isSame =
        try compare(left, right, of: pair, &dependencies) == nil && !left.lines.isEmpty
      return isSame
        ? nil : .data(baseline: pair.baseline.name, candidate: pair.candidate.name)
    }
    return try compareFunctions(pair, &dependencies)
  }

  private func compareFunctions(
    _ pair: SymbolPair, _ dependencies: inout Set<SymbolPair>
  ) throws -> Mismatch? {
    let mismatch = Mismatch.callees(baseline: pair.baseline.name, candidate: pair.candidate.name)
    guard let first = baseline.listing.function(withSymbol: pair.baseline),
      let second = candidate.listing.function(withSymbol: pair.candidate)
    else { return mismatch }
    let left = try baseline.mergedBody(of: first)
    let right = try candidate.mergedBody(of: second)
    let merged = SymbolPair(baseline: left.symbol, candidate: right.symbol)
    if merged != pair {
      rules.insert(.mergedBody)
      if merged.baseline == merged.candidate {
        switch try match(merged) {
        case .same: return nil
        case .byContent(let content):
          dependencies.insert(content)
          return nil
        case .different: return mismatch
        }
      }
      if case .different? = known(merged) { return mismatch }
      bind(merged)
    }
    let difference = try compare(
      try baseline.form(of: left), try candidate.form(of: right), &dependencies)
    return difference == nil ? nil : mismatch
  }

  /// Compares two normal forms line by line; nil when they are equal, as far as the pairs that they
  /// refer to are.
  func compare(
    _ left: NormalForm, _ right: NormalForm, of pair: SymbolPair? = nil,
    _ dependencies: inout Set<SymbolPair>
  ) throws -> Mismatch? {
    guard left.lines.count == right.lines.count else { return .text }
    rules.formUnion(left.rules)
    rules.formUnion(right.rules)
    for (first, second) in zip(left.lines, right.lines) {
      guard Self.haveOneText(first, second) else { return .text }
      for match in try match(first, second) {
        switch match {
        case .same: break
        case .byContent(let pair): dependencies.insert(pair)
        case .different(let mismatch): return mismatch
        }
      }
      if let mismatch = try compareDistances(first, second, in: pair, &dependencies) {
        return mismatch
      }
    }
    return nil
  }

  /// Whether two lines agree in everything but what stands in their holes.
  static func haveOneText(_ left: NormalForm.Line, _ right: NormalForm.Line) -> Bool {
    guard left.key == right.key, left.references.count == right.references.count else {
      return false
    }
    guard let size = left.memorySizes, let other = right.memorySizes else { return true }
    return size == other
  }

  /// A pair whose content refers to a pair that differs, differs.
  private func spreadMismatches() {
    var users: [SymbolPair: [SymbolPair]] = [:]
    for (pair, content) in contents {
      for dependency in content.dependencies { users[dependency, default: []].append(pair) }
    }
    var pending = contents.filter { $0.value.mismatch != nil }.map(\.key)
    while let pair = pending.popLast() {
      for user in users[pair] ?? [] {
        guard var content = contents[user], content.mismatch == nil else { continue }
        content.mismatch =
          content.isFunction
          ? .callees(baseline: user.baseline.name, candidate: user.candidate.name)
          : .data(baseline: user.baseline.name, candidate: user.candidate.name)
        contents[user] = content
        pending.append(user)
      }
    }
  }
}
