/// Reads what a Swift function takes from its full demangled name.
///
/// Only functions at the top level of a module are accepted: any other has a `self`, or is called by code
/// that knows more than its name says. The result does not matter: one that is passed in memory is
/// written to the address in `rax`, where every run provides room.
enum SwiftSignature {
  /// The signature, or why the function cannot be called.
  static func read(_ fullName: String) -> Result<RunSignature, RunRefusal> {
    guard let list = parameterList(of: fullName) else { return .failure(.notAFunction) }
    let parts = split(list)
    guard parts.count <= RunSignature.registerCount else {
      return .failure(.tooManyParameters(parts.count))
    }
    var parameters: [IntegerType] = []
    for (index, part) in parts.enumerated() {
      let type = type(ofParameter: part)
      guard let integer = integers[type] else {
        return .failure(.parameter(number: index + 1, type: type))
      }
      parameters.append(integer)
    }
    return .success(RunSignature(parameters))
  }

  private static let integers: [String: IntegerType] = [
    "Swift.Int": .word, "Swift.UInt": IntegerType(bits: 64, isSigned: false),
    "Swift.Int8": IntegerType(bits: 8, isSigned: true),
    "Swift.Int16": IntegerType(bits: 16, isSigned: true),
    "Swift.Int32": IntegerType(bits: 32, isSigned: true),
    "Swift.Int64": .word,
    "Swift.UInt8": IntegerType(bits: 8, isSigned: false),
    "Swift.UInt16": IntegerType(bits: 16, isSigned: false),
    "Swift.UInt32": IntegerType(bits: 32, isSigned: false),
    "Swift.UInt64": IntegerType(bits: 64, isSigned: false),
    "Swift.Bool": IntegerType(bits: 1, isSigned: false),
  ]

  /// The text between the parentheses of `module.function(...) -> result`; nil for any other name.
  private static func parameterList(of name: String) -> Substring? {
    var rest = name[...]
    guard takeIdentifier(&rest), rest.popFirst() == "." else { return nil }
    if rest.hasPrefix("(") {
      // `(function in _DISCRIMINATOR)`: private to a file.
      rest = rest.dropFirst()
      guard takeIdentifier(&rest), rest.hasPrefix(" in _"), let end = rest.firstIndex(of: ")")
      else {
        return nil
      }
      rest = rest[rest.index(after: end)...]
    } else if !takeIdentifier(&rest) {
      return nil
    }
    guard rest.popFirst() == "(", let end = endOfList(rest),
      rest[end...].hasPrefix(") -> ")
    else { return nil }
    return rest[..<end]
  }

  private static func takeIdentifier(_ text: inout Substring) -> Bool {
    let end = text.firstIndex { !($0.isLetter || $0.isNumber || $0 == "_") } ?? text.endIndex
    defer { text = text[end...] }
    return end != text.startIndex
  }

  /// Where the parenthesis is that closes a list whose opening one was taken.
  private static func endOfList(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "(", "<", "[": depth += 1
      case ">" where text[..<index].last == "-": break
      case ")" where depth == 0: return index
      case ")", ">", "]": depth -= 1
      default: break
      }
    }
    return nil
  }

  /// The parts between commas at the top level; none of an empty list.
  private static func split(_ list: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = list.startIndex
    for index in list.indices {
      switch list[index] {
      case "(", "<", "[": depth += 1
      case ">" where list[..<index].last == "-": break
      case ")", ">", "]": depth -= 1
      case "," where depth == 0:
        parts.append(list[start..<index])
        start = list.index(after: index)
      default: break
      }
    }
    return list.isEmpty ? [] : parts + [list[start...]]
  }

  /// A parameter without its label.
  private static func type(ofParameter part: Substring) -> String {
    let text = part.trimmed
    var rest = text[...]
    guard takeIdentifier(&rest), rest.hasPrefix(": ") else { return text }
    return String(rest.dropFirst(2))
  }
}
