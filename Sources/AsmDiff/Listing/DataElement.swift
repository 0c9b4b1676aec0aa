/// A piece of a data object's content.
enum DataElement: Hashable {
  case bytes([UInt8])
  /// A run of zero bytes, of at least `DataContent.shortestRun`.
  case zeros(Int)
  /// A number that the linker fills in, with the directive that lays it down.
  case expression(directive: String, Expression)
  /// A directive that is kept word for word.
  case verbatim(String)
}
