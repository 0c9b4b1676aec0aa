/// The module that a file is compiled as; it is part of every symbol, so it depends on the file's name alone.
package enum ModuleName {
  /// A valid module name for a file.
  ///
  /// Whatever is not an ASCII letter, digit or underscore becomes an underscore. A name that Swift keeps for
  /// itself, or that is taken by a module which the file may come to load, gets an underscore at its end.
  package static func derived(
    from fileName: some StringProtocol, isTaken: (String) -> Bool
  ) -> String {
    let stem = fileName.lastIndex(of: ".").map { fileName[..<$0] } ?? fileName[...]
    var name = String(stem.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
    if name.isEmpty || name.utf8.first.map(isDigit) == true { name = "_" + name }
    while reserved.contains(name) || isTaken(name) { name += "_" }
    return name
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      || scalar == "_"
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The reserved words of The Swift Programming Language, "Lexical Structure", and the modules that the
  /// compiler imports by itself.
  private static let reserved: Set<String> = [
    "associatedtype", "borrowing", "class", "consuming", "deinit", "enum", "extension",
    "fileprivate", "func", "import", "init", "inout", "internal", "let", "nonisolated", "open",
    "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static", "struct",
    "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do",
    "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return", "switch", "throw",
    "where", "while", "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws",
    "true", "try", "Type", "Protocol", "_", "main", "Swift", "Builtin", "SwiftShims",
    "_Concurrency", "_StringProcessing", "SwiftOnoneSupport",
  ]
}
