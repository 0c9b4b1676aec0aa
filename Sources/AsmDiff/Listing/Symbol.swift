/// A name in a listing, as the assembler spells it without quotes.
///
/// Two symbols are equal when their bytes are: `String` would take two spellings of one accented
/// letter for the same name, a linker does not.
public struct Symbol: Sendable {
  /// The mangled name.
  public let name: String

  /// Makes a symbol from its unquoted spelling.
  public init(_ name: String) { self.name = name }

  /// Whether the name means another place wherever it stands: `.`, `1b`, `1f`.
  var isPositional: Bool { name == "." || name.utf8.first.map(ASCII.isDigit) == true }
}

extension Symbol: Hashable {
  /// Whether both names have the same bytes.
  public static func == (left: Symbol, right: Symbol) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8)
  }

  /// Feeds the name's bytes to the hasher.
  public func hash(into hasher: inout Hasher) {
    var name = name
    name.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Symbol: CustomStringConvertible {
  /// The mangled name.
  public var description: String { name }
}
