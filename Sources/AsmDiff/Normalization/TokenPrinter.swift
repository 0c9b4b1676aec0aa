/// Prints a line of the normal form as tokens to be shown.
struct TokenPrinter: InstructionPrinter {
  private(set) var tokens: [Token] = []
  /// For each token that fills a hole, which hole.
  private(set) var holes: [Int: Int] = [:]
  private let allReferences: [Reference]
  private var references: ArraySlice<Reference>
  private let labels: LabelNumbering

  /// Where operands begin, in columns from the mnemonic.
  private static let operandColumn = 8

  private init(_ line: NormalForm.Line, _ labels: LabelNumbering) {
    allReferences = line.references
    references = line.references[...]
    self.labels = labels
  }

  /// The tokens of a line.
  static func print(_ line: NormalForm.Line, labels: LabelNumbering) -> TokenPrinter {
    var printer = TokenPrinter(line, labels)
    switch line.content {
    case .instruction(let instruction): line.print(instruction, into: &printer)
    case .data(let element): element.print(into: &printer)
    case .verbatim(let text):
      printer.write(text, .mnemonic)
      for reference in line.references { printer.write(reference, fallback: "") }
    }
    return printer
  }

  /// Marks a token as different from its counterpart.
  mutating func markChanged(_ index: Int) { tokens[index].isChanged = true }

  /// Shows a name as its symbol, where the short name would hide a difference.
  mutating func spellOut(_ index: Int) {
    guard let hole = holes[index], case .symbol(let symbol) = allReferences[hole] else { return }
    tokens[index].text = symbol.name
  }

  mutating func write(_ text: String, _ role: Token.Role) {
    if text == " ", tokens.count == 1, role == .punctuation {
      let width = max(1, Self.operandColumn - tokens[0].text.count)
      return tokens.append(Token(String(repeating: " ", count: width), role))
    }
    tokens.append(Token(text, role))
  }

  mutating func write(reference symbol: Symbol) {
    guard let reference = references.first, refers(reference, to: symbol) else {
      return tokens.append(Token(symbol.name, .branchTarget))
    }
    write(reference, fallback: symbol.name)
  }

  /// A place always fills a hole; a symbol only where it is the one that the key left out.
  private func refers(_ reference: Reference, to symbol: Symbol) -> Bool {
    switch reference {
    case .position: true
    case .symbol(let other): other == symbol
    }
  }

  private mutating func write(_ reference: Reference, fallback: String) {
    holes[tokens.count] = references.startIndex
    references = references.dropFirst()
    switch reference {
    case .position(let place): tokens.append(Token(labels[place] ?? fallback, .branchTarget))
    case .symbol(let symbol): tokens.append(Token(Demangler.shortName(of: symbol), .symbol))
    }
  }
}
