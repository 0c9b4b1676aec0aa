extension AllocationRoutines {
  /// The standard routines, and those that a user named, as they stand in a listing.
  ///
  /// A symbol that has a name exactly is meant before one that has it as its full, short or base name.
  /// A name that no instruction of the listing refers to stands for the symbol of that name.
  ///
  /// Complexity: with names, linear in the size of the listing.
  /// - Throws: `ComparisonError` for a kind that is no routine, and for a name that stands for several
  ///   symbols.
  init(_ options: ComparisonOptions, in cache: NormalFormCache) throws(ComparisonError) {
    self = AllocationRoutines(standardIn: cache.listing)
    let named = try Self.named(options)
    guard !named.isEmpty else { return }
    let symbols = cache.referredSymbols
    for (name, routine) in named {
      let matches = NameMatch.best(name, among: symbols, symbol: \.self)
      if matches.count > 1 {
        throw .ambiguousRoutine(name: name, candidates: matches.map(\.name).sorted())
      }
      let target = cache.listing.resolveAlias(matches.first ?? Symbol(name))
      table[target.symbol.name] = routine
    }
  }

  /// The standard routines, as a listing names them.
  init(standardIn listing: Listing) {
    self = .standard
    hasUnderscores = listing.index.isMachO
  }

  /// What patterns can hold where a user named routines.
  ///
  /// - Throws: `ComparisonError` for a kind that is no routine.
  static func vocabulary(
    _ options: ComparisonOptions
  ) throws(ComparisonError) -> AllocationVocabulary {
    var vocabulary = AllocationVocabulary.standard
    for (name, routine) in try named(options) where routine.event != nil {
      vocabulary.operands[name] = routine.operandKinds
    }
    return vocabulary
  }

  private static func named(
    _ options: ComparisonOptions
  ) throws(ComparisonError) -> [(name: String, routine: AllocationRoutine)] {
    var result: [(name: String, routine: AllocationRoutine)] = []
    for allocator in options.allocators {
      guard standard.isKind(allocator.kind), var routine = standard.table[allocator.kind] else {
        throw .unknownKind(name: allocator.name, kind: allocator.kind)
      }
      routine.event = allocator.name
      routine.isNamedByUser = true
      result.append((allocator.name, routine))
    }
    for name in options.harmlessRoutines {
      var routine = AllocationRoutine.harmless()
      routine.isNamedByUser = true
      result.append((name, routine))
    }
    return result
  }
}

extension NormalFormCache {
  /// The symbols that instructions of the listing refer to, each once; functions that cannot be read
  /// are left out, since nothing is said of them.
  fileprivate var referredSymbols: [Symbol] {
    var seen: Set<Symbol> = []
    for function in listing.allFunctions {
      guard let form = try? form(of: function) else { continue }
      for case .symbol(let symbol) in form.lines.lazy.flatMap(\.references) { seen.insert(symbol) }
    }
    return Array(seen)
  }
}
