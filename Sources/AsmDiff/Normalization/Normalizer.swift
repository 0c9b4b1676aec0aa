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
    switch listing.index.definitions[symbol] {
    case .label(let label)?: try labelledForm(symbol, at: label)
    case .common(let number)?: commonForm(listing.index.statements[number])
    case .assignment(let number)?: assignedForm(listing.index.statements[number])
    case nil: NormalForm()
    }
  }

  private func labelledForm(_ symbol: Symbol, at label: Int) throws(ListingError) -> NormalForm {
    var form = NormalForm()
    let elements = try elements(of: symbol, at: label)
    form.byteCount = elements.reduce(0) { sum, next in
      sum.flatMap { sum in next.element.byteCount.map { sum + $0 } }
    }
    form.lines = elements.flatMap { element, line in
      element.pieces.map { dataLine($0, number: line) }
    }
    if form.byteCount == 0, let previous = listing.dataLabel(before: label) {
      // A label with nothing behind it is the end of what stands before it.
      form.lines.append(
        verbatimLine(
          "end of ", [.symbol(previous)], number: Int(listing.index.statements[label].line)))
    }
    return form
  }

  /// The form of a symbol that was assigned something other than a place: a number or a distance.
  private func assignedForm(_ statement: Statement) -> NormalForm {
    let number = Int(statement.line)
    guard let value = listing.assignedValue(statement) else {
      return NormalForm(lines: [verbatimLine(listing.text(of: statement), number: number)])
    }
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
