/// A statement in a fixture file about what its functions compile to.
public struct Claim: Sendable, Hashable {
  /// How a claim relates two functions.
  public enum Relation: String, Sendable, CaseIterable {
    /// The verdict is `identical`.
    case identical = "identical-to"
    /// The verdict is `equivalent` or stronger.
    case equivalent = "equivalent-to"
    /// The verdict is `sameAllocations` or stronger.
    case allocatesLike = "allocates-like"
    /// The normal forms differ.
    case differs = "differs-from"
    /// The verdict is `different`.
    case allocatesUnlike = "allocates-unlike"
  }

  /// What is claimed.
  public enum Statement: Sendable, Hashable {
    /// The candidate relates to the baseline.
    case relation(candidate: FunctionReference, Relation, baseline: FunctionReference)
    /// The function's allocation sequence is the pattern.
    case allocates(FunctionReference, pattern: String)
    /// Every path of the function that returns, returns the number.
    case returns(FunctionReference, Int)
  }

  /// What a claim is restricted to.
  public enum Restriction: Sendable, Hashable {
    /// Only what is compiled for this target triple.
    case target(Triple)
    /// Only what is compiled at this level of optimisation.
    case level(OptimizationLevel)
  }

  /// What is claimed.
  public var statement: Statement
  /// Where it is checked at all: what satisfies every one of these.
  public var restrictions: [Restriction]
  /// The claim as it is written, without the marker.
  public var text: String
  /// Where the claim begins.
  public var location: Diagnostic.Location

  /// Whether the claim is made about code for that target, compiled at that level.
  public func applies(toTarget triple: String, level: OptimizationLevel) -> Bool {
    restrictions.allSatisfy { restriction in
      switch restriction {
      case .target(let target): target.name == triple
      case .level(let name): name == level
      }
    }
  }
}

extension Claim.Statement {
  /// The functions that the claim names, the candidate first.
  public var functions: [FunctionReference] {
    switch self {
    case .relation(let candidate, _, let baseline): [candidate, baseline]
    case .allocates(let function, _), .returns(let function, _): [function]
    }
  }
}
