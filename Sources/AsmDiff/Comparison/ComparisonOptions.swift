/// What a comparison may take for the same.
public struct ComparisonOptions: Sendable, Hashable {
  /// Two names that a user declared to correspond, in either order.
  public struct Equation: Sendable, Hashable {
    /// One name.
    public var first: String
    /// The other name.
    public var second: String

    /// Declares that two names correspond.
    public init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }

  /// The rules of normalisation that are on.
  public var rules: Set<NormalizationRule>
  /// Symbols that correspond: mangled, full, short or base names.
  public var equatedSymbols: [Equation]
  /// Names of one module.
  public var equatedModules: [Equation]

  /// Makes options; by default every rule is on and nothing is equated.
  public init(
    rules: Set<NormalizationRule> = Set(NormalizationRule.allCases),
    equatedSymbols: [Equation] = [], equatedModules: [Equation] = []
  ) {
    self.rules = rules
    self.equatedSymbols = equatedSymbols
    self.equatedModules = equatedModules
  }
}
