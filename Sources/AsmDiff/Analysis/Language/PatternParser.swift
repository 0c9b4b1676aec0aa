/// Reads a pattern of allocation sequences.
struct PatternParser {
  private var scanner: PatternScanner
  private let vocabulary: AllocationVocabulary
  /// The names of routines that are no words, such as `allocate(size:)`; a longer one first.
  private let longNames: [String]
  private var depth = 0

  init(_ text: String, vocabulary: AllocationVocabulary) {
    scanner = PatternScanner(text)
    self.vocabulary = vocabulary
    longNames = vocabulary.names.filter { !$0.utf8.allSatisfy(CalleeName.isNameByte) }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Reads all of the text.
  mutating func pattern() throws(AllocationPatternError) -> AllocationExpression {
    let pattern = try choice()
    guard scanner.isAtEnd else { throw scanner.error(.strayParenthesis) }
    return pattern
  }

  private mutating func choice() throws(AllocationPatternError) -> AllocationExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternOperandParser.maximalDepth else { throw scanner.error(.tooDeep) }
    var alternatives = [try sequence()]
    while scanner.takeToken("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence() throws(AllocationPatternError) -> AllocationExpression {
    var parts = [try repetition()]
    while isAtPart() { parts.append(try repetition()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func isAtPart() -> Bool {
    scanner.skipSpace()
    return ![nil, UInt8(ascii: "|"), UInt8(ascii: ")")].contains(scanner.next)
  }

  private mutating func repetition() throws(AllocationPatternError) -> AllocationExpression {
    var part = try single()
    while true {
      if scanner.takeToken("*") {
        part = .repeated(part)
      } else if scanner.takeToken("+") {
        part = .joined([part, .repeated(part)])
      } else if scanner.takeToken("?") {
        part = .optionally(part)
      } else {
        return part
      }
    }
  }

  private mutating func single() throws(AllocationPatternError) -> AllocationExpression {
    guard scanner.takeToken("(") else { return try event() }
    let group = try choice()
    guard scanner.takeToken(")") else { throw scanner.error(.missing(.closingParenthesis)) }
    return group
  }

  private mutating func event() throws(AllocationPatternError) -> AllocationExpression {
    let column = scanner.column
    if let name = scanner.takeRoutine(among: longNames) {
      return .event(try routine(name, at: column))
    }
    let word = scanner.word()
    switch word {
    case "": throw scanner.error(.missingEvent, at: column)
    case AllocationExpression.nothingText: return .nothing
    case "never": return try never()
    case "abort": return .event(.abort)
    case "call": return .event(try call())
    default: return .event(try routine(word, at: column))
    }
  }

  private mutating func never() throws(AllocationPatternError) -> AllocationExpression {
    scanner.skipSpace()
    let column = scanner.column
    guard scanner.word() == "returns" else {
      throw scanner.error(.missing(.returns), at: column)
    }
    return .never
  }

  private mutating func call() throws(AllocationPatternError) -> AllocationEvent {
    if scanner.takeToken("?") {
      return .indirectCall(SizeExpression(.unknown(AllocationPattern.unknown)))
    }
    if scanner.take("[") {
      var parser = PatternOperandParser(scanner)
      let callee = try parser.size()
      scanner = parser.scanner
      guard scanner.takeToken("]") else { throw scanner.error(.missing(.closingBracket)) }
      return .indirectCall(callee)
    }
    guard let name = try scanner.name() else { throw scanner.error(.missing(.callee)) }
    return .call(name)
  }

  private mutating func routine(
    _ name: String, at column: Int
  ) throws(AllocationPatternError) -> AllocationEvent {
    guard let kinds = vocabulary.operands[name] else {
      let words = vocabulary.names + ["abort", "call", AllocationExpression.nothingText]
      let nearest = NameMatch.nearest(to: name, among: words).first
      throw scanner.error(.unknownWord(name, nearest: nearest), at: column)
    }
    guard scanner.take("(") else { throw scanner.error(.missingOperands(name), at: column) }
    let operands = try operands(kinds)
    guard operands.count == kinds.count else {
      let problem = AllocationPatternError.Problem.operandCount(
        name, expected: kinds.count, found: operands.count)
      throw scanner.error(problem, at: column)
    }
    return .routine(name, operands)
  }

  /// Reads operands and the closing parenthesis; those that are too many are read as sizes.
  private mutating func operands(
    _ kinds: [EventOperand.Kind]
  ) throws(AllocationPatternError) -> [EventOperand] {
    if scanner.takeToken(")") { return [] }
    var operands: [EventOperand] = []
    repeat {
      var parser = PatternOperandParser(scanner)
      let kind = operands.count < kinds.count ? kinds[operands.count] : .size
      operands.append(try parser.operand(kind))
      scanner = parser.scanner
    } while scanner.takeToken(",")
    guard scanner.takeToken(")") else { throw scanner.error(.missing(.closingParenthesis)) }
    return operands
  }
}
