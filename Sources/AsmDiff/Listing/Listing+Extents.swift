extension Listing {
  /// What lies between a function's label and its end.
  struct Body {
    /// The statements in the function's own section, its label excluded.
    var statements: [Int]
    /// Whether a `.size` directive ends the function.
    var isSized: Bool
    /// The first statement behind them.
    var end: Int
  }

  /// The statements of a function.
  func body(of function: Function) -> Body {
    let section = index.statements[function.statement].section
    let size = index.sizes[function.symbol].flatMap { $0 > function.statement ? $0 : nil }
    var body = Body(
      statements: frameDirectives(before: function.statement), isSized: size != nil, end: 0)
    var hasInstructions = false
    var number = function.statement + 1
    while number < (size ?? index.statements.count) {
      let statement = index.statements[number]
      if statement.section == section {
        if size == nil && hasInstructions && isFunctionLabel(number) { break }
        hasInstructions = hasInstructions || statement.kind == .instruction
        body.statements.append(number)
      }
      number += 1
    }
    body.end = number
    return body
  }

  /// What the unwinder is told of a function before its label, as GCC does for cold parts.
  private func frameDirectives(before label: Int) -> [Int] {
    var result: [Int] = []
    for number in (0..<label).reversed() {
      let statement = index.statements[number]
      if statement.kind == .comment { continue }
      guard statement.kind == .directive,
        statement.section == index.statements[label].section
      else { return [] }
      switch directiveName(of: statement) {
      case ".cfi_startproc": return result.reversed()
      case ".cfi_personality", ".cfi_lsda": result.append(number)
      case ".cfi_endproc": return []
      default: break
      }
    }
    return []
  }

  /// The function that follows another one in its section.
  func next(after body: Body, of function: Function) -> Function? {
    nextFunction(from: body.end, in: index.statements[function.statement].section)
  }

  /// Whether something that runs or is read stands between a function's end and the next function.
  func hasTail(_ body: Body, of function: Function) -> Bool {
    let section = index.statements[function.statement].section
    let end = next(after: body, of: function)?.statement ?? index.statements.count
    return (body.end..<end).contains { index.statements[$0].section == section && isData($0) }
  }

  private func isFunctionLabel(_ number: Int) -> Bool {
    index.statements[number].kind == .label && functionIndex(at: number) != nil
  }

  /// The first function of a section whose label is at or behind a statement.
  private func nextFunction(from number: Int, in section: Int32) -> Function? {
    allFunctions[firstFunction(from: number)...].first {
      index.statements[$0.statement].section == section
    }
  }

  private func functionIndex(at statement: Int) -> Int? {
    let found = firstFunction(from: statement)
    return found < allFunctions.count && allFunctions[found].statement == statement ? found : nil
  }

  /// The place of the first function whose label is at or behind a statement; by bisection.
  private func firstFunction(from statement: Int) -> Int {
    allFunctions.partitioningIndex { $0.statement >= statement }
  }

  /// The function whose body holds a statement.
  func function(enclosing statement: Int) -> Function? {
    let section = index.statements[statement].section
    var candidate = firstFunction(from: statement + 1) - 1
    while candidate >= 0 {
      let function = allFunctions[candidate]
      if index.statements[function.statement].section == section {
        let size = index.sizes[function.symbol] ?? Int.max
        return statement <= size ? function : nil
      }
      candidate -= 1
    }
    return nil
  }

  /// The function that begins where a label stands that no function holds.
  func function(beginningAt label: Int) -> Function? {
    let section = index.statements[label].section
    guard function(enclosing: label) == nil, let next = nextFunction(from: label, in: section),
      !(label..<next.statement).contains(where: {
        let statement = index.statements[$0]
        return statement.section == section && isData($0)
          && !IgnoredDirective.keptFrameDirectives.contains(directiveName(of: statement))
      })
    else { return nil }
    return next
  }

  /// The function that a symbol names, directly.
  func function(at symbol: Symbol) -> Function? {
    guard case .label(let statement)? = index.definitions[symbol] else { return nil }
    return functionIndex(at: statement).map { allFunctions[$0] }
  }

  /// The data statements of the object that a label begins, and the alignment before it.
  func dataStatements(of symbol: Symbol, at label: Int, _ gaps: DataGaps) -> [Int] {
    let section = index.dataStatements[Int(index.statements[label].section)]
    let start = Self.place(of: Int32(label), in: section)
    // GCC gives the size before the label: it does not say where the object ends.
    let size = index.sizes[symbol].flatMap { $0 > label ? $0 : nil }
    if size == nil && !gaps.isFilled(behind: label) { return [] }
    var result = alignment(before: start, in: section)
    var hasData = false
    for number in section[(start + 1)...].lazy.map(Int.init) {
      if let size, number >= size { break }
      let isLabel = index.statements[number].kind == .label
      if size == nil && (hasData ? isLabel : isBehindOtherSection(number, since: label)) { break }
      hasData = hasData || isData(number)
      if !isLabel { result.append(number) }
    }
    // What stands between the last byte and the next label is the next object's alignment.
    let last = result.lastIndex(where: isData) ?? result.startIndex - 1
    return size == nil ? Array(result[...last]) : result
  }

  /// The data statements between two labels of one section, the first one before the second.
  func dataStatements(from first: Int, to second: Int) -> [Int] {
    let section = index.dataStatements[Int(index.statements[first].section)]
    let start = Self.place(of: Int32(first), in: section)
    let end = Self.place(of: Int32(second), in: section)
    return section[start..<end].lazy.map(Int.init).filter { index.statements[$0].kind != .label }
  }

  /// Whether the listing left a section between a label and a statement: then the label is the end
  /// of what stands before it, such as that of an exception table.
  private func isBehindOtherSection(_ number: Int, since label: Int) -> Bool {
    index.statements[number - 1].section != index.statements[label].section
  }

  /// The statements that decide how wide the gaps inside of an object are: those between the last
  /// address that is a multiple of its largest inner alignment and its label; none where it begins
  /// at such an address.
  func dataStatements(
    thatPlace label: Int, _ elements: [(element: DataElement, line: Int)]
  ) -> [Int] {
    let first = elements.first?.element.alignment ?? 0
    let inner = elements.dropFirst().lazy.compactMap(\.element.alignment).max() ?? 0
    guard inner > first else { return [] }
    let section = index.dataStatements[Int(index.statements[label].section)]
    var result: [Int] = []
    for number in section[..<Self.place(of: Int32(label), in: section)].lazy.reversed() {
      let statement = index.statements[Int(number)]
      if statement.kind == .label { continue }
      result.append(Int(number))
      guard AlignmentDirective.isAlignment(directiveName(of: statement)) else { continue }
      let directive = Directive(text(of: statement))
      let alignment = self.alignment(directive)
      if alignment?.power ?? 0 >= inner { break }
    }
    return result.reversed()
  }

  /// The label that comes before another one in a section of data.
  func dataLabel(before label: Int) -> (symbol: Symbol, statement: Int)? {
    let section = index.dataStatements[Int(index.statements[label].section)]
    let previous = section[..<Self.place(of: Int32(label), in: section)].last {
      index.statements[Int($0)].kind == .label
    }
    return previous.map {
      (Symbol(QuotedName.unquoted(text(of: index.statements[Int($0)]))), Int($0))
    }
  }

  /// The place of a statement among those of its section of data.
  static func place(of statement: Int32, in section: [Int32]) -> Int {
    section.partitioningIndex { $0 >= statement }
  }

  private func alignment(before start: Int, in section: [Int32]) -> [Int] {
    for number in section[..<start].reversed().lazy.map(Int.init) {
      let statement = index.statements[number]
      if statement.kind == .label { continue }
      if isData(number) { return [] }
      if AlignmentDirective.isAlignment(directiveName(of: statement)) { return [number] }
    }
    return []
  }

  /// Whether a statement lays down bytes, as far as is known.
  func isData(_ number: Int) -> Bool {
    let statement = index.statements[number]
    guard statement.kind == .directive else { return statement.kind == .instruction }
    return !IgnoredDirective.isIgnored(directiveName(of: statement))
  }

  /// A directive's name; of any other statement, its first word.
  func directiveName(of statement: Statement) -> String {
    var cursor = Cursor(bytes, statement.range)
    return cursor.takeWord()
  }
}
