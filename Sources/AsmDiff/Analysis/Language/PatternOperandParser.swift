/// Reads the operands of events in a pattern.
struct PatternOperandParser {
  /// How deep parentheses may be.
  static let maximalDepth = 64
  /// Of how many names and numbers a size may be made: every operation looks at all of them.
  static let maximalParts = 128

  var scanner: PatternScanner
  private var depth = 0

  init(_ scanner: PatternScanner) {
    self.scanner = scanner
  }

  mutating func operand(
    _ kind: EventOperand.Kind
  ) throws(AllocationPatternError) -> EventOperand {
    scanner.skipSpace()
    switch kind {
    case .size: return .size(try size())
    case .pointer: return .pointer(try pointer())
    }
  }

  // MARK: - Pointers

  private mutating func pointer() throws(AllocationPatternError) -> PointerName {
    let column = scanner.column
    if scanner.take("?") { return .unknown(AllocationPattern.unknown) }
    if scanner.take("&") {
      guard let name = try scanner.name() else { throw scanner.error(.missing(.pointer)) }
      return .symbol(name, offset: try offset())
    }
    if scanner.take("*") {
      guard scanner.take("(") else { throw scanner.error(.missing(.pointer), at: column) }
      return .loaded(try scanner.balanced(), offset: try offset())
    }
    let word = scanner.word()
    if word == "null" { return .null }
    if let number = Self.argument(word) { return .argument(number, offset: try offset()) }
    guard let age = Int(word), age >= 0 else {
      throw scanner.error(.missing(.pointer), at: column)
    }
    return .age(age, offset: try offset())
  }

  private mutating func offset() throws(AllocationPatternError) -> Int64 {
    if scanner.takeToken("+") { return try number("") }
    return scanner.takeToken("-") ? try number("-") : 0
  }

  /// The number of an argument's name.
  private static func argument(_ word: String) -> Int? {
    guard word.hasPrefix("arg"), let number = Int(word.dropFirst(3)), number > 0,
      word == "arg\(number)"
    else { return nil }
    return number
  }

  private mutating func number(_ sign: String) throws(AllocationPatternError) -> Int64 {
    scanner.skipSpace()
    let column = scanner.column
    let digits = scanner.take(while: CalleeName.isDigit)
    guard !digits.isEmpty else { throw scanner.error(.missing(.number), at: column) }
    guard let number = Int64(sign + digits) else {
      throw scanner.error(.numberTooLarge(sign + digits), at: column)
    }
    return number
  }

  // MARK: - Sizes

  private mutating func sum() throws(AllocationPatternError) -> SizeExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximalDepth else { throw scanner.error(.tooDeep) }
    var sum = scanner.takeToken("-") ? try product("-") : try product("")
    while true {
      if scanner.takeToken("+") {
        sum = try checked(sum + (try product("")))
      } else if scanner.takeToken("-") {
        sum = try checked(sum + (try product("-")))
      } else {
        return sum
      }
    }
  }

  private mutating func product(_ sign: String) throws(AllocationPatternError) -> SizeExpression {
    scanner.skipSpace()
    var product: SizeExpression
    if scanner.next.map(CalleeName.isDigit) == true {
      product = SizeExpression(try number(sign))
    } else {
      product = try factor()
      if sign == "-" { product = product * -1 }
    }
    while scanner.takeToken("*") { product = try checked(product * (try factor())) }
    return product
  }

  private func checked(
    _ size: SizeExpression
  ) throws(AllocationPatternError) -> SizeExpression {
    guard size.partCount <= Self.maximalParts else {
      throw scanner.error(.tooManyParts(limit: Self.maximalParts))
    }
    return size
  }

  private mutating func factor() throws(AllocationPatternError) -> SizeExpression {
    scanner.skipSpace()
    let column = scanner.column
    if scanner.next.map(CalleeName.isDigit) == true { return SizeExpression(try number("")) }
    if scanner.take("?") { return SizeExpression(.unknown(AllocationPattern.unknown)) }
    if scanner.take("(") { return try parenthesized() }
    if scanner.take("*"), scanner.take("(") {
      return SizeExpression(.loaded(try scanner.balanced()))
    }
    let word = scanner.word()
    guard !word.isEmpty, word != "null" else {
      throw scanner.error(.missing(.size), at: column)
    }
    if scanner.take("(") { return try checked(.operation(word, try operands())) }
    if let number = Self.argument(word) { return SizeExpression(.argument(number)) }
    return SizeExpression(.carried(AllocationPattern.value(named: word)))
  }

  /// Reads `a >> b` or `a`; two operations in a row need parentheses.
  mutating func size() throws(AllocationPatternError) -> SizeExpression {
    let left = try sum()
    scanner.skipSpace()
    let name = scanner.take { "<>&|^/%".utf8.contains($0) }
    return name.isEmpty ? left : try checked(.operation(name, [left, try sum()]))
  }

  private mutating func parenthesized() throws(AllocationPatternError) -> SizeExpression {
    let result = try size()
    guard scanner.takeToken(")") else { throw scanner.error(.missing(.closingParenthesis)) }
    return result
  }

  private mutating func operands() throws(AllocationPatternError) -> [SizeExpression] {
    var operands: [SizeExpression] = []
    repeat { operands.append(try size()) } while scanner.takeToken(",")
    guard scanner.takeToken(")") else { throw scanner.error(.missing(.closingParenthesis)) }
    return operands
  }
}
