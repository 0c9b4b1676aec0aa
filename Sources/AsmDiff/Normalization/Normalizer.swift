/// Brings functions and data objects into their normal form.
struct Normalizer {
  let listing: Listing
  let rules: Set<NormalizationRule>

  /// The normal form of a function.
  ///
  /// Complexity: linear in the function's size.
  /// - Throws: `ListingError` for an operand or a directive that does not parse.
  func normalForm(of function: Function) throws(ListingError) -> NormalForm {
    let body = listing.body(of: function)
    var builder = FunctionNormalizer(self)
    try builder.read(body)
    return builder.form
  }

  /// The normal form of a data object.
  ///
  /// - Throws: `ListingError` for a directive that does not parse.
  func normalForm(ofDataAt symbol: Symbol) throws(ListingError) -> NormalForm {
    var form = NormalForm()
    switch listing.index.definitions[symbol] {
    case .label(let label)?:
      for (element, line) in try elements(of: symbol, at: label) {
        for piece in element.pieces { form.lines.append(dataLine(piece, number: line)) }
      }
    case .common(let statement)?, .assignment(let statement)?:
      let statement = listing.index.statements[statement]
      let text = listing.text(of: statement).split(separator: ",").dropFirst()
      form.lines.append(
        verbatimLine(".comm " + text.joined(separator: ","), number: Int(statement.line)))
    case nil: break
    }
    return form
  }

  private func elements(
    of symbol: Symbol, at label: Int
  ) throws(ListingError) -> [(element: DataElement, line: Int)] {
    var reader = DataReader(listing)
    for number in listing.dataStatements(of: symbol, at: label) {
      let statement = listing.index.statements[number]
      guard statement.kind == .directive else { continue }
      let name = directiveName(of: statement)
      if let directive = DataDirective(name) {
        try reader.read(directive, statement)
      } else if name == ".p2align" {
        reader.align(Directive(listing.text(of: statement)).arguments.first ?? "", statement)
      } else if !IgnoredDirective.isIgnored(name) {
        reader.keep(statement)
      }
    }
    return reader.finish()
  }

  func directiveName(of statement: Statement) -> String {
    var cursor = Cursor(listing.bytes, statement.range)
    return cursor.takeWord()
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
