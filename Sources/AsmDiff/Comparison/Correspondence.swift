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
  var rules: Set<NormalizationRule> = []
  var equated: Set<SymbolPair> = []
  var contents: [SymbolPair: Content] = [:]
  /// The distances that are compared, so that one within itself is not compared for ever.
  var distances: Set<[LabelDistance]> = []
  var equations: Equations
  var forward: [Symbol: Symbol] = [:]
  var backward: [Symbol: Symbol] = [:]
  var queue: [SymbolPair] = []
  let root: SymbolPair

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
  func demandContent(of pair: SymbolPair) throws {
    guard contents[pair] == nil else { return }
    contents[pair] = Content(isFunction: try isFunction(pair))
    queue.append(pair)
  }

  func known(_ pair: SymbolPair) -> Match? {
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

  func bind(_ pair: SymbolPair) {
    forward[pair.baseline] = pair.candidate
    backward[pair.candidate] = pair.baseline
  }
}
