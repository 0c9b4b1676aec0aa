/// What an event says about a pointer.
///
/// An allocation is named by age, so that a loop says the same on each turn. Offsets are in bytes.
package enum PointerName: Hashable, Sendable {
  /// An allocation: 0 is the newest, 1 the one before it.
  case age(Int, offset: Int64 = 0)
  case null
  /// An argument of the function, 1-based.
  case argument(Int, offset: Int64 = 0)
  /// What memory held when the function began, at the address that the text says: `arg1+8`.
  ///
  /// Parentheses in the text are balanced.
  case loaded(String, offset: Int64 = 0)
  /// A symbol's address.
  case symbol(String, offset: Int64 = 0)
  /// Something that is not known, with a number that only tells labels apart.
  case unknown(Int)

  /// Whether two pointers are equal; unknowns never are, not even to themselves.
  package func relation(to other: Self) -> LabelRelation {
    if case .unknown = self { return .possible }
    if case .unknown = other { return .possible }
    return self == other ? .same : .distinct
  }

  /// The pointer as it stands in a pattern: `0`, `arg1+8`.
  package func text(_ names: LabelNames) -> String {
    switch self {
    case .age(let age, let offset): "\(age)" + Self.suffix(offset)
    case .null: "null"
    case .argument(let number, let offset): "arg\(number)" + Self.suffix(offset)
    case .loaded(let address, let offset): "*(\(address))" + Self.suffix(offset)
    case .symbol(let name, let offset): "&" + CalleeName.text(name) + Self.suffix(offset)
    case .unknown(let id): names.unknown(id)
    }
  }

  private static func suffix(_ offset: Int64) -> String {
    offset == 0 ? "" : (offset > 0 ? "+\(offset)" : "\(offset)")
  }
}
