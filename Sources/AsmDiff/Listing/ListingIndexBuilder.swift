/// Reads the directives of a listing into its index.
struct ListingIndexBuilder {
  private(set) var index: ListingIndex
  private let bytes: [UInt8]
  private let path: String
  private var sectionIDs: [String: Int32] = [:]
  private var section: Int32 = 0
  private var previousSection: Int32 = 0
  private var sectionStack: [(current: Int32, previous: Int32)] = []
  private var isIntel = false
  private var openProcedures = 0
  /// Whether a label does not begin a piece of its own: what stands before it runs into it.
  private var hasAlternativeEntries = false
  /// Whether this is a compiler's output, which gives each function an end.
  private var isCompilers = false
  private var lastTyped: Symbol?
  /// What `.local` kept out of the symbol table's global part.
  private var locals: Set<Symbol> = []

  /// The index of a listing.
  ///
  /// - Throws: `ListingError` for a listing that is cut off or defines a symbol twice.
  static func index(
    of bytes: [UInt8], _ syntax: ListingSyntax, path: String
  ) throws(ListingError) -> ListingIndex {
    let statements = try StatementScanner.statements(of: bytes, syntax, path: path)
    var builder = ListingIndexBuilder(statements, syntax, bytes: bytes, path: path)
    for statement in statements.indices { try builder.read(statement) }
    try builder.checkEnd()
    return builder.index
  }

  private init(
    _ statements: [Statement], _ syntax: ListingSyntax, bytes: [UInt8], path: String
  ) {
    index = ListingIndex(statements: statements, syntax: syntax)
    index.isMachO = syntax.isMachO
    self.bytes = bytes
    self.path = path
    enter(Section(arguments: [".text"]))
  }

  private mutating func read(_ number: Int) throws(ListingError) {
    index.statements[number].section = section
    index.statements[number].isIntel = isIntel
    let statement = index.statements[number]
    if index.sections[Int(section)].kind != .code && statement.kind != .comment {
      index.dataStatements[Int(section)].append(Int32(number))
    }
    switch statement.kind {
    case .instruction, .comment: break
    case .label: try readLabel(number, text(statement))
    case .assignment: try readAssignment(number, text(statement))
    case .directive where !isFrameDirective(statement): try readDirective(number, text(statement))
    case .directive: countProcedure(text(statement))
    }
  }

  private func text(_ statement: Statement) -> String {
    String(decoding: bytes[statement.range], as: UTF8.self)
  }

  private func isFrameDirective(_ statement: Statement) -> Bool {
    bytes[statement.range].starts(with: ".cfi_".utf8)
  }

  private mutating func countProcedure(_ text: String) {
    if text.hasPrefix(".cfi_startproc") { openProcedures += 1 }
    if text.hasPrefix(".cfi_endproc") { openProcedures -= 1 }
  }

  // MARK: Symbols

  private mutating func readLabel(_ number: Int, _ text: String) throws(ListingError) {
    let name = QuotedName.unquoted(text)
    if let first = name.utf8.first, ASCII.isDigit(first), name.utf8.allSatisfy(ASCII.isDigit) {
      index.numericLabels[name, default: []].append(number)
      return
    }
    let symbol = Symbol(name)
    try define(symbol, .label(statement: number))
    let isCode = index.sections[Int(section)].kind == .code
    if index.types[symbol] == .function || (isCode && !index.isAssemblerLocal(name)) {
      index.functions.append((symbol, number))
    }
    if index.types[symbol] != nil { lastTyped = symbol }
  }

  private mutating func readAssignment(_ number: Int, _ text: String) throws(ListingError) {
    guard let equals = QuotedName.firstIndex(of: "=", in: text) else { return }
    try assign(text[..<equals].trimmed, number)
  }

  private mutating func assign(_ name: String, _ number: Int) throws(ListingError) {
    let symbol = Symbol(QuotedName.unquoted(name))
    if symbol.name == "." {
      throw ListingError(.unsupportedDirective(". ="), path: path, line: line(number))
    }
    try define(symbol, .assignment(statement: number))
  }

  private mutating func define(
    _ symbol: Symbol, _ definition: ListingIndex.Definition
  ) throws(ListingError) {
    guard let previous = index.definitions.updateValue(definition, forKey: symbol) else { return }
    throw ListingError(
      .redefinition(symbol: symbol.name, previousLine: line(previous.statement)), path: path,
      line: line(definition.statement))
  }

  private func line(_ statement: Int) -> Int { Int(index.statements[statement].line) }

  // MARK: Directives

