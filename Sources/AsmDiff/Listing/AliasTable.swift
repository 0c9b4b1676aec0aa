/// What the symbols of a listing stand for that were assigned (`.set a, b+8`), directly or through others.
struct AliasTable: Sendable {
  /// A place: a symbol that is no other's name, and so many bytes behind it.
  struct Place: Sendable {
    var symbol: Symbol
    var offset: Int64
  }

  private var places: [Symbol: Place] = [:]

  /// A table without assignments.
  init() {}

  /// Follows every assignment of a listing.
  ///
  /// Complexity: linear in the number of assignments, however long their chains are.
  /// - Throws: `ListingError` for symbols that stand for each other in a circle.
  init(_ listing: Listing) throws(ListingError) {
    var assignments: [(symbol: Symbol, statement: Int)] = []
    for case (let symbol, .assignment(let statement)) in listing.index.definitions {
      assignments.append((symbol, statement))
    }
    assignments.sort { $0.statement < $1.statement }
    for assignment in assignments { try follow(assignment.symbol, in: listing) }
  }

  /// What a symbol stands for; nil for one that was assigned nothing.
  subscript(symbol: Symbol) -> Place? { places[symbol] }

  private mutating func follow(_ symbol: Symbol, in listing: Listing) throws(ListingError) {
    var chain: [Place] = []
    var seen: Set<Symbol> = []
    var current = symbol
    while places[current] == nil, let next = Self.next(current, in: listing) {
      guard seen.insert(current).inserted else {
        let statement = listing.index.definitions[current]?.statement
        throw ListingError(
          .cycle(symbol: current.name), path: listing.path,
          line: statement.map { Int(listing.index.statements[$0].line) })
      }
      chain.append(Place(symbol: current, offset: next.offset))
      current = next.symbol
    }
    var end = places[current] ?? Place(symbol: current, offset: 0)
    for link in chain.reversed() {
      end.offset &+= link.offset
      places[link.symbol] = end
    }
  }

  /// The symbol that another one was assigned, and how far behind it; nil for a label, a number or a sum.
  private static func next(_ symbol: Symbol, in listing: Listing) -> Place? {
    guard case .assignment(let number)? = listing.index.definitions[symbol],
      let value = listing.assignedValue(listing.index.statements[number]), value.terms.count == 1,
      !value.terms[0].isNegative, value.terms[0].modifier.isEmpty
    else { return nil }
    return Place(symbol: value.terms[0].symbol, offset: value.constant)
  }
}
