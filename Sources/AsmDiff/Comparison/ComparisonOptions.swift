/// What a comparison may take for the same, and what it is told about routines.
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

  /// A routine that a user declared to allocate or free as a known one does.
  public struct Allocator: Sendable, Hashable {
    /// The routine's mangled, full, short or base name, which its events have too.
    public var name: String
    /// The routine that takes and gives the same, such as `malloc`.
    public var kind: String

    /// Declares that a routine is like another one.
    public init(_ name: String, like kind: String) {
      self.name = name
      self.kind = kind
    }
  }

  /// The rules of normalisation that are on.
  public var rules: Set<NormalizationRule>
  /// Symbols that correspond: mangled, full, short or base names.
  public var equatedSymbols: [Equation]
  /// Names of one module.
  public var equatedModules: [Equation]
  /// Routines that allocate or free, besides those that every analysis knows.
  public var allocators: [Allocator]
  /// Routines that neither allocate nor free: mangled, full, short or base names.
  public var harmlessRoutines: [String]

  /// Makes options; by default every rule is on and nothing is declared.
  public init(
    rules: Set<NormalizationRule> = Set(NormalizationRule.allCases),
    equatedSymbols: [Equation] = [], equatedModules: [Equation] = [],
    allocators: [Allocator] = [], harmlessRoutines: [String] = []
  ) {
    self.rules = rules
    self.equatedSymbols = equatedSymbols
    self.equatedModules = equatedModules
    self.allocators = allocators
    self.harmlessRoutines = harmlessRoutines
  }
}
