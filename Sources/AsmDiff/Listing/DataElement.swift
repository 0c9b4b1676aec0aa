/// A piece of a data object's content.
enum DataElement: Hashable {
  case bytes([UInt8])
  /// A run of zero bytes, of at least `DataContent.shortestRun`.
  case zeros(Int)
  /// A number other than zero that is repeated very often, of a width in bytes.
  case fill(count: Int, width: Int, Int64)
  /// A number that the linker fills in, with the directive that lays it down.
  case expression(directive: String, Expression)
  /// A directive that is kept word for word.
  case verbatim(String)

  /// The power of two whose multiple comes next; nil for what does not align.
  var alignment: Int? {
    guard case .verbatim(let text) = self, text.hasPrefix(".p2align ") else { return nil }
    return Int(text.dropFirst(9).prefix { $0 != "," })
  }

  /// How many bytes it lays down; nil where that is not known.
  var byteCount: Int? {
    switch self {
    case .bytes(let bytes): bytes.count
    case .zeros(let count): count
    case .fill(let count, let width, _): count * width
    case .expression(let directive, _):
      if case .integers(let width)? = DataDirective(directive) { width } else { nil }
    case .verbatim(let text): text.hasPrefix(".p2align") ? 0 : nil
    }
  }
}
