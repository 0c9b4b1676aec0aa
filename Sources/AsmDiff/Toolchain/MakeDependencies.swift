/// The files that a compiler says it read, as `make` reads them (`-MD`, `-emit-dependencies`).
package enum MakeDependencies {
  /// The prerequisites of all targets in a dependency file.
  ///
  /// Spaces, `#` and `:` in a name come after a backslash, `$` twice.
  package static func paths(in bytes: [UInt8]) -> [String] {
    var words: [[UInt8]] = [[]]
    var lineStart = 0
    var index = 0
    while index < bytes.count {
      let (byte, next) = (bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0)
      switch byte {
      case UInt8(ascii: "\\") where next == 0x0a: index += 1
      case UInt8(ascii: "\\") where [0x20, 0x23, 0x3a, 0x5c].contains(next):
        words[words.count - 1].append(next)
        index += 1
      case UInt8(ascii: "$") where next == UInt8(ascii: "$"):
        words[words.count - 1].append(byte)
        index += 1
      case 0x20, 0x09: words.append([])
      case 0x0a:
        lineStart = words.count
        words.append([])
      case UInt8(ascii: ":") where next == 0x20 || next == 0x0a:
        words.removeSubrange(lineStart...)
        words.append([])
      default: words[words.count - 1].append(byte)
      }
      index += 1
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }
}
