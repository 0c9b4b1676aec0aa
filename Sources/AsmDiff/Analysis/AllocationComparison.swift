/// What can be said of the allocations of two functions whose code differs.
struct AllocationComparison {
  private(set) var verdict = Verdict.undetermined
  private(set) var reasons: [String] = []
  private(set) var witness: Comparison.Witness?
  private(set) var baselineText: String?
  private(set) var candidateText: String?

  /// Compares the sequences of two functions.
  init(
    _ baseline: Function, _ left: NormalFormCache, _ candidate: Function, _ right: NormalFormCache,
    _ routines: AllocationRoutines = .standard
  ) {
    do {
      let first = try FunctionAllocations(baseline, left, routines)
      let second = try FunctionAllocations(candidate, right, routines)
      let names = LabelNames(first.automaton.events + second.automaton.events)
      if first.limits.isEmpty { baselineText = first.automaton.text(names) }
      if second.limits.isEmpty { candidateText = second.automaton.text(names) }
      reasons = Self.reasons(first, .baseline) + Self.reasons(second, .candidate)
      if reasons.isEmpty { try decide(first, second, names) }
    } catch {
      reasons = [(error as? any DiagnosedError)?.diagnostic.message ?? "\(error)"]
    }
  }

  private static func reasons(_ allocations: FunctionAllocations, _ side: Side) -> [String] {
    allocations.limits.map { "allocations of the \(side.rawValue) are not known: \($0)" }
  }

  private mutating func decide(
    _ first: FunctionAllocations, _ second: FunctionAllocations, _ names: LabelNames
  ) throws {
    var proof = LockstepProof(first, second)
    if proof.succeeds() {
      verdict = .sameAllocations
      return
    }
    switch LanguageComparison(baseline: first.automaton, candidate: second.automaton) {
    case .different(let difference):
      try confirm(difference, first, second, names)
    case .undecided(let event):
      reasons = ["the operands of \(event.text(names)) are not known well enough"]
    case .exceeded(let limit): reasons = ["the sequences need more than \(limit) pairs of states"]
    case .equal:
      guard try first.isExact, try second.isExact else {
        reasons = [
          "both may allocate in the same ways, but under conditions that could not be shown to be the same"
        ]
        return
      }
      verdict = .sameAllocations
    }
  }

  /// Shows that a difference really occurs: that some input takes a path on one side whose events no path of
  /// the other side has.
  private mutating func confirm(
    _ difference: SequenceDifference, _ first: FunctionAllocations, _ second: FunctionAllocations,
    _ names: LabelNames
  ) throws {
    guard !first.hasRecursion, !second.hasRecursion else {
      reasons = ["a function that calls itself is not followed"]
      return
    }
    var sides = [(side: Side.baseline, own: first, other: second)]
    sides.append((side: .candidate, own: second, other: first))
    if difference.allowedBy == .candidate { sides.reverse() }
    // The sequence itself first; where no input was found for it, any other.
    let guides = [difference.sequence, nil, nil]
    for (side, guide) in zip([sides[0], sides[0], sides[1]], guides) {
      guard let path = try side.own.path(outside: side.other, along: guide) else { continue }
      verdict = .different
      witness = Comparison.Witness(
        allowedBy: side.side, sequence: path.events.sequenceText(names))
      return
    }
    reasons = [
      "no input was found with which only the \(difference.allowedBy.rawValue) does "
        + difference.sequence.sequenceText(names)
    ]
  }
}
