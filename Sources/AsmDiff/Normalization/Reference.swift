/// What a line of the normal form refers to, where its text leaves a hole.
enum Reference: Hashable {
  /// A place in the same function: the number of lines before it.
  case position(Int)
  /// A symbol, by its own listing's name.
  case symbol(Symbol)

  /// The place of the line itself, which an instruction counts from as well: it may lead anywhere.
  static let here = Reference.symbol(Symbol("."))
}
