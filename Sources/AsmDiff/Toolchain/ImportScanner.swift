/// Finds the modules that a Swift file imports, without a compiler.
///
/// It skips comments and string literals, reads code within interpolations, and takes every import,
/// whatever stands before it and whether or not `#if` keeps it: an import too many only costs a look-up.
package struct ImportScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var modules: Set<String> = []

  /// The first name of every import in a file's bytes, in time linear in their number.
  package static func modules(in bytes: [UInt8]) -> Set<String> {
    var scanner = ImportScanner(bytes: bytes)
    scanner.scanCode(untilClosing: false)
    return scanner.modules
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private func starts(with text: String) -> Bool {
    text.utf8.enumerated().allSatisfy { byte($0.offset) == $0.element }
  }

  /// Reads code to the end of the file, or to the parenthesis that closes an interpolation.
  private mutating func scanCode(untilClosing: Bool) {
    var depth = 0
    while position < bytes.count {
      if skipComment() || skipString() { continue }
      if Self.isWord(byte()) {
        scanWord()
        continue
      }
      if byte() == UInt8(ascii: "(") { depth += 1 }
      if byte() == UInt8(ascii: ")") { depth -= 1 }
      position += 1
      if untilClosing && depth < 0 { return }
    }
  }
}

extension ImportScanner {
  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "var", "let", "actor", "macro",
  ]

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  private mutating func scanWord() {
    let previous = position > 0 ? bytes[position - 1] : 0
    let isMember = previous == UInt8(ascii: ".") || previous == UInt8(ascii: "`")
    guard word() == "import", !isMember else { return }
    skipSpace()
    var module = name()
    if Self.kinds.contains(module) {
      skipSpace()
      let next = name()
      if !next.isEmpty { module = next }
    }
    if !module.isEmpty { modules.insert(module) }
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count && Self.isWord(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A word, with or without backticks.
  private mutating func name() -> String {
    guard byte() == UInt8(ascii: "`") else { return word() }
    position += 1
    let name = word()
    if byte() == UInt8(ascii: "`") { position += 1 }
    return name
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      if byte() == 0x20 || (0x09...0x0d).contains(byte()) {
        position += 1
      } else if !skipComment() {
        return
      }
    }
  }

  private mutating func skipComment() -> Bool {
    if starts(with: "//") {
      while position < bytes.count && byte() != 0x0a && byte() != 0x0d { position += 1 }
      return true
    }
    guard starts(with: "/*") else { return false }
    var depth = 0
    repeat {
      let (opens, closes) = (starts(with: "/*"), starts(with: "*/"))
      depth += opens ? 1 : closes ? -1 : 0
      position += opens || closes ? 2 : 1
    } while depth > 0 && position < bytes.count
    return true
  }

  /// Skips a string literal: any number of `#`, then one quote or three.
  private mutating func skipString() -> Bool {
    var hashes = 0
    while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
    guard byte(hashes) == UInt8(ascii: "\"") else { return false }
    position += hashes
    let isLong = starts(with: "\"\"\"")
    position += isLong ? 3 : 1
    while position < bytes.count {
      if isEnd(hashes: hashes, isLong: isLong) {
        position += (isLong ? 3 : 1) + hashes
        return true
      }
      if !isLong && (byte() == 0x0a || byte() == 0x0d) { return true }
      if isEscape(hashes: hashes) { skipEscape(hashes: hashes) } else { position += 1 }
    }
    return true
  }

  private func isEnd(hashes: Int, isLong: Bool) -> Bool {
    guard isLong ? starts(with: "\"\"\"") : byte() == UInt8(ascii: "\"") else { return false }
    return (0..<hashes).allSatisfy { byte((isLong ? 3 : 1) + $0) == UInt8(ascii: "#") }
  }

  private func isEscape(hashes: Int) -> Bool {
    byte() == UInt8(ascii: "\\") && (0..<hashes).allSatisfy { byte(1 + $0) == UInt8(ascii: "#") }
  }

  private mutating func skipEscape(hashes: Int) {
    position += 1 + hashes
    let isInterpolation = byte() == UInt8(ascii: "(")
    position += 1
    if isInterpolation { scanCode(untilClosing: true) }
  }
}
