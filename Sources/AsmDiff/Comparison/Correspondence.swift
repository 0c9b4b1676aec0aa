/// Finds out whether the names of two listings correspond, one to one.
///
/// A name may stand for another when both are private and what they stand for is the same: that is
/// assumed first and then checked, so that functions and data that refer to each other in a circle
/// are compared as well (coinduction). No name ever stands for two.
final class Correspondence {
  /// What is known of a pair that is compared by content.
  struct Content {
    var isFunction: Bool
    var mismatch: Mismatch?
    /// The pairs that this one's content refers to.
    var dependencies: Set<SymbolPair> = []
  }

  /// How two names relate.
  enum Match {
    case same
    /// The same if the contents of this pair are.
    case byContent(SymbolPair)
    case different(Mismatch)
  }

  let baseline: NormalFormCache
  let candidate: NormalFormCache
  let options: ComparisonOptions
  /// Whether both sides are of one listing, where a name means one thing.
  let isOneListing: Bool
  private(set) var rules: Set<NormalizationRule> = []
  private(set) var equated: Set<SymbolPair> = []
  private(set) var contents: [SymbolPair: Content] = [:]
  /// The distances that are compared, so that one within itself is not compared for ever.
  var distances: Set<[LabelDistance]> = []
  private var equations: Equations
  private var forward: [Symbol: Symbol] = [:]
  private var backward: [Symbol: Symbol] = [:]
  private var queue: [SymbolPair] = []
  private let root: SymbolPair

  init(
    _ baseline: NormalFormCache, _ candidate: NormalFormCache, root: SymbolPair,
    isOneListing: Bool, options: ComparisonOptions
  ) {
    self.baseline = baseline
    self.candidate = candidate
    self.root = root
    self.isOneListing = isOneListing
    self.options = options
    equations = Equations(options)
    bind(root)
  }

  // MARK: Names

  /// How two references at the same place of two lines relate.
  ///
  /// - Parameter samePlace: Whether two places in the compared functions are the same one.
  func match(
    _ left: Reference, _ right: Reference, samePlace: (Int, Int) -> Bool = { $0 == $1 }
  ) throws -> Match {
    switch (left, right) {
    case (.position(let first), .position(let second)):
      return samePlace(first, second) ? .same : .different(.branchTarget)
    case (.symbol(let first), .symbol(let second)):
      return try match(SymbolPair(baseline: first, candidate: second))
    default: return .different(.branchTarget)
    }
  }

  /// How the references of two lines of one text relate.
  func match(
    _ left: NormalForm.Line, _ right: NormalForm.Line,
    samePlace: (Int, Int) -> Bool = { $0 == $1 }
  ) throws -> [Match] {
    try zip(left.references, right.references).map {
      if $0 == .here, $1 == .here, left.isData { return .same }
      let match = try match($0, $1, samePlace: samePlace)
      guard case .byContent(let pair) = match, case .symbol(let symbol) = $0, left.isInstruction
      else { return match }
      if try isEndBeforeData(pair) { return .different(.outside(name: symbol.name, offset: 0)) }
      guard let access = left.access else { return match }
      let offset = baseline.assigned(symbol).offset
      return try holds(pair, access, behind: offset)
        ? match
        : .different(.outside(name: symbol.name, offset: access.offset))
    }
  }

  private func isEndBeforeData(_ pair: SymbolPair) throws -> Bool {
    guard contents[pair]?.isFunction == false else { return false }
    let symbols = (
      baseline.listing.resolveAlias(pair.baseline).symbol,
      candidate.listing.resolveAlias(pair.candidate).symbol
    )
    return try baseline.form(ofDataAt: symbols.0).isEndBeforeData
      || candidate.form(ofDataAt: symbols.1).isEndBeforeData
  }

  /// Whether an access stays inside of private data: beside it stands what was not compared.
  private func holds(
    _ pair: SymbolPair, _ access: MemoryAccess, behind offset: Int64
  ) throws -> Bool {
    guard contents[pair]?.isFunction == false else { return true }
    let form = try baseline.form(ofDataAt: baseline.listing.resolveAlias(pair.baseline).symbol)
    let (start, overflows) = access.offset.addingReportingOverflow(offset)
    guard !overflows, start >= 0 else { return false }
    guard let count = form.byteCount.map(Int64.init) else { return start == 0 }
    return start < count && access.width <= count - start
  }

  func match(_ pair: SymbolPair) throws -> Match {
    if pair.baseline.isPositional || pair.candidate.isPositional {
      return .different(names(pair))
    }
    if let match = known(pair) {
      // A name of an equation that means two symbols is an error, not a mismatch.
      if case .different = match { _ = try equations.equate(pair) }
      return match
    }
    let match = try relate(pair)
    if case .different = match { return match }
    // A name for another place is looked up anew each time: that place is what is bound.
    if case .byContent(let content) = match, content != pair { return match }
    bind(pair)
    if case .byContent = match { try demandContent(of: pair) }
    return match
  }

  /// Puts a pair down for comparison by content.
  private func demandContent(of pair: SymbolPair) throws {
    guard contents[pair] == nil else { return }
    contents[pair] = Content(isFunction: try isFunction(pair))
    queue.append(pair)
  }

  private func known(_ pair: SymbolPair) -> Match? {
    let there = forward[pair.baseline]
    let back = backward[pair.candidate]
    if there == nil && back == nil { return nil }
    guard there == pair.candidate, back == pair.baseline else {
      return .different(
        .notOneToOne(baseline: pair.baseline.name, candidate: pair.candidate.name))
    }
    if pair == root {
      guard options.rules.contains(.self) || haveOneName(pair) else {
        return .different(names(pair))
      }
      if options.rules.contains(.self) { rules.insert(.self) }
    }
    return contents[pair] == nil ? .same : .byContent(pair)
  }

  private func bind(_ pair: SymbolPair) {
    forward[pair.baseline] = pair.candidate
    backward[pair.candidate] = pair.baseline
  }

  private func isFunction(_ pair: SymbolPair) throws -> Bool {
    if case .function = try baseline.place(of: pair.baseline).place { true } else { false }
  }

  private func relate(_ pair: SymbolPair) throws -> Match {
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

  private func names(_ pair: SymbolPair) -> Mismatch {
    .names(baseline: pair.baseline.name, candidate: pair.candidate.name)
  }

  private func haveOneName(_ pair: SymbolPair) -> Bool {
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

  // MARK: Contents

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
