/// What a symbol of a listing stands for.
enum Place {
  case function(Function)
  /// A label inside a function, by the number of lines before it.
  case label(Function, position: Int)
  /// A data object.
  case data(Symbol, isWritable: Bool)
  /// Nothing in this listing.
  case external
}

extension NormalFormCache {
  /// What a private symbol was assigned; any other symbol stands for itself.
  func assigned(_ symbol: Symbol) -> (symbol: Symbol, offset: Int64) {
    listing.index.isPrivate(symbol) ? listing.resolveAlias(symbol) : (symbol, 0)
  }

  /// What a symbol stands for, assignments followed.
  func place(of symbol: Symbol) throws(ListingError) -> (place: Place, offset: Int64) {
    let target = listing.resolveAlias(symbol)
    return (try place(ofResolved: target.symbol), target.offset)
  }

  private func place(ofResolved symbol: Symbol) throws(ListingError) -> Place {
    switch listing.index.definitions[symbol] {
    case nil:
      if listing.index.isAssemblerLocal(symbol.name) {
        throw ListingError(.undefinedLabel(symbol.name), path: listing.path)
      }
      return .external
    case .label(let number)?: return try place(ofLabel: symbol, at: number)
    case .common?: return .data(symbol, isWritable: true)
    // What is left of an assignment when other names are followed is a number.
    case .assignment?: return .data(symbol, isWritable: false)
    }
  }

  private func place(ofLabel symbol: Symbol, at number: Int) throws(ListingError) -> Place {
    if let function = listing.function(at: symbol) { return .function(function) }
    let section = listing.index.sections[Int(listing.index.statements[number].section)]
    guard section.kind == .code else {
      return .data(symbol, isWritable: section.kind != .constant)
    }
    if let next = listing.function(beginningAt: number) { return .label(next, position: 0) }
    guard let function = listing.function(enclosing: number),
      let position = try form(of: function).labels[symbol]
    else { throw ListingError(.undefinedLabel(symbol.name), path: listing.path) }
    return .label(function, position: position)
  }
}
