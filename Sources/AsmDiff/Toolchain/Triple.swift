/// What a compilation is for, as compilers name it: `riscv32-none-none-eabi`.
public struct Triple: Hashable, Sendable, Codable {
  /// The triple as it stands on a command line.
  public let name: String

  /// Reads a triple; nil when the text cannot be one, because it is no `ARCHITECTURE-...` word.
  public init?(_ name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let isWord = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: "-._+".utf8.contains(byte)
      }
    }
    guard parts.count >= 2, !parts.contains(""), isWord else { return nil }
    self.name = name
  }

  /// What comes before the first dash: `riscv32`.
  public var architecture: String { String(name.prefix { $0 != "-" }) }
}

extension Triple: CustomStringConvertible {
  /// The triple as it stands on a command line.
  public var description: String { name }
}
