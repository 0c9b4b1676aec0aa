extension Claim.Relation {
  /// Whether the relation holds where the verdict is known, and why, in one line.
  ///
  /// What the analysis cannot decide fails: a claim never holds for want of knowledge.
  package func decide(
    _ verdict: Verdict, reasons: [String]
  ) -> (status: ClaimOutcome.Status, message: String) {
    let why = reasons.first.map { ": \($0)" } ?? ""
    switch self {
    case .identical:
      return verdict == .identical ? (.holds, "identical") : (.fails, "\(verdict)\(why)")
    case .equivalent:
      return verdict >= .equivalent ? (.holds, "\(verdict)") : (.fails, "\(verdict)\(why)")
    case .differs:
      return verdict == .identical ? (.fails, "identical") : (.holds, "the code differs")
    case .allocatesUnlike where verdict == .different:
      return (.holds, "the allocation sequences differ")
    case .allocatesUnlike where verdict == .identical:
      return (.fails, "identical")
    case .allocatesLike, .allocatesUnlike:
      return (.fails, Self.undecided)
    }
  }

  /// What is said of a claim that needs the allocations of a function.
  package static let undecided = "allocation analysis is not built yet"
}
