/// A function as the analysis walks it: a place for each line of the normal form.
struct FunctionProgram {
  /// What a line does; nil for data between instructions, which cannot run.
  private(set) var effects: [InstructionEffect?] = []
  /// The places that a loop comes back to.
  var loopHeads: Set<Int> = []
  /// The places at which paths may meet: several places lead there, or a choice was made just before.
  var joins: Set<Int> = []
  /// For each place, how late it comes when every place stands behind what leads there.
  var order: [Int] = []
  /// The registers that are read at a place before they are written.
  var live: [LiveRegisters] = []
  /// The lines of the listing, 1-based.
  private(set) var lines: [Int] = []
  /// The line of the function's label, 1-based.
  private let label: Int
  /// Where tables of jumps lead, entry by entry, by the table's symbol.
  private(set) var tables: [Symbol: [Int]] = [:]
  /// Whether exceptions can enter the function at a landing pad.
  private(set) var hasLandingPads = false
  /// Where control goes when it passes the last line; nil when it does not, or nobody knows.
  private(set) var next: Symbol?

  /// Reads a function.
  init(_ function: Function, _ cache: NormalFormCache, _ numbers: RegisterNumbers) throws {
    label = function.line
    let form = try cache.form(of: function)
    let architecture = cache.listing.architecture
    for line in form.lines {
      lines.append(line.number)
      switch line.content {
      case .instruction(let instruction):
        effects.append(architecture.effect(instruction, line.references))
      case .data: effects.append(nil)
      case .verbatim(let text): readVerbatim(text, line.references)
      }
    }
    tables = try Self.tables(form, cache)
    findOrder()
    live = Liveness(architecture.convention, numbers).atPlaces(of: self)
  }

  private mutating func readVerbatim(_ text: String, _ references: [Reference]) {
    effects.append(InstructionEffect())
    if text.hasPrefix(".cfi_lsda") { hasLandingPads = true }
    if text.hasPrefix("falls through"), case .symbol(let symbol)? = references.first {
      next = symbol
    }
  }

  private static func tables(
    _ form: NormalForm, _ cache: NormalFormCache
  ) throws -> [Symbol: [Int]] {
    var tables: [Symbol: [Int]] = [:]
    for case .symbol(let symbol) in Set(form.lines.lazy.flatMap(\.references)) {
      let places = cache.tablePlaces(symbol, form)
      if !places.isEmpty { tables[symbol] = places }
    }
    return tables
  }

  /// The line of the listing at a place, 1-based; behind the last place the last line that there is.
  func line(at place: Int) -> Int { place < lines.count ? lines[place] : lines.last ?? label }

  /// Whether paths may meet at a place.
  func isJoin(_ place: Int) -> Bool { joins.contains(place) || loopHeads.contains(place) }
}
