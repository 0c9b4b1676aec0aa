/// Reads one line that carries a claim's marker.
///
/// Columns are in bytes, 1-based. A name that holds spaces stands in double quotes.
struct ClaimLineParser {
  private let path: String
  private let number: Int
  private var scanner: WordScanner
  private let text: String

  /// Reads `line` from `offset` on, which stands behind the marker.
  init(_ line: [UInt8], from offset: Int, path: String, number: Int) {
    self.path = path
    self.number = number
    scanner = WordScanner(line, from: offset)
    var whole = scanner
    text = whole.rest()?.text ?? ""
  }

  /// Adds what the line says to `result`.
  mutating func read(
    _ marker: ClaimMarker, into result: inout ClaimParser.Result
  ) throws(ClaimError) {
    switch marker {
    case .claim: result.claims.append(try claim())
    case .options: try readOptions(into: &result.options)
    case .broken(let problem, let offset): throw error(problem, column: offset + 1)
    }
  }

  private mutating func claim() throws(ClaimError) -> Claim {
    let location = location(column: scanner.nextColumn())
    let restrictions = try restrictions()
    let statement = try statement()
    if let stray = try word() { throw error(.stray(stray.text), column: stray.column) }
    return Claim(
      statement: statement, restrictions: restrictions, text: text, location: location)
  }

  private mutating func restrictions() throws(ClaimError) -> [Claim.Restriction] {
    var restrictions: [Claim.Restriction] = []
    while true {
      let start = scanner
      guard let option = try word(), option.text.hasPrefix("-"), !option.isQuoted else {
        scanner = start
        return restrictions
      }
      guard option.text == "--only" else {
        throw error(.optionInClaim(option.text), column: option.column)
      }
      restrictions.append(try restriction())
    }
  }

  private mutating func restriction() throws(ClaimError) -> Claim.Restriction {
    let word = try word(.restriction)
    let name = String(word.text.dropLast())
    guard word.text.hasSuffix(":") else {
      throw error(.badRestriction(word.text), column: word.column)
    }
    if let level = OptimizationLevel(rawValue: name) { return .level(level) }
    guard let triple = Triple(name) else { throw error(.badRestriction(name), column: word.column) }
    return .target(triple)
  }

  private mutating func statement() throws(ClaimError) -> Claim.Statement {
    let subject = try function()
    let verb = try word(.verb)
    if let relation = Claim.Relation(rawValue: verb.text) {
      return .relation(candidate: subject, relation, baseline: try function())
    }
    switch verb.text {
    case "allocates": return .allocates(subject, pattern: try pattern())
    case "returns": return .returns(subject, try integer())
    default:
      let nearest = NameMatch.nearest(to: verb.text, among: ClaimParser.verbs).first
      throw error(.unknownVerb(verb.text, nearest: nearest), column: verb.column)
    }
  }

  private mutating func function() throws(ClaimError) -> FunctionReference {
    let word = try word(.function)
    guard let function = FunctionReference(word.text) else {
      throw error(.notAFunction(word.text), column: word.column)
    }
    return function
  }

  private mutating func pattern() throws(ClaimError) -> String {
    let column = scanner.nextColumn()
    guard let pattern = scanner.rest() else { throw error(.missing(.pattern), column: column) }
    return pattern.text
  }

  private mutating func integer() throws(ClaimError) -> Int {
    let word = try word(.number)
    guard let integer = Self.integer(word.text) else {
      throw error(.notANumber(word.text), column: word.column)
    }
    return integer
  }

  /// A number of 64 bits, decimal or, behind `0x`, hexadecimal; one that only an unsigned type holds has the
  /// same bits.
  private static func integer(_ text: String) -> Int? {
    let digits = text.drop { $0 == "-" }
    guard text.count - digits.count <= 1 else { return nil }
    let isHexadecimal = digits.hasPrefix("0x")
    let sign = text.hasPrefix("-") ? "-" : ""
    let number = isHexadecimal ? digits.dropFirst(2) : digits
    let radix = isHexadecimal ? 16 : 10
    guard number.first.map({ $0.isHexDigit }) == true else { return nil }
    return Int(sign + number, radix: radix)
      ?? (sign.isEmpty ? UInt(number, radix: radix).map { Int(bitPattern: $0) } : nil)
  }

  private mutating func readOptions(into options: inout Options) throws(ClaimError) {
    var words = [try word(.options)]
    while let next = try word() { words.append(next) }
    do throws(OptionParser.FixtureError) {
      try OptionParser.parseFixture(words.map(\.text), into: &options)
    } catch {
      throw self.error(.options(error.cause.diagnostic), column: words[error.index].column)
    }
  }

  private mutating func word(
    _ expectation: ClaimError.Expectation
  ) throws(ClaimError) -> WordScanner.Word {
    let column = scanner.nextColumn()
    guard let word = try word() else { throw error(.missing(expectation), column: column) }
    return word
  }

  private mutating func word() throws(ClaimError) -> WordScanner.Word? {
    do throws(WordScanner.UnclosedQuote) {
      return try scanner.next()
    } catch {
      throw self.error(.unclosedQuote, column: error.column)
    }
  }

  private func error(_ problem: ClaimError.Problem, column: Int) -> ClaimError {
    ClaimError(problem: problem, location: location(column: column), text: text)
  }

  private func location(column: Int) -> Diagnostic.Location {
    Diagnostic.Location(path: path, line: number, column: column)
  }
}
