/// The normal forms of one listing, each built when it is first asked for.
final class NormalFormCache {
  let listing: Listing
  let rules: Set<NormalizationRule>
  private let normalizer: Normalizer
  private var functions: [Symbol: NormalForm] = [:]
  private var data: [Symbol: NormalForm] = [:]
  /// The functions whose bodies functions stand for, as far as that was asked; nil for those whose jumps lead
  /// round in a circle.
  private var bodies: [Symbol: Function?] = [:]

  init(_ listing: Listing, rules: Set<NormalizationRule>) {
    self.listing = listing
    self.rules = rules
    normalizer = Normalizer(listing: listing, rules: rules)
  }

  func form(of function: Function) throws(ListingError) -> NormalForm {
    if let form = functions[function.symbol] { return form }
    let form = try normalizer.normalForm(of: function)
    functions[function.symbol] = form
    return form
  }

  func form(ofDataAt symbol: Symbol) throws(ListingError) -> NormalForm {
    if let form = data[symbol] { return form }
    let form = try normalizer.normalForm(ofDataAt: symbol)
    data[symbol] = form
    return form
  }

  /// The normal form of what lies between two labels of one section of data.
  func form(between distance: LabelDistance) throws(ListingError) -> NormalForm {
    try normalizer.formOfData(from: distance.first, to: distance.second)
  }

  /// The function whose body a function stands for: itself, or where its only jump leads.
  ///
  /// - Throws: `ListingError` for jumps that lead round in a circle.
  func mergedBody(of function: Function) throws(ListingError) -> Function {
    guard rules.contains(.mergedBody) else { return function }
    var current = function
    var passed: Set<Symbol> = []
    while bodies[current.symbol] == nil, !passed.contains(current.symbol),
      let next = try soleJump(of: current)
    {
      passed.insert(current.symbol)
      current = next
    }
    let end: Function? =
      bodies[current.symbol] ?? (passed.contains(current.symbol) ? nil : current)
    for symbol in passed { bodies[symbol] = .some(end) }
    guard let end else {
      throw ListingError(
        .cycle(symbol: function.symbol.name), path: listing.path, line: function.line)
    }
    return end
  }

  private func soleJump(of function: Function) throws(ListingError) -> Function? {
    let form = try form(of: function)
    guard form.lines.count == 1, case .instruction(let instruction) = form.lines[0].content,
      listing.architecture.control(instruction) == .jump, instruction.prefixes.isEmpty,
      case .target(let target)? = instruction.operands.first,
      let term = target.soleTerm, case .symbol(let symbol)? = form.lines[0].references.first,
      symbol == term.symbol
    else { return nil }
    return listing.function(withSymbol: symbol)
  }

  /// The places of a function that its instructions or the tables that they use refer to.
  func referredPlaces(of form: NormalForm) -> Set<Int> {
    var places: Set<Int> = []
    for reference in Set(form.lines.lazy.flatMap(\.references)) {
      switch reference {
      case .position(let place): places.insert(place)
      case .symbol(let symbol): places.formUnion(tablePlaces(symbol, form))
      }
    }
    return places
  }

  /// The places of a function that a private table leads to.
  ///
  /// What its entries count from is none of them.
  func tablePlaces(_ symbol: Symbol, _ form: NormalForm) -> [Int] {
    guard case .label(let number)? = listing.index.definitions[symbol],
      listing.index.isPrivate(symbol),
      listing.index.sections[Int(listing.index.statements[number].section)].kind == .constant,
      let table = try? self.form(ofDataAt: symbol)
    else { return [] }
    return table.lines.lazy.flatMap(\.destinations).compactMap { form.labels[$0] }
  }
}

extension NormalForm.Line {
  /// The symbols that the line names and that are not subtracted.
  fileprivate var destinations: [Symbol] {
    let added = Set(expressions.flatMap(\.terms).filter { !$0.isNegative }.map(\.symbol))
    return references.compactMap {
      guard case .symbol(let symbol) = $0, added.contains(symbol) else { return nil }
      return symbol
    }
  }
}
