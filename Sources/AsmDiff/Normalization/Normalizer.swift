/// Brings functions and data objects into their normal form.
struct Normalizer {
  let listing: Listing
  let rules: Set<NormalizationRule>
  private let gaps: DataGaps

  init(listing: Listing, rules: Set<NormalizationRule>) {
    self.listing = listing
    self.rules = rules
    gaps = DataGaps(listing)
  }

  /// The normal form of a function.
  ///
  /// Complexity: linear in the function's size.
  /// - Throws: `ListingError` for an operand or a directive that does not parse.
  func normalForm(of function: Function) throws(ListingError) -> NormalForm {
    let body = listing.body(of: function)
    var builder = FunctionNormalizer(self)
    try builder.read(body, of: function)
    return builder.form
  }

  /// The normal form of a data object.
  ///
  /// - Throws: `ListingError` for a directive that does not parse.
  func normalForm(ofDataAt symbol: Symbol) throws(ListingError) -> NormalForm {
    switch listing.index.definitions[symbol] {
    case .label(let label)?: try labelledForm(symbol, at: label)
    case .common(let number)?: commonForm(listing.index.statements[number])
    case .assignment(let number)?: assignedForm(listing.index.statements[number])
    case nil: NormalForm()
    }
  }

  private func labelledForm(_ symbol: Symbol, at label: Int) throws(ListingError) -> NormalForm {
    var form = NormalForm()
    let elements = try elements(listing.dataStatements(of: symbol, at: label, gaps))
    form.byteCount = elements.reduce(0) { sum, next in
      sum.flatMap { sum in next.element.byteCount.map { sum + $0 } }
    }
    form.lines = lines(of: elements)
    form.lines += lines(of: try self.elements(listing.dataStatements(thatPlace: label, elements)))
    if form.byteCount == 0, let previous = listing.dataLabel(before: label) {
      // A label with nothing behind it is the end of what stands before it.
      form.isEndBeforeData = gaps.hasData(behind: label)
      form.lines += try formOfData(from: previous.statement, to: label).lines
      form.lines.append(
        verbatimLine(
          "end of ", [.symbol(previous.symbol)],
          number: Int(listing.index.statements[label].line)))
    }
    return form
  }

  /// The normal form of what lies between two labels of one section of data.
  func formOfData(from first: Int, to second: Int) throws(ListingError) -> NormalForm {
    NormalForm(lines: lines(of: try elements(listing.dataStatements(from: first, to: second))))
  }

  private func lines(of elements: [(element: DataElement, line: Int)]) -> [NormalForm.Line] {
    elements.flatMap { element, line in
      element.pieces.map { dataLine($0, number: line) }
    }
  }

  /// The form of a symbol that was assigned something other than a place: a number or a distance.
  private func assignedForm(_ statement: Statement) -> NormalForm {
    let number = Int(statement.line)
    // Nothing is equal to a form without lines.
    guard let value = listing.assignedValue(statement) else { return NormalForm() }
    return NormalForm(
      lines: [dataLine(.expression(directive: ".set", value), number: number)])
  }

  private func commonForm(_ statement: Statement) -> NormalForm {
    let directive = Directive(listing.text(of: statement))
    let operands = directive.arguments.drop { Int($0) == nil }
    var form = NormalForm()
    form.byteCount = operands.first.flatMap { Int($0) }
    form.lines = [
      verbatimLine(".comm " + operands.joined(separator: ", "), number: Int(statement.line))
    ]
    return form
  }

  private func elements(
    _ statements: [Int]
  ) throws(ListingError) -> [(element: DataElement, line: Int)] {
    var reader = DataReader(listing)
    for number in statements {
      let statement = listing.index.statements[number]
      if statement.kind == .instruction { try keep(statement, &reader) }
      guard statement.kind == .directive else { continue }
      let name = listing.directiveName(of: statement)
      if let directive = listing.architecture.dataDirective(name) {
        try reader.read(directive, statement)
      } else if AlignmentDirective.isAlignment(name) {
        reader.align(statement)
      } else if !IgnoredDirective.isIgnored(name) {
        try keep(statement, &reader)
      }
    }
    return reader.finish()
  }

  private func keep(_ statement: Statement, _ reader: inout DataReader) throws(ListingError) {
    try checkNames(statement)
    reader.keep(statement)
  }

  /// Refuses a directive that is kept word for word and names something of this listing, whose
  /// content would not be compared.
  func checkNames(_ statement: Statement) throws(ListingError) {
    var cursor = Cursor(listing.bytes, statement.range)
    let directive = cursor.takeWord()
    while !cursor.isAtEnd {
      let name = cursor.takeName()
      if name.isEmpty { cursor.advance() }
      if listing.index.definitions[Symbol(name)] != nil || listing.index.isAssemblerLocal(name) {
        throw ListingError(
          .unsupportedDirective(directive), path: listing.path, line: Int(statement.line))
      }
    }
  }

  func dataLine(_ element: DataElement, number: Int) -> NormalForm.Line {
    var printer = KeyPrinter { .symbol($0) }
    if case .bytes(let bytes) = element {
      for byte in bytes { printer.write(String(byte, radix: 16) + " ", .number) }
    } else {
      element.print(into: &printer)
    }
    return NormalForm.Line(
      key: printer.key, references: printer.references, content: .data(element), number: number)
  }

  func verbatimLine(_ text: String, _ references: [Reference] = [], number: Int)
    -> NormalForm.Line
  {
    let holes = repeatElement(NormalForm.hole, count: references.count)
    return NormalForm.Line(
      key: Array(text.utf8) + holes, references: references, content: .verbatim(text),
      number: number)
  }
}
