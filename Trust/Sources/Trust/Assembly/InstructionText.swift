import Foundation

/// An instruction of a listing as text: its mnemonic and its operands, without its comment.
struct InstructionText: Equatable, Sendable {
  var mnemonic: String
  var operands: [String]

  /// Reads a line; nil for one that is no instruction.
  init?(_ line: String, _ dialect: AssemblyDialect) {
    guard line.utf8.first == UInt8(ascii: "\t"),
      let second = line.utf8.dropFirst().first, (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= second
    else { return nil }
    let text = Self.withoutComment(line.dropFirst(), dialect)
    let parts = text.split(separator: "\t", maxSplits: 1)
    guard let mnemonic = parts.first else { return nil }
    self.mnemonic = String(mnemonic)
    operands = parts.count == 2 ? Self.operands(of: parts[1]) : []
  }

  /// The instruction as a line.
  var line: String {
    operands.isEmpty ? "\t" + mnemonic : "\t\(mnemonic)\t" + operands.joined(separator: ", ")
  }

  private static func withoutComment(_ text: Substring, _ dialect: AssemblyDialect) -> Substring {
    let mark = dialect.commentMark
    // A comment follows blanks, and `#` alone begins operands of AArch64.
    var result = text
    if let range = text.range(of: "\t" + mark) ?? text.range(of: " " + mark) {
      result = text[..<range.lowerBound]
    }
    while result.last == " " || result.last == "\t" { result.removeLast() }
    return result
  }

  /// What stands between commas outside of brackets, braces and quotes.
  private static func operands(of text: Substring) -> [String] {
    var (depth, isQuoted, current, all) = (0, false, "", [String]())
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      if character == ",", depth == 0, !isQuoted {
        all.append(current)
        current = ""
      } else if character != " " || !current.isEmpty {
        current.append(character)
      }
    }
    return all + [current]
  }
}
