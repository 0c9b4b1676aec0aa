/// What a function's symbol says of the integer that the function returns.
enum IntegerResult: Equatable {
  /// A Swift function that returns an integer or a `Bool`, of so many bits; the register's other bits say
  /// nothing.
  case integer(type: String, bits: Int, isSigned: Bool)
  /// A Swift function that returns something else.
  case other(type: String)
  /// A Swift function that is no plain one: a closure, a thunk, an asynchronous function.
  case special
  /// The symbol does not say: the whole register counts, 64 bits.
  case unknown

  private static let types: [String: (bits: Int, isSigned: Bool)] = [
    "Int": (64, true), "Int64": (64, true), "Int32": (32, true), "Int16": (16, true),
    "Int8": (8, true), "UInt": (64, false), "UInt64": (64, false), "UInt32": (32, false),
    "UInt16": (16, false), "UInt8": (8, false), "Bool": (1, false),
  ]

  /// Reads the type off the function's full name: `main.f(Swift.Int) -> Swift.Int32`.
  init(of function: Function) {
    let name = function.fullName
    guard name != function.symbol.name else {
      self = .unknown
      return
    }
    guard let type = Self.resultType(of: name) else {
      self = .special
      return
    }
    if type.hasPrefix("Swift."), let known = Self.types[String(type.dropFirst(6))] {
      self = .integer(type: String(type.dropFirst(6)), bits: known.bits, isSigned: known.isSigned)
    } else {
      self = .other(type: type)
    }
  }

  /// What stands behind the first arrow outside of brackets, or behind the colon of a getter; nil for what
  /// is no plain function.
  private static func resultType(of name: String) -> String? {
    var name = name[...]
    for prefix in ["merged ", "static "] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    if let colon = name.firstRange(of: ".getter : ") { return String(name[colon.upperBound...]) }
    guard let arrow = firstArrow(in: name) else { return nil }
    let head = name[..<arrow.lowerBound]
    let words = head.prefix { $0 != "(" && $0 != "<" }
    guard !words.contains(" "), !head.hasSuffix(" async"), !head.contains(" async throws") else {
      return nil
    }
    return String(name[arrow.upperBound...])
  }

  private static func firstArrow(in name: Substring) -> Range<Substring.Index>? {
    var depth = 0
    var index = name.startIndex
    while index < name.endIndex {
      if name[index...].hasPrefix(" -> ") {
        let end = name.index(index, offsetBy: 4)
        if depth == 0 { return index..<end }
        index = end
        continue
      }
      if "([<".contains(name[index]) { depth += 1 }
      if ")]>".contains(name[index]) { depth -= 1 }
      index = name.index(after: index)
    }
    return nil
  }
}
