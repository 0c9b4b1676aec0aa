/// A spelling of one architecture's instructions.
public enum Dialect: String, Sendable, Codable, CaseIterable {
  /// AT&T: sources first, sigils, sizes as suffixes.
  case att
  /// Intel: destination first, sizes before memory operands.
  case intel
}
