/// An assembly listing: the functions and the data of one compilation.
///
/// Reading one indexes it in a single pass; the operands of a function are parsed when the function
/// is first compared or shown.
public struct Listing: Sendable {
  /// What compiled a listing.
  public struct Origin: Sendable, Hashable {
    /// The target, such as `x86_64-unknown-linux-gnu`.
    public var triple: String
    /// The optimisation level: `none`, `speed`, `size` or `unchecked`.
    public var optimize: String
    /// The compiler's own words about its version, in one line.
    public var toolchain: String
    /// What else the compiler was told.
    public var arguments: [String]

    /// Makes an origin.
    public init(triple: String, optimize: String, toolchain: String, arguments: [String] = []) {
      self.arguments = arguments
      self.triple = triple
      self.optimize = optimize
      self.toolchain = toolchain
    }
  }

  /// The file, as the user named it: the source that was compiled or the listing that was read.
  public let path: String
  /// What compiled the listing; nil for one that was read.
  public let origin: Origin?
  let bytes: [UInt8]
  let index: ListingIndex
  /// What the symbols that were assigned stand for.
  private(set) var aliases = AliasTable()

  /// How many bytes a listing may have; places in it are counted in 32 bits.
  public static let sizeLimit = 1 << 28

  /// The functions that have a name of their own, in listing order.
  public let functions: [Function]
  /// All functions, those under labels of the assembler's included.
  let allFunctions: [Function]

  /// Indexes a listing.
  ///
  /// Complexity: linear in the listing's size.
  /// - Throws: `ListingError` for bytes that are not a complete listing for a known architecture.
  public init(bytes: [UInt8], path: String, origin: Origin? = nil) throws(ListingError) {
    try ListingText.check(bytes, path: path)
    let bytes = ByteOrderMark.removed(from: bytes)
    let syntax = ListingSyntax(of: bytes, triple: origin?.triple)
    self.path = path
    self.origin = origin
    self.bytes = try ListingText.withoutBlockComments(bytes, syntax, path: path)
    index = try ListingIndexBuilder.index(of: self.bytes, syntax, path: path)
    let index = index
    allFunctions = index.functions.map { symbol, statement in
      Function(
        symbol: symbol, line: Int(index.statements[statement].line), statement: statement)
    }
    functions = allFunctions.filter { !index.isAssemblerLocal($0.symbol.name) }
    if let problem = ListingArchitecture.problem(of: index, self.bytes) {
      throw ListingError(problem, path: path)
    }
    aliases = try AliasTable(self)
  }

  /// Indexes a listing that is at hand as text.
  ///
  /// - Throws: `ListingError` for text that is not a complete listing for a known architecture.
  public init(text: String, path: String = "-", origin: Origin? = nil) throws(ListingError) {
    try self.init(bytes: Array(text.utf8), path: path, origin: origin)
  }

  /// The text of a statement.
  func text(of statement: Statement) -> String {
    String(decoding: bytes[statement.range], as: UTF8.self)
  }

  /// A parser's complaint, with the line and the column of its text.
  func error(_ error: SyntaxError) -> ListingError {
    let before = bytes[..<min(error.offset, bytes.count)]
    let start = before.lastIndex(of: ASCII.newline).map { $0 + 1 } ?? 0
    // No statement goes on behind its line, so that the line need not be counted.
    let next = index.statements.partitioningIndex { $0.range.lowerBound > error.offset }
    return ListingError(
      .syntax(error.message), path: path, line: index.statements[..<next].last.map { Int($0.line) },
      column: before.count - start + 1)
  }
}
