extension Listing {
  /// The one function of a name.
  ///
  /// A name is a mangled symbol, a full demangled name, a short name (`append(_:)`) or a base name
  /// (`append`), tried in that order.
  /// - Throws: `FunctionLookupError` when no function has the name, or several have.
  public func function(named name: String) throws(FunctionLookupError) -> Function {
    if let function = function(withSymbol: Symbol(name)) { return function }
    let matches = NameMatch.best(name, among: functions, symbol: \.symbol)
    if let match = matches.first, matches.count == 1 { return match }
    if matches.isEmpty {
      throw FunctionLookupError(
        name: name, path: path,
        problem: .noMatch(similar: similar(to: name), count: functions.count))
    }
    throw FunctionLookupError(
      name: name, path: path,
      problem: .ambiguous(candidates: matches.map { "\($0.symbol) (\($0.fullName))" }))
  }

  /// The function that a symbol names, directly or by assignment.
  func function(withSymbol symbol: Symbol) -> Function? {
    if let function = function(at: symbol) { return function }
    if index.isMachO, let function = function(at: Symbol("_" + symbol.name)) { return function }
    let target = resolveAlias(symbol)
    guard target.symbol != symbol, target.offset == 0, let aliased = function(at: target.symbol)
    else { return nil }
    return Function(symbol: symbol, line: aliased.line, statement: aliased.statement)
  }

  /// What a symbol stands for when assignments are followed: another symbol and an offset in bytes.
  func resolveAlias(_ symbol: Symbol) -> (symbol: Symbol, offset: Int64) {
    aliases[symbol].map { ($0.symbol, $0.offset) } ?? (symbol, 0)
  }

  /// What an assignment assigns; nil for what is not a sum of symbols and numbers that mean the
  /// same everywhere.
  func assignedValue(_ statement: Statement) -> Expression? {
    let text = self.text(of: statement)
    let isDirective = statement.kind == .directive
    guard let separator = QuotedName.firstIndex(of: isDirective ? "," : "=", in: text) else {
      return nil
    }
    let skipped = text.utf8.distance(from: text.startIndex, to: separator) + 1
    var cursor = Cursor(bytes, (statement.range.lowerBound + skipped)..<statement.range.upperBound)
    guard let value = try? cursor.takeExpression(),
      !value.terms.contains(where: \.symbol.isPositional)
    else { return nil }
    cursor.skipBlanks()
    return cursor.isAtEnd ? value : nil
  }

  private func similar(to name: String) -> [String] {
    NameMatch.nearest(to: name, among: functions.map(\.name))
  }
}
