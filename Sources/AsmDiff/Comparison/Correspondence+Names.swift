extension Correspondence {
  func isFunction(_ pair: SymbolPair) throws -> Bool {
    if case .function = try baseline.place(of: pair.baseline).place { true } else { false }
  }

  func relate(_ pair: SymbolPair) throws -> Match {
    if try equations.equate(pair) {
      rules.insert(.equated)
      equated.insert(pair)
      return .same
    }
    if isOneListing && pair.baseline == pair.candidate { return .same }
    if let match = try relateAssigned(pair) { return match }
    let left = try baseline.place(of: pair.baseline)
    let right = try candidate.place(of: pair.candidate)
    let isPrivate = (
      baseline.listing.index.isPrivate(pair.baseline),
      candidate.listing.index.isPrivate(pair.candidate)
    )
    return try haveOneName(pair)
      ? relateNamesakes(pair, left, right, isPrivate)
      : relateStrangers(pair, left, right, isPrivate)
  }

  /// Relates what two symbols were assigned, where one of them is a private name for another place.
  private func relateAssigned(_ pair: SymbolPair) throws -> Match? {
    let left = baseline.assigned(pair.baseline)
    let right = candidate.assigned(pair.candidate)
    guard left.symbol != pair.baseline || right.symbol != pair.candidate else { return nil }
    guard left.offset == right.offset else {
      return .different(names(pair))
    }
    return try match(SymbolPair(baseline: left.symbol, candidate: right.symbol))
  }

  func names(_ pair: SymbolPair) -> Mismatch {
    .names(baseline: pair.baseline.name, candidate: pair.candidate.name)
  }

  func haveOneName(_ pair: SymbolPair) -> Bool {
    if formatsDiffer {
      // Mach-O's `_exit` is ELF's `exit`, not its `_exit`.
      if options.rules.contains(.objectFormat), plain(pair) {
        rules.insert(.objectFormat)
        return true
      }
    } else if pair.baseline == pair.candidate {
      return true
    }
    guard equations.equateModules(pair) else { return false }
    rules.insert(.equated)
    equated.insert(pair)
    return true
  }

  private var formatsDiffer: Bool {
    baseline.listing.index.isMachO != candidate.listing.index.isMachO
  }

  /// Whether the names agree when Mach-O's leading underscore is taken off.
  private func plain(_ pair: SymbolPair) -> Bool {
    baseline.listing.index.isMachO
      ? pair.baseline.name == "_" + pair.candidate.name
      : pair.candidate.name == "_" + pair.baseline.name
  }

  /// Relates two symbols of one name.
  private func relateNamesakes(
    _ pair: SymbolPair, _ left: (place: Place, offset: Int64),
    _ right: (place: Place, offset: Int64), _ isPrivate: (Bool, Bool)
  ) throws -> Match {
    let names = names(pair)
    guard isPrivate.0 == isPrivate.1 else { return .different(names) }
    switch (left.place, right.place) {
    case (.label(let first, let start), .label(let second, let end)):
      return try relateLabels((first, start), (second, end))
    case (.function, .function):
      return isAssemblerLocal(pair) ? .byContent(pair) : .same
    case (.data(_, let isWritable), .data(_, let isOtherWritable)) where isPrivate.0:
      let isSameKind = left.offset == right.offset && isWritable == isOtherWritable
      return isSameKind ? .byContent(pair) : .different(names)
    case (.data, .data), (.external, .external): return .same
    case (.external, .function), (.function, .external), (.external, .data), (.data, .external):
      return isPrivate.0 ? .different(names) : .same
    default: return .different(names)
    }
  }

  private func isAssemblerLocal(_ pair: SymbolPair) -> Bool {
    baseline.listing.index.isAssemblerLocal(pair.baseline.name)
  }

  /// Relates two symbols of different names: only what they stand for can make them the same.
  private func relateStrangers(
    _ pair: SymbolPair, _ left: (place: Place, offset: Int64),
    _ right: (place: Place, offset: Int64), _ isPrivate: (Bool, Bool)
  ) throws -> Match {
    let names = names(pair)
    guard left.offset == right.offset else { return .different(names) }
    switch (left.place, right.place) {
    case (.label(let first, let start), .label(let second, let end)):
      return try relateLabels((first, start), (second, end))
    case (.function, .function) where options.rules.contains(.privateCallees):
      rules.insert(.privateCallees)
      return .byContent(pair)
    case (.data(_, let isWritable), .data(_, let isOtherWritable)) where isPrivate == (true, true):
      if isWritable || isOtherWritable {
        return .different(
          .writable(baseline: pair.baseline.name, candidate: pair.candidate.name))
      }
      guard options.rules.contains(.privateData) else { return .different(names) }
      rules.insert(.privateData)
      return .byContent(pair)
    default: return .different(names)
    }
  }

  private func relateLabels(
    _ left: (function: Function, position: Int), _ right: (function: Function, position: Int)
  ) throws -> Match {
    guard left.position == right.position else { return .different(.branchTarget) }
    let pair = SymbolPair(baseline: left.function.symbol, candidate: right.function.symbol)
    let match = try match(pair)
    // A place inside of another function is the same place only if the code around it is the same.
    guard case .same = match, pair != root, !isOneListing || pair.baseline != pair.candidate else {
      return match
    }
    try demandContent(of: pair)
    return .byContent(pair)
  }
}
