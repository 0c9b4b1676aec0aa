extension Claim.Relation {
  /// Whether the relation holds, and why, in one line.
  ///
  /// What the analysis cannot decide fails: a claim never holds for want of knowledge. An equality of
  /// allocations of which there are none fails too: it would prove nothing.
  package func decide(
    _ comparison: Comparison
  ) -> (status: ClaimOutcome.Status, message: String) {
    decide(
      comparison.verdict, reasons: comparison.reasons,
      allocationReasons: comparison.allocationReasons,
      hasAllocationEvents: comparison.hasAllocationEvents ?? false)
  }

  package func decide(
    _ verdict: Verdict, reasons: [String], allocationReasons: [String] = [],
    hasAllocationEvents: Bool = false
  ) -> (status: ClaimOutcome.Status, message: String) {
    let why = reasons.first.map { ": \($0)" } ?? ""
    switch self {
    case .identical:
      return verdict == .identical ? (.holds, "identical") : (.fails, "\(verdict)\(why)")
    case .equivalent:
      return verdict >= .equivalent ? (.holds, "\(verdict)") : (.fails, "\(verdict)\(why)")
    case .differs:
      return verdict == .identical ? (.fails, "identical") : (.holds, "the code differs")
    case .allocatesLike, .allocatesUnlike:
      let isMeant = (self == .allocatesUnlike) == (verdict == .different)
      guard verdict != .undetermined, isMeant else {
        let why = (allocationReasons.first ?? reasons.last).map { ": \($0)" } ?? ""
        return (.fails, "\(verdict)\(why)")
      }
      guard hasAllocationEvents else { return (.fails, Self.vacuous) }
      return (.holds, verdict == .different ? reasons.last ?? "\(verdict)" : "\(verdict)")
    }
  }

  private static let vacuous =
    "neither function has an allocation event, so nothing is compared; write 'FUNCTION allocates nothing'"
}
