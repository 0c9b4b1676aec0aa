/// The report as `--format json` writes it: one object with stable keys.
package struct JSONReport: Encodable, Sendable {
  /// What the report's format is called; changes when a key changes its meaning.
  package static let format = "asmdiff-1"

  /// A function of a comparison.
  package struct Subject: Encodable, Sendable {
    package var path: String
    package var function: String
    package var symbol: String
    package var triple: Nullable<String>
    package var optimize: Nullable<String>
    package var metrics: Metrics
    package var allocations: Nullable<String>
  }

  /// The shortest allocation sequence that only one side allows.
  package struct Witness: Encodable, Sendable {
    package var allowedBy: Side
    package var sequence: String
    /// For each event the lines of that side's listing at which it stands.
    package var lines: [[Int]]
  }

  /// Two functions held against each other.
  package struct Comparison: Encodable, Sendable {
    package var baseline: Subject
    package var candidate: Subject
    package var verdict: Verdict
    package var rules: [NormalizationRule]
    package var reasons: [String]
    package var witness: Nullable<Witness>
  }

  /// A claim, checked for one target at one level.
  package struct Claim: Encodable, Sendable {
    package var path: String
    package var line: Int
    package var text: String
    package var triple: Nullable<String>
    package var optimize: Nullable<String>
    package var status: ClaimOutcome.Status
    package var message: String
  }

  package var format = Self.format
  package var toolchain: Nullable<String>
  package var comparisons: [Comparison]
  package var claims: [Claim]
  /// What came of running functions; left out unless that was asked for.
  package var runs: [FunctionRuns]?
}

/// A value that is written as `null` where it is nil, instead of left out.
package struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  private let value: Value?

  /// Wraps a value.
  package init(_ value: Value?) { self.value = value }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
