/// Which symbols a user declared to correspond.
struct Equations {
  private let symbols: [ComparisonOptions.Equation]
  private let modules: [ComparisonOptions.Equation]
  /// The symbols that each name of an equation has stood for.
  private(set) var uses: [String: Set<Symbol>] = [:]

  init(_ options: ComparisonOptions) {
    let isOn = options.rules.contains(.equated)
    symbols = isOn ? options.equatedSymbols : []
    modules = isOn ? options.equatedModules : []
  }

  /// Whether a user declared nothing.
  var isEmpty: Bool { symbols.isEmpty && modules.isEmpty }

  /// Whether a user declared that two symbols correspond.
  ///
  /// - Throws: `ComparisonError` when a name has stood for another symbol before.
  mutating func equate(_ pair: SymbolPair) throws(ComparisonError) -> Bool {
    for equation in symbols {
      for (first, second) in [
        (equation.first, equation.second), (equation.second, equation.first),
      ] where Self.matches(first, pair.baseline) && Self.matches(second, pair.candidate) {
        try use(first, pair.baseline)
        try use(second, pair.candidate)
        return true
      }
    }
    return false
  }

  private static func matches(_ name: String, _ symbol: Symbol) -> Bool {
    !NameMatch.best(name, among: [symbol], symbol: \.self).isEmpty
  }

  private mutating func use(_ name: String, _ symbol: Symbol) throws(ComparisonError) {
    uses[name, default: []].insert(symbol)
    if uses[name]?.count ?? 0 > 1 {
      throw .ambiguousEquation(name: name, candidates: (uses[name] ?? []).map(\.name).sorted())
    }
  }

  /// Whether two symbols are one once the equated modules have one name.
  ///
  /// Both must hold: the mangled symbols agree when the module's identifier is exchanged, and the
  /// full names agree when its name is. Either alone could be fooled by an identifier that merely
  /// looks like the module's.
  func equateModules(_ pair: SymbolPair) -> Bool {
    for equation in modules {
      for (from, to) in [(equation.first, equation.second), (equation.second, equation.first)] {
        if Self.renamed(pair.baseline, from, to) == pair.candidate,
          Self.haveOneFullName(pair, from, to)
        {
          return true
        }
      }
    }
    return false
  }

  private static func haveOneFullName(_ pair: SymbolPair, _ from: String, _ to: String) -> Bool {
    guard pair.baseline.name.hasPrefix("symbolic "), pair.candidate.name.hasPrefix("symbolic ")
    else {
      return renamedWords(Demangler.fullName(of: pair.baseline), from, to)
        == Demangler.fullName(of: pair.candidate)
    }
    // The compiler names a reference to types by their mangled names, each without its beginning.
    let types = (
      pair.baseline.name.split(separator: " "), pair.candidate.name.split(separator: " ")
    )
    return types.0.count == types.1.count
      && zip(types.0, types.1).allSatisfy { first, second in
        first == second
          || renamedWords(Demangler.fullName(of: Symbol("$s" + first)), from, to)
            == Demangler.fullName(of: Symbol("$s" + second))
      }
  }

  /// The names that a symbol has when an equated module has its other name.
  func renamings(of symbol: Symbol) -> [Symbol] {
    modules.flatMap {
      [Self.renamed(symbol, $0.first, $0.second), Self.renamed(symbol, $0.second, $0.first)]
    }.filter { $0 != symbol && equateModules(SymbolPair(baseline: symbol, candidate: $0)) }
  }

  /// The symbol with each identifier that is the module's name exchanged: `3foo` -> `3bar`.
  private static func renamed(_ symbol: Symbol, _ from: String, _ to: String) -> Symbol {
    let old = Array((String(from.utf8.count) + from).utf8)
    let new = Array((String(to.utf8.count) + to).utf8)
    let name = Array(symbol.name.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < name.count {
      let follows = position > 0 && ASCII.isDigit(name[position - 1])
      if !follows && name[position...].starts(with: old) {
        result += new
        position += old.count
      } else {
        result.append(name[position])
        position += 1
      }
    }
    return Symbol(String(decoding: result, as: UTF8.self))
  }

  /// A full name with the module's name exchanged where it stands for a module: before what the module
  /// declares, or as the place of an extension or a conformance: `m.P in old`.
  private static func renamedWords(_ name: String, _ from: String, _ to: String) -> String {
    var result = ""
    var rest = name[...]
    while let start = rest.firstIndex(where: isWord) {
      result += rest[..<start]
      let word = rest[start...].prefix(while: isWord)
      rest = rest[word.endIndex...]
      let isModule = rest.first == "." ? result.last != "." : result.hasSuffix(" in ")
      result += isModule && word == from[...] ? to : String(word)
    }
    return result + rest
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
