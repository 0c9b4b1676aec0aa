/// Computes sizes and pointers as they are printed: `8*low8(arg1)+8`, `(arg1 & 7)`, `*(arg1)`.
struct PrintedNumber {
  /// A number that is known or not.
  enum Result: Equatable {
    case number(UInt64)
    /// What memory held, what a loop carries, or `?`: it may be any number.
    case any
  }

  private let characters: [Character]
  private var position = 0
  private let arguments: [UInt64]

  /// Computes a number.
  ///
  /// - Throws: `TrustError.unreadable` for text that is no size.
  static func value(of text: String, arguments: [UInt64]) throws -> Result {
    var number = PrintedNumber(characters: Array(text), arguments: arguments)
    let result = try number.operation()
    guard number.next == nil else { throw number.error }
    return result
  }

  private init(characters: [Character], arguments: [UInt64]) {
    self.characters = characters
    self.arguments = arguments
  }

  private var error: TrustError { .unreadable(String(characters), position: position) }

  private var next: Character? {
    mutating get {
      while position < characters.count, characters[position] == " " { position += 1 }
      return position < characters.count ? characters[position] : nil
    }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    position += 1
    return true
  }

  private mutating func operation() throws -> Result {
    let left = try sum()
    var name = ""
    while let character = next, "<>&|^/%".contains(character) {
      name.append(character)
      position += 1
    }
    return name.isEmpty ? left : Self.apply(name, [left, try sum()])
  }

  private mutating func sum() throws -> Result {
    var total = take("-") ? Self.apply("-", [.number(0), try product()]) : try product()
    while true {
      if take("+") {
        total = Self.apply("+", [total, try product()])
      } else if take("-") {
        total = Self.apply("-", [total, try product()])
      } else {
        return total
      }
    }
  }

  private mutating func product() throws -> Result {
    var result = try factor()
    while take("*") { result = Self.apply("*", [result, try factor()]) }
    return result
  }

  private mutating func factor() throws -> Result {
    if take("?") { return .any }
    if take("*") {
      try skipParentheses()
      return .any
    }
    if take("(") {
      let inner = try operation()
      guard take(")") else { throw error }
      return inner
    }
    let word = word()
    guard !word.isEmpty else { throw error }
    if let number = UInt64(word) { return .number(number) }
    if take("(") { return Self.apply(word, try operands()) }
    if word.hasPrefix("arg"), let number = Int(word.dropFirst(3)) {
      return arguments.indices.contains(number - 1) ? .number(arguments[number - 1]) : .any
    }
    // A letter names what a loop carries.
    return .any
  }

  private mutating func word() -> String {
    var word = ""
    while let character = next, character.isLetter || character.isNumber || character == "_" {
      word.append(character)
      position += 1
    }
    return word
  }

  private mutating func operands() throws -> [Result] {
    var operands = [try operation()]
    while take(",") { operands.append(try operation()) }
    guard take(")") else { throw error }
    return operands
  }

  private mutating func skipParentheses() throws {
    guard take("(") else { throw error }
    var depth = 1
    while depth > 0 {
      guard position < characters.count else { throw error }
      if characters[position] == "(" { depth += 1 }
      if characters[position] == ")" { depth -= 1 }
      position += 1
    }
  }
}

// MARK: - Arithmetic

extension PrintedNumber {
  /// What an operation gives; any number where it is not one of these.
  private static func apply(_ name: String, _ operands: [Result]) -> Result {
    let numbers = operands.compactMap { if case .number(let number) = $0 { number } else { nil } }
    guard numbers.count == operands.count else { return .any }
    switch numbers.count {
    case 1: return unary(name, numbers[0])
    case 2: return binary(name, numbers[0], numbers[1])
    default: return .any
    }
  }

  private static func unary(_ name: String, _ operand: UInt64) -> Result {
    for bits in [8, 16, 32] {
      let low = operand & ((1 << UInt64(bits)) - 1)
      if name == "low\(bits)" { return .number(low) }
      let isNegative = low >> UInt64(bits - 1) == 1
      if name == "signed\(bits)" { return .number(isNegative ? low | (~0 << UInt64(bits)) : low) }
    }
    return .any
  }

  private static func binary(_ name: String, _ left: UInt64, _ right: UInt64) -> Result {
    switch name {
    case "+": .number(left &+ right)
    case "-": .number(left &- right)
    case "*", "product": .number(left &* right)
    case "&": .number(left & right)
    case "|": .number(left | right)
    case "^": .number(left ^ right)
    case "<<" where right < 64: .number(left << right)
    case ">>" where right < 64: .number(left >> right)
    case "signed_shift" where right < 64:
      .number(UInt64(bitPattern: Int64(bitPattern: left) >> Int64(right)))
    default: .any
    }
  }
}