  private mutating func readDirective(_ number: Int, _ text: String) throws(ListingError) {
    let directive = Directive(text)
    switch directive.name {
    case ".section", ".pushsection": readSection(directive)
    case ".popsection": popSection()
    case ".previous": swap(&section, &previousSection)
    case ".text" where !directive.arguments.isEmpty, ".data" where !directive.arguments.isEmpty:
      throw ListingError(.unsupportedDirective(text), path: path, line: line(number))
    case ".text", ".data", ".bss", ".rodata", ".const", ".cstring":
      enter(Section(arguments: [directive.name]))
    case ".intel_syntax" where directive.arguments.first == "prefix",
      ".att_syntax" where directive.arguments.first == "noprefix":
      throw ListingError(.unsupportedDirective(text), path: path, line: line(number))
    case ".intel_syntax": isIntel = true
    case ".att_syntax": isIntel = false
    case ".file": isCompilers = true
    case ".build_version", ".macosx_version_min": index.isMachO = true
    case ".subsections_via_symbols":
      index.isMachO = true
      index.hasSubsections = !hasAlternativeEntries
    case ".alt_entry":
      hasAlternativeEntries = true
      index.hasSubsections = false
    case ".globl", ".global", ".weak", ".weak_definition", ".weak_reference",
      ".weak_def_can_be_hidden":
      for name in directive.arguments { index.globals.insert(Symbol(QuotedName.unquoted(name))) }
    case ".local":
      for name in directive.arguments { locals.insert(Symbol(QuotedName.unquoted(name))) }
    case ".type": readType(directive)
    case ".size": readSize(directive, number)
    case ".set", ".equ", ".equiv", ".eqv": try assign(directive.arguments.first ?? "", number)
    case ".comm", ".lcomm", ".zerofill": try readCommon(directive, number)
    case ".weakref": try assign(directive.arguments.first ?? "", number)
    case let name where Self.unsupported.contains(name) || name.hasPrefix(".if"):
      throw ListingError(.unsupportedDirective(name), path: path, line: line(number))
    default: break
    }
  }

  private static let unsupported: Set<String> = [
    ".macro", ".rept", ".irp", ".irpc", ".else", ".elseif", ".endif", ".endm", ".endr", ".include",
    ".incbin", ".altmacro", ".org", ".subsection", ".struct", ".code16", ".code32", ".rep",
    ".exitm",
    ".end", ".reloc", ".att_mnemonic", ".intel_mnemonic",
  ]

  private mutating func readSection(_ directive: Directive) {
    if directive.name == ".pushsection" { sectionStack.append((section, previousSection)) }
    let arguments = directive.arguments.map(QuotedName.unquoted)
    if Section.isMachO(directive.arguments) { index.isMachO = true }
    enter(Section(arguments: arguments, isMachO: Section.isMachO(directive.arguments)))
  }

  private mutating func popSection() {
    guard let top = sectionStack.popLast() else { return }
    (section, previousSection) = top
  }

  private mutating func enter(_ entered: Section) {
    previousSection = section
    if let id = sectionIDs[entered.name] {
      section = id
      return
    }
    section = Int32(index.sections.count)
    sectionIDs[entered.name] = section
    index.sections.append(entered)
    index.dataStatements.append([])
  }

  private mutating func readType(_ directive: Directive) {
    guard directive.arguments.count == 2 else { return }
    let kind = directive.arguments[1].drop { "@%#\"".contains($0) }
    let symbol = Symbol(QuotedName.unquoted(directive.arguments[0]))
    if kind.hasPrefix("function") || kind.hasPrefix("gnu_indirect_function") {
      index.types[symbol] = .function
    } else if kind.hasPrefix("object") || kind.hasPrefix("tls_object") {
      index.types[symbol] = .object
    }
  }

  private mutating func readSize(_ directive: Directive, _ number: Int) {
    guard let name = directive.arguments.first else { return }
    index.sizes[Symbol(QuotedName.unquoted(name))] = number
  }

  private mutating func readCommon(_ directive: Directive, _ number: Int) throws(ListingError) {
    let position = directive.name == ".zerofill" ? 2 : 0
    guard directive.arguments.count > position else { return }
    let symbol = Symbol(QuotedName.unquoted(directive.arguments[position]))
    if directive.name == ".comm" && !locals.contains(symbol) {
      index.globals.insert(symbol)
    }
    try define(symbol, .common(statement: number))
  }

  // MARK: The end

  private func checkEnd() throws(ListingError) {
    if let last = bytes.last, last != ASCII.newline {
      throw ListingError(
        .unterminatedLine, path: path, line: index.statements.last.map { Int($0.line) })
    }
    guard let symbol = lastTyped, index.sizes[symbol] == nil, !index.isMachO else { return }
    if isCompilers || !index.sizes.isEmpty || openProcedures > 0 {
      throw ListingError(
        .unterminated(symbol: symbol.name), path: path,
        line: index.definitions[symbol].map { line($0.statement) })
    }
  }
}
