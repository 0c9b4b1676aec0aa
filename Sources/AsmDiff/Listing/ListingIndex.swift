/// Where everything in a listing is: its statements, sections and symbols.
///
/// Built in one pass; operands are parsed only when a function is compared.
struct ListingIndex {
  /// Where a symbol is defined.
  enum Definition: Hashable {
    /// A label: the index of its statement.
    case label(statement: Int)
    /// An assignment, `symbol = expression` or `.set symbol, expression`.
    case assignment(statement: Int)
    /// A block that the linker sets aside: `.comm`, `.lcomm`, `.zerofill`.
    case common(statement: Int)

    /// The index of the defining statement.
    var statement: Int {
      switch self {
      case .label(let statement), .assignment(let statement), .common(let statement): statement
      }
    }
  }

  /// What a `.type` directive said of a symbol.
  enum SymbolType { case function, object }

  var statements: [Statement]
  /// How the listing was read.
  var syntax: ListingSyntax
  var sections: [Section] = []
  var definitions: [Symbol: Definition] = [:]
  /// Assembler-local numeric labels (`1:`), by number, in order: statement indices.
  var numericLabels: [String: [Int]] = [:]
  /// The statement that gives a symbol's size.
  var sizes: [Symbol: Int] = [:]
  var types: [Symbol: SymbolType] = [:]
  var globals: Set<Symbol> = []
  /// The symbols of functions, in listing order, with their statements.
  var functions: [(symbol: Symbol, statement: Int)] = []
  /// For each section that holds no code, the statements in it, in order.
  var dataStatements: [[Int32]] = []
  var isMachO = false
  /// Whether the linker may move each function by itself, so that none can run into the next one.
  var hasSubsections = false

  /// Whether a symbol is private to the assembler: it never reaches the object file.
  func isAssemblerLocal(_ name: some StringProtocol) -> Bool {
    isMachO
      ? name.hasPrefix("L") || name.hasPrefix("l_") || name.hasPrefix("l") && name.contains("___")
        || syntax.architecture == .aarch64 && Self.linkerLocal.contains { name.hasPrefix($0) }
      : name.hasPrefix(".L")
  }

  /// How names begin that LLVM gives to constants for AArch64 on Mach-O, and its disassembler to places.
  private static let linkerLocal = ["lCPI", "lJTI", "ltmp"]

  /// Whether a symbol is defined here and seen nowhere else.
  func isPrivate(_ symbol: Symbol) -> Bool {
    isAssemblerLocal(symbol.name) || (definitions[symbol] != nil && !globals.contains(symbol))
  }
}
