/// What can be said of the allocations of two functions whose code differs.
struct AllocationComparison {
  private(set) var verdict = Verdict.undetermined
  private(set) var reasons: [String] = []
  private(set) var witness: Comparison.Witness?
  private(set) var baselineText: String?
  private(set) var candidateText: String?

  /// Compares the sequences of two functions.
  init(
    _ baseline: Function, _ left: NormalFormCache, _ candidate: Function, _ right: NormalFormCache
  ) {
    do {
      let first = try FunctionAllocations(baseline, left)
      let second = try FunctionAllocations(candidate, right)
      let names = LabelNames(first.automaton.events + second.automaton.events)
      if first.limits.isEmpty { baselineText = first.automaton.text(names) }
      if second.limits.isEmpty { candidateText = second.automaton.text(names) }
      reasons = Self.reasons(first, .baseline) + Self.reasons(second, .candidate)
      if reasons.isEmpty { decide(first, second, names) }
    } catch {
      reasons = [(error as? any DiagnosedError)?.diagnostic.message ?? "\(error)"]
    }
  }

  private static func reasons(_ allocations: FunctionAllocations, _ side: Side) -> [String] {
    allocations.limits.map { "allocations of the \(side.rawValue) are not known: \($0)" }
  }

  private mutating func decide(
    _ first: FunctionAllocations, _ second: FunctionAllocations, _ names: LabelNames
  ) {
    switch LanguageComparison(baseline: first.automaton, candidate: second.automaton) {
    case .different(let difference):
      verdict = .different
      witness = Comparison.Witness(
        allowedBy: difference.allowedBy, sequence: difference.sequence.sequenceText(names))
    case .undecided(let event):
      reasons = ["the operands of \(event.text(names)) are not known well enough"]
    case .exceeded(let limit): reasons = ["the sequences need more than \(limit) pairs of states"]
    case .equal:
      // A name such as `n` must also change on the same turns.
      guard case .equal = LanguageComparison(baseline: first.stepped, candidate: second.stepped)
      else {
        reasons = ["loops change the sizes of allocations on different turns"]
        return
      }
      verdict = .sameAllocations
    }
  }
}
