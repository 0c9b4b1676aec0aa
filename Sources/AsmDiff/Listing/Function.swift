/// A function of a listing.
public struct Function: Sendable, Hashable {
  /// The name that the linker knows it by.
  public let symbol: Symbol
  /// The line of its label, 1-based.
  public let line: Int
  /// The statement of its label.
  let statement: Int

  /// The name without modules, types and other mangling: `append(_:)`.
  public var name: String { Demangler.shortName(of: symbol) }
  /// The name with everything that the mangled symbol says.
  public var fullName: String { Demangler.fullName(of: symbol) }
}
