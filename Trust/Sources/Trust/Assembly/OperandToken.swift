/// A word, a number or a mark of an operand.
struct OperandToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case register(RegisterName)
    /// A number without its sign.
    case number(Int)
    case symbol
    case keyword
    /// Punctuation and blanks, a character each.
    case mark
  }

  var text: String
  var kind: Kind

  /// The tokens of an operand; nothing is left out.
  static func tokens(of operand: String, _ dialect: AssemblyDialect) -> [OperandToken] {
    var (tokens, rest): ([OperandToken], Substring) = ([], operand[...])
    while let first = rest.first {
      let length = length(of: rest, first, dialect)
      let text = String(rest.prefix(length))
      rest = rest.dropFirst(length)
      tokens.append(OperandToken(text: text, kind: kind(of: text, dialect)))
    }
    return tokens
  }

  private static func length(
    of rest: Substring, _ first: Character, _ dialect: AssemblyDialect
  ) -> Int {
    if first == "\"" {
      let end = rest.dropFirst().firstIndex(of: "\"") ?? rest.index(before: rest.endIndex)
      return rest.distance(from: rest.startIndex, to: end) + 1
    }
    if first == "$", dialect == .att,
      rest.dropFirst().first.map({ $0.isNumber || $0 == "-" }) ?? true
    {
      return 1
    }
    if first == "%" { return 1 + rest.dropFirst().prefix { isWordPart($0) }.count }
    return isWordPart(first) ? rest.prefix { isWordPart($0) }.count : 1
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._$@".contains(character)
  }

  private static func kind(of text: String, _ dialect: AssemblyDialect) -> Kind {
    if let register = RegisterName.named(text, dialect) { return .register(register) }
    guard let first = text.first else { return .mark }
    if first.isNumber {
      let number = text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : Int(text)
      return number.map { .number($0) } ?? .keyword
    }
    if first == "\"" { return .symbol }
    if first == "%" || dialect.keywords.contains(text) || isOtherRegister(text, dialect) {
      return .keyword
    }
    return isWordPart(first) ? .symbol : .mark
  }

  /// Whether a word is a register that no mutant replaces: `rip`, `fs`, `ah`, `v0.4s`.
  private static func isOtherRegister(_ text: String, _ dialect: AssemblyDialect) -> Bool {
    switch dialect {
    case .att: false
    case .intel:
      ["rip", "fs", "gs", "cs", "ds", "es", "ss", "ah", "bh", "ch", "dh"].contains(text)
        || (text.hasPrefix("mm") && text.count == 3)
    case .aarch64: text.first == "v" && text.dropFirst().first?.isNumber == true
    }
  }
}

extension [OperandToken] {
  /// The tokens as one text.
  var text: String { map(\.text).joined() }
}
