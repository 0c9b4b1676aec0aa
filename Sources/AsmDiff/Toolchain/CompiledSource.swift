/// What a compiler made of a file, and how.
public struct CompiledSource: Sendable {
  /// The assembly listing, as the compiler wrote it.
  public var assembly: [UInt8]
  /// What the compiler said, warnings and notes, as it said it; empty when it said nothing.
  public var diagnostics: String
  /// The commands whose result this is; they ran in an earlier run when `wasCached`.
  public var invocations: [Invocation]
  /// Whether the result was kept from an earlier run, and nothing was compiled.
  public var wasCached: Bool
  /// What it was compiled for.
  public var triple: String
  /// How much was optimised.
  public var optimize: OptimizationLevel
  /// The compiler that was used, in its own words.
  public var toolchain: String
}
