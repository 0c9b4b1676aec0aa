/// A listing in which every call of a routine outside of it goes to a tracer.
///
/// The instructions are those that were analysed. External routines get their tracers' names in the object
/// file, whatever form a call has. A routine of the listing itself is traced only where the analysis
/// shows a call to it as an event: there its label gets another name, and the tracer takes the old one.
struct TracedListing {
  let listing: Listing
  /// The functions to run, in the order of their numbers.
  let functions: [Function]
  /// What is traced, in the order of their numbers.
  let symbols: [TracedSymbol]

  /// Finds out what has to be traced.
  ///
  /// - Parameters:
  ///   - functions: The functions to run.
  ///   - events: The events of their languages, by which routines are known that are called through a value.
  /// - Throws: `ListingError` for an operand that does not parse.
  init(
    _ cache: NormalFormCache, functions: [Function], events: [AllocationEvent],
    _ routines: AllocationRoutines
  ) throws {
    let listing = cache.listing
    var called = try Self.calledSymbols(cache)
    var followed: Set<Symbol> = []
    for case .call(let name) in events where name != "itself" {
      if listing.function(withSymbol: Symbol(name)) == nil {
        called.insert(Symbol(name))
      } else {
        followed.insert(Symbol(name))
      }
    }
    if events.contains(.call("itself")) { followed.formUnion(functions.map(\.symbol)) }
    called.formUnion(routines.table.keys.map { Symbol($0) })
    followed.formUnion(Self.ownRoutines(cache.listing, events, routines))
    let isTraced = { (symbol: Symbol) in
      if TracedSymbol.untraceable.contains(symbol.name) { return false }
      return routines[symbol].map { $0.event != nil || $0.result == .never } ?? true
    }
    let external = called.filter { listing.index.definitions[$0] == nil && isTraced($0) }
    self.listing = listing
    self.functions = functions
    symbols =
      Self.sorted(external, routines, isLocal: false)
      + Self.sorted(followed, routines, isLocal: true)
  }

  private static func sorted(
    _ symbols: Set<Symbol>, _ routines: AllocationRoutines, isLocal: Bool
  ) -> [TracedSymbol] {
    symbols.sorted { $0.name < $1.name }.map { symbol in
      TracedSymbol(
        symbol: symbol, isLocal: isLocal,
        canFail: routines[symbol]?.result == .block(canFail: true))
    }
  }

  /// Routines of the table that the listing itself defines, and that a language has as events all the same.
  private static func ownRoutines(
    _ listing: Listing, _ events: [AllocationEvent], _ routines: AllocationRoutines
  ) -> [Symbol] {
    let names = Set(events.compactMap { if case .routine(let name, _) = $0 { name } else { nil } })
    return routines.table.filter { names.contains($0.value.event ?? "") }.map { Symbol($0.key) }
      .filter { listing.function(withSymbol: $0) != nil }
  }

  /// What the listing's functions call or jump to by name.
  private static func calledSymbols(_ cache: NormalFormCache) throws -> Set<Symbol> {
    let architecture = cache.listing.architecture
    var found: Set<Symbol> = []
    for function in cache.listing.allFunctions {
      for instruction in try cache.form(of: function).instructions {
        let direct = architecture.directForm(instruction) ?? instruction
        let control = architecture.control(direct)
        guard control == .call || control == .jump || control == .branch else { continue }
        for case .target(let expression) in direct.operands {
          if let symbol = expression.soleTerm?.symbol, !symbol.isPositional { found.insert(symbol) }
        }
      }
    }
    return found
  }
}

// MARK: - Text

extension TracedListing {
  /// The name of a routine's tracer in the object file.
  static func tracer(_ number: Int) -> String { "asmdiff_traced_\(number)" }

  /// The name that a routine of the listing has instead of its own.
  static func untraced(_ number: Int) -> String { "asmdiff_untraced_\(number)" }

  /// The name by which a function is run.
  static func entry(_ number: Int) -> String { "asmdiff_entry_\(number)" }

  /// The file for `llvm-objcopy --redefine-syms`: a name and its new name on each line.
  var renamings: String {
    symbols.enumerated().filter { !$0.element.isLocal }
      .map { "\($0.element.symbol.name) \(Self.tracer($0.offset))\n" }.joined()
  }

  /// The listing to assemble.
  var assembly: [UInt8] {
    var replacements: [(range: Range<Int>, text: String)] = []
    for (number, traced) in symbols.enumerated() where traced.isLocal {
      let name = listing.resolveAlias(traced.symbol).symbol
      guard case .label(let label)? = listing.index.definitions[name] else { continue }
      replacements.append((listing.index.statements[label].range, Self.untraced(number)))
      // The size of what is defined elsewhere is no expression.
      if let size = listing.index.sizes[name] {
        replacements.append((listing.index.statements[size].range, ""))
      }
    }
    var text = listing.bytes
    for (range, name) in replacements.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      text.replaceSubrange(range, with: Array(name.utf8))
    }
    return text + Array(definitions.utf8)
  }

  private var definitions: String {
    var text = "\n"
    for (number, traced) in symbols.enumerated() where traced.isLocal {
      text += "\t.globl\t\(Self.untraced(number))\n\t.hidden\t\(Self.untraced(number))\n"
    }
    for (number, function) in functions.enumerated() {
      let local = symbols.firstIndex { $0.isLocal && $0.symbol == function.symbol }
      let target = local.map(Self.untraced) ?? AssemblyName.quoted(function.symbol)
      text += "\t.globl\t\(Self.entry(number))\n\t.hidden\t\(Self.entry(number))\n"
      text += "\t.set\t\(Self.entry(number)), \(target)\n"
    }
    return text
  }
}
