import AsmDiff

/// What AsmDiff says about a pair, as far as it must not move.
enum Outcome: Hashable, Sendable, CustomStringConvertible {
  /// Whether the two are identical; nothing else was asked.
  case isIdentical(Bool)
  /// The verdict, with the analysis of allocations.
  case verdict(Verdict)
  /// The pair cannot be compared, for a reason.
  case refused(String)

  var description: String {
    switch self {
    case .isIdentical(let isIdentical): isIdentical ? "identical" : "not identical"
    case .verdict(let verdict): "\(verdict)"
    case .refused(let reason): "refused: \(reason)"
    }
  }

  /// Whether AsmDiff says that the two are identical.
  var isIdentical: Bool { self == .isIdentical(true) || self == .verdict(.identical) }
}
