/// Builds the normal form of one function.
struct FunctionNormalizer {
  private(set) var form = NormalForm()
  private let normalizer: Normalizer
  private let listing: Listing
  private let rules: Set<NormalizationRule>
  private let architecture: any Architecture.Type
  private var labels: LabelTable

  init(_ normalizer: Normalizer) {
    self.normalizer = normalizer
    listing = normalizer.listing
    architecture = listing.architecture
    rules = normalizer.rules
    labels = LabelTable(listing.index, comparesPlaces: rules.contains(.labels))
  }

  mutating func read(_ body: Listing.Body, of function: Function) throws(ListingError) {
    placeLabels(body.statements)
    for number in body.statements { try read(number) }
    try readEnd(body, of: function)
  }

  // MARK: Labels

  /// Finds the labels' places before anything refers to them.
  private mutating func placeLabels(_ statements: [Int]) {
    var position = 0
    for number in statements {
      let statement = listing.index.statements[number]
      if statement.kind == .label {
        let name = QuotedName.unquoted(listing.text(of: statement))
        labels.place(name, statement: number, at: position)
      }
      if isLine(statement) { position += 1 }
    }
    form.labels = labels.labels
  }

  /// Whether a statement becomes a line.
  private func isLine(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .instruction: return true
    case .label: return !rules.contains(.labels)
    case .comment: return !rules.contains(.comments)
    case .assignment: return !rules.contains(.directives)
    case .directive:
      if !rules.contains(.directives) { return true }
      let name = listing.directiveName(of: statement)
      return !IgnoredDirective.isIgnored(name) || (isAlignment(name) && fillsWithData(statement))
    }
  }

  private func isAlignment(_ name: String) -> Bool { AlignmentDirective.isAlignment(name) }

  /// Whether an alignment lays down something other than `nop` where control may pass.
  private func fillsWithData(_ statement: Statement) -> Bool {
    let directive = Directive(listing.text(of: statement))
    let alignment = listing.alignment(directive)
    return alignment.map { !$0.fillsWithCode(listing.architecture) }
      ?? (directive.arguments.count > 1)
  }

  // MARK: Statements

  private mutating func read(_ number: Int) throws(ListingError) {
    let statement = listing.index.statements[number]
    guard isLine(statement) else {
      dropped(statement)
      return
    }
    switch statement.kind {
    case .instruction: try readInstruction(number, statement)
    case .directive: try readDirective(number, statement)
    // The colon tells the label `nop:` from the instruction.
    case .label: keep(statement, ending: ":")
    case .assignment, .comment: keep(statement)
    }
  }

  private mutating func dropped(_ statement: Statement) {
    switch statement.kind {
    case .comment: form.rules.insert(.comments)
    case .directive, .assignment: form.rules.insert(.directives)
    case .label, .instruction: break
    }
  }

  private mutating func keep(_ statement: Statement, ending: String = "") {
    form.lines.append(
      normalizer.verbatimLine(listing.text(of: statement) + ending, number: Int(statement.line)))
  }

  private mutating func readInstruction(
    _ number: Int, _ statement: Statement
  ) throws(ListingError) {
    let cursor = Cursor(listing.bytes, statement.range)
    var instruction: Instruction
    do throws(SyntaxError) {
      instruction = try architecture.instruction(
        cursor, dialect: statement.isIntel ? .intel : .att)
    } catch {
      throw listing.error(error)
    }
    if rules.contains(.callForm), let direct = architecture.directForm(instruction) {
      instruction = direct
      form.rules.insert(.callForm)
    }
    append(instruction, number, statement)
  }

  private mutating func append(_ instruction: Instruction, _ number: Int, _ statement: Statement) {
    let labels = labels
    var printer = KeyPrinter { labels.reference(to: $0, from: number) }
    if statement.isIntel {
      if rules.contains(.dialect) {
        form.rules.insert(.dialect)
      } else {
        printer.write("intel ", .mnemonic)
      }
    }
    architecture.print(instruction, into: &printer)
    if printer.references.contains(where: { if case .position = $0 { true } else { false } }) {
      form.rules.insert(.labels)
    }
    form.lines.append(
      NormalForm.Line(
        key: printer.key, references: printer.references, content: .instruction(instruction),
        number: Int(statement.line), architecture: architecture))
  }

  private mutating func readDirective(_ number: Int, _ statement: Statement) throws(ListingError) {
    let name = listing.directiveName(of: statement)
    if IgnoredDirective.keptFrameDirectives.contains(name) {
      return readFrameDirective(name, statement)
    }
    if name == ".tlsdesccall" { return readLinkedCall(name, statement) }
    guard let directive = listing.architecture.dataDirective(name) else {
      if !IgnoredDirective.isIgnored(name) { try normalizer.checkNames(statement) }
      return keep(statement)
    }
    var reader = DataReader(listing)
    try reader.read(directive, statement)
    let elements = reader.finish()
    // One directive is one line, whatever it lays down: places are counted before it is read.
    let lines = elements.map { normalizer.dataLine($0.element, number: $0.line) }
    guard var line = lines.first else { return keep(statement) }
    for more in lines.dropFirst() {
      line.key += [ASCII.newline] + more.key
      line.references += more.references
    }
    let labels = labels
    line.references = line.references.map {
      guard case .symbol(let symbol) = $0 else { return $0 }
      return labels.reference(to: symbol, from: number) ?? $0
    }
    if elements.count > 1 { line.content = .verbatim(listing.text(of: statement)) }
    form.lines.append(line)
  }

  /// Keeps what tells the linker of which variable the next call asks the address.
  private mutating func readLinkedCall(_ name: String, _ statement: Statement) {
    let symbol = Directive(listing.text(of: statement)).arguments.first.map {
      Symbol(QuotedName.unquoted($0))
    }
    form.lines.append(
      normalizer.verbatimLine(
        name + " ", symbol.map { [.symbol($0)] } ?? [], number: Int(statement.line)))
  }

  private mutating func readFrameDirective(_ name: String, _ statement: Statement) {
    let arguments = Directive(listing.text(of: statement)).arguments
    let symbol = arguments.last.map { Symbol(QuotedName.unquoted($0)) }
    let encoding = arguments.dropLast().joined(separator: ", ")
    form.lines.append(
      normalizer.verbatimLine(
        "\(name) \(encoding) ", symbol.map { [.symbol($0)] } ?? [], number: Int(statement.line)))
  }

  // MARK: The end

  /// Says where control goes when it passes the last line: a function may lack a return.
  private mutating func readEnd(
    _ body: Listing.Body, of function: Function
  ) throws(ListingError) {
    guard let last = form.lines.last(where: \.isInstruction),
      case .instruction(let instruction) = last.content
    else { return }
    let control = architecture.control(instruction)
    let isWhole = body.isSized || listing.index.hasSubsections
    guard control.canFallThrough, control != .call || !isWhole else { return }
    if listing.hasTail(body, of: function) {
      throw ListingError(
        .unterminated(symbol: function.symbol.name), path: listing.path, line: last.number)
    }
    let line = listing.next(after: body, of: function).map { next in
      normalizer.verbatimLine("falls through to ", [.symbol(next.symbol)], number: last.number)
    }
    form.lines.append(
      line ?? normalizer.verbatimLine("falls off its section", number: last.number))
  }
}
