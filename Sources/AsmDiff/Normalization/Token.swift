/// A piece of a line of the normal form, with the role that decides how a renderer paints it.
public struct Token: Sendable, Hashable {
  /// What a piece of text is.
  public enum Role: String, Sendable, CaseIterable {
    /// A label's definition.
    case label
    /// An instruction's or a directive's name, prefixes included.
    case mnemonic
    /// A register.
    case register
    /// A number: an immediate, a displacement, a byte of data.
    case number
    /// A function's or a data object's name.
    case symbol
    /// A local label as an operand.
    case branchTarget
    /// The content of a string.
    case string
    /// A comment, which is shown but never compared.
    case comment
    /// White space, commas, brackets and everything else.
    case punctuation
  }

  /// The text, without control characters other than those of the listing itself.
  public var text: String
  /// What the text is.
  public var role: Role
  /// Whether the token differs from its counterpart on the other side.
  public var isChanged: Bool

  /// Makes a token.
  public init(_ text: String, _ role: Role, isChanged: Bool = false) {
    self.text = text
    self.role = role
    self.isChanged = isChanged
  }
}
