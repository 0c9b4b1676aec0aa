extension Cursor {
  /// An expression of symbols and numbers, as the GNU assembler writes it.
  mutating func takeExpression() throws(SyntaxError) -> Expression {
    var sum = try takeProduct()
    while true {
      if take(ASCII.plus) {
        sum = try added(sum, try takeProduct())
      } else if take(ASCII.minus) {
        sum = try added(sum, -(try takeProduct()))
      } else {
        return sum
      }
    }
  }

  private func added(
    _ left: Expression, _ right: Expression
  ) throws(SyntaxError) -> Expression {
    guard left.rightShift == 0 && right.rightShift == 0 else {
      throw failure("a shift that symbols cannot have")
    }
    return left + right
  }

  /// A summand of an expression, without its sign.
  mutating func takeTerm() throws(SyntaxError) -> Expression { try takeProduct() }

  private mutating func takeProduct() throws(SyntaxError) -> Expression {
    var product = try takeUnary()
    if !product.terms.isEmpty, let shifted = try takeRightShift(of: product) { return shifted }
    while let apply = takeConstantOperator() {
      guard let left = product.number, let right = try takeUnary().number,
        let value = apply(left, right)
      else { throw failure("an operator that symbols cannot have") }
      product = Expression(constant: value)
    }
    return product
  }

  /// A sum of symbols shifted right, as tables of short jumps hold it; nil where no shift follows.
  private mutating func takeRightShift(
    of sum: Expression
  ) throws(SyntaxError) -> Expression? {
    skipBlanks()
    guard allowsShiftedSymbols, next == UInt8(ascii: ">"), second == next else { return nil }
    advance(by: 2)
    guard sum.rightShift == 0, let count = try takeUnary().number, (1..<64).contains(count) else {
      throw failure("a shift that symbols cannot have")
    }
    var shifted = sum
    shifted.rightShift = count
    return shifted
  }

  private mutating func takeConstantOperator() -> ((Int64, Int64) -> Int64?)? {
    skipBlanks()
    let isDouble = next == second
    switch next {
    case ASCII.star:
      advance()
      return { $0 &* $1 }
    case ASCII.slash:
      advance()
      return { $1 == 0 || ($1 == -1) ? nil : $0 / $1 }
    // Assemblers agree neither on what a shift of a negative number is, nor on the precedence of
    // `&`, `|` and `^`, which no compiler writes.
    case UInt8(ascii: "<") where isDouble:
      advance(by: 2)
      return { (0..<64).contains($1) ? $0 << $1 : nil }
    case UInt8(ascii: ">") where isDouble:
      advance(by: 2)
      return { (0..<64).contains($1) && $0 >= 0 ? $0 >> $1 : nil }
    default: return nil
    }
  }

  private mutating func takeUnary() throws(SyntaxError) -> Expression {
    try enterNesting()
    defer { leaveNesting() }
    skipBlanks()
    if take(ASCII.minus) {
      let negated = try takeUnary()
      guard negated.rightShift == 0 else { throw failure("a shift that symbols cannot have") }
      return -negated
    }
    if take(ASCII.plus) { return try takeUnary() }
    if take(UInt8(ascii: "~")) {
      guard let number = try takeUnary().number else {
        throw failure("an operator that symbols cannot have")
      }
      return Expression(constant: ~number)
    }
    return try takePrimary()
  }

  private mutating func takePrimary() throws(SyntaxError) -> Expression {
    if take(ASCII.openParenthesis) {
      let inner = try takeExpression()
      try expect(ASCII.closeParenthesis)
      return try modified(inner)
    }
    if ASCII.isDigit(next) { return try takeNumber() }
    if next == ASCII.apostrophe {
      let value = second
      advance(by: 2)
      return Expression(constant: Int64(value))
    }
    return try modified(Expression(takeSymbol()))
  }

  /// A symbol, quoted or bare.
  mutating func takeSymbol() throws(SyntaxError) -> Symbol {
    skipBlanks()
    if next == ASCII.quote { return Symbol(QuotedName.unquoted(try takeQuoted())) }
    let name = takeName()
    guard !name.isEmpty else { throw failure("expected a symbol or a number") }
    return Symbol(name)
  }

  private mutating func modified(_ expression: Expression) throws(SyntaxError) -> Expression {
    guard next == ASCII.at else { return expression }
    advance()
    let modifier = takeName()
    guard expression.terms.count == 1, expression.terms[0].modifier.isEmpty, !modifier.isEmpty
    else { throw failure("'@' belongs behind one symbol") }
    var modified = expression
    modified.terms[0].modifier = modifier
    return modified
  }

  private mutating func takeNumber() throws(SyntaxError) -> Expression {
    let start = self
    let digits = takeName()
    if digits.count >= 2, digits.dropLast().utf8.allSatisfy(ASCII.isDigit),
      digits.hasSuffix("b") || digits.hasSuffix("f")
    {
      return Expression(Symbol(digits))
    }
    guard let value = Self.value(of: digits) else {
      throw start.failure("'\(digits)' is not a number of 64 bits")
    }
    return Expression(constant: value)
  }

  private static func value(of digits: String) -> Int64? {
    let lowered = digits.lowercased()
    if lowered.hasPrefix("0x") { return bits(lowered.dropFirst(2), radix: 16) }
    if lowered.hasPrefix("0b") { return bits(lowered.dropFirst(2), radix: 2) }
    if lowered.hasPrefix("0") && lowered.count > 1 { return bits(lowered.dropFirst(), radix: 8) }
    return bits(lowered[...], radix: 10)
  }

  private static func bits(_ digits: Substring, radix: Int) -> Int64? {
    UInt64(digits, radix: radix).map(Int64.init(bitPattern:))
  }
}
