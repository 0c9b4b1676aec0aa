import Harness

/// A property that AsmDiff must have, held against an oracle.
protocol TrustPart: SendableMetatype {
  /// The word that asks for the part on the command line.
  static var name: String { get }
  /// What is printed above its figures.
  static var title: String { get }

  init(_ context: TrustContext)

  /// Measures, and says of each case that fails what it was, on standard error.
  ///
  /// - Throws: What kept it from being measured, such as a `HarnessError`.
  func measure() async throws -> [Figure]
}
