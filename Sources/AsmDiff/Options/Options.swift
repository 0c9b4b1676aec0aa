/// What the options of a command line, or of a fixture file, say.
///
/// Nothing here is resolved: a nil or an empty list means that the option was not given.
package struct Options: Sendable, Equatable {
  /// How a report is written.
  package enum Format: String, Sendable, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
  }

  /// When a report is coloured.
  package enum ColorChoice: String, Sendable, CaseIterable {
    /// On a terminal, unless `NO_COLOR` is set.
    case auto
    /// Always.
    case always
    /// Never.
    case never
  }

  package var targets: [Triple] = []
  package var levels: [OptimizationLevel] = []
  package var compiler: String?
  package var compilerArguments: [String] = []
  package var timeout = 300
  package var jobs: Int?
  package var isDryRun = false

  package var isStrict = false
  package var withoutRules: Set<NormalizationRule> = []
  package var equatedSymbols: [ComparisonOptions.Equation] = []
  package var equatedModules: [ComparisonOptions.Equation] = []
  package var allocators: [ComparisonOptions.Allocator] = []
  package var harmlessRoutines: [String] = []
  package var requiredVerdict = Verdict.identical
  package var showsAllocations = false
  package var runsFunctions = false

  package var format = Format.text
  package var output: String?
  package var color = ColorChoice.auto
  package var width: Int?
  package var context = 8
  package var isVerbose = false
  package var isQuiet = false

  /// Options that say nothing.
  package init() {}

  /// The rules of normalisation that apply.
  package var rules: Set<NormalizationRule> {
    let offered = isStrict ? NormalizationRule.strict : Set(NormalizationRule.allCases)
    return offered.subtracting(withoutRules)
  }

  /// These options of the command line, joined with those of a fixture file.
  ///
  /// A matrix on the command line replaces the file's; arguments, correspondences and routines add up,
  /// but what the command line says of a routine replaces what the file says of it; a rule that either
  /// side turns off is off.
  package func joined(withFixture fixture: Options) -> Options {
    var result = self
    if targets.isEmpty { result.targets = fixture.targets }
    if levels.isEmpty { result.levels = fixture.levels }
    result.compilerArguments = fixture.compilerArguments + compilerArguments
    result.isStrict = isStrict || fixture.isStrict
    result.withoutRules.formUnion(fixture.withoutRules)
    result.equatedSymbols = fixture.equatedSymbols + equatedSymbols
    result.equatedModules = fixture.equatedModules + equatedModules
    result.addRoutines(of: fixture)
    return result
  }

  /// Adds the routines that a fixture file names and the command line does not.
  private mutating func addRoutines(of fixture: Options) {
    let named = Set(allocators.map(\.name) + harmlessRoutines)
    allocators += fixture.allocators.filter { !named.contains($0.name) }
    harmlessRoutines += fixture.harmlessRoutines.filter { !named.contains($0) }
  }
}
