/// What a comparison can defend about two functions, strongest first.
///
/// `Comparable` puts the stronger verdict above the weaker one, so that "at least `sameAllocations`"
/// reads `verdict >= .sameAllocations`.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  /// The normal forms are equal, instruction for instruction.
  case identical
  /// A proof that both are one program, up to the names of registers and stack slots and the order
  /// of blocks.
  case equivalent
  /// The code differs; a proof that both sides allow exactly the same allocation sequences.
  case sameAllocations
  /// The allocation sequences differ, and there is a shortest one that only one side allows.
  case different
  /// The code differs, and the analysis could not decide about allocations.
  case undetermined
}

extension Verdict: Comparable {
  /// Whether the left verdict claims less than the right one.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.strength < right.strength }

  private var strength: Int {
    switch self {
    case .identical: 4
    case .equivalent: 3
    case .sameAllocations: 2
    case .different: 1
    case .undetermined: 0
    }
  }
}
