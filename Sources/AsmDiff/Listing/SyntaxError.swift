/// Text that a parser does not accept, before anyone has said where the text stands.
struct SyntaxError: Error {
  var message: String
  /// Where, in bytes from the start of the listing.
  var offset: Int
}
