/// A symbol of an object file.
struct AssembledSymbol: Sendable {
  let name: String
  /// Nil for a symbol that another object defines.
  let section: String?
  /// Where it stands in its section, in bytes.
  let value: Int
  /// How many bytes it stands for; zero where nothing says so.
  let size: Int
  /// Whether it is the start of a function, and not just a label.
  let isFunction: Bool
  /// Whether other objects cannot see it.
  let isLocal: Bool

  /// Reads a line of `llvm-objdump --syms`; nil for a heading, and for the symbol of a section.
  ///
  /// - Parameter name: What a symbol is called in the listing, by its name in the object.
  init?(_ line: Substring, name: (String) -> String) {
    let bytes = Array(line.utf8)
    guard bytes.count > 25, bytes[16] == UInt8(ascii: " "), bytes[24] == UInt8(ascii: " "),
      bytes[22] != UInt8(ascii: "d"),
      let value = Int(line.prefix(16), radix: 16)
    else { return nil }
    let parts = line.dropFirst(25).split(separator: "\t", maxSplits: 1)
    guard parts.count == 2, let size = Int(parts[1].prefix(16), radix: 16) else { return nil }
    self.value = value
    self.size = size
    section = parts[0] == "*UND*" ? nil : String(parts[0])
    isLocal = bytes[17] == UInt8(ascii: "l")
    isFunction = bytes[23] == UInt8(ascii: "F")
    self.name = name(Self.withoutVisibility(parts[1].dropFirst(17)))
  }

  private static func withoutVisibility(_ name: Substring) -> String {
    for visibility in [".hidden ", ".protected ", ".internal "] where name.hasPrefix(visibility) {
      return String(name.dropFirst(visibility.count))
    }
    return String(name)
  }

  /// Whether it is the label of a block inside of a function, or of its end, as LLVM names them.
  var isBlock: Bool { name.hasPrefix(".LBB") }

  /// Whether an address of its section is one of the function's.
  func holds(_ address: Int) -> Bool { (value..<value + size).contains(address) }
}
