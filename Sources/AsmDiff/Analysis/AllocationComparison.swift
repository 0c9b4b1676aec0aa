/// What can be said of the allocations of two functions.
struct AllocationComparison {
  private(set) var verdict = Verdict.undetermined
  /// Why nothing can be said; empty where something can.
  private(set) var reasons: [String] = []
  private(set) var witness: Comparison.Witness?
  /// The sequences of the baseline; nil where they are not known.
  private(set) var baselineText: String?
  /// The sequences of the candidate; nil where they are not known.
  private(set) var candidateText: String?
  /// Whether any path of either function allocates, frees, or calls what might, as far as was looked.
  private(set) var hasEvents = false

  /// Compares the sequences of two functions.
  ///
  /// - Parameter equations: The symbols that a user declared to correspond.
  /// - Throws: `ComparisonError` where a name of an equation stands for several symbols.
  init(
    _ baseline: AllocationSubject, _ candidate: AllocationSubject,
    equations: Equations = Equations(ComparisonOptions())
  ) throws(ComparisonError) {
    guard let first = analyze(baseline, .baseline) else { return }
    guard var second = analyze(candidate, .candidate) else { return }
    hasEvents = first.hasEvents || second.hasEvents
    let names = try Self.equated(first, second, equations)
    reasons += try Self.equatedRoutines(first, second, equations)
    do {
      try second.renameCalls(names)
      show(first, second, baseline, candidate)
      if reasons.isEmpty {
        try decide(
          AllocationSide(allocations: first, subject: baseline),
          AllocationSide(allocations: second, subject: candidate))
      }
    } catch {
      reasons.append((error as? any DiagnosedError)?.diagnostic.message ?? "\(error)")
    }
  }

  private mutating func analyze(
    _ subject: AllocationSubject, _ side: Side
  ) -> FunctionAllocations? {
    do {
      return try subject.allocations()
    } catch {
      let message = (error as? any DiagnosedError)?.diagnostic.message ?? "\(error)"
      reasons.append(Self.unknown(side, message, line: subject.function.line))
      return nil
    }
  }

  /// Prints what is known, and says of what is not why.
  private mutating func show(
    _ first: FunctionAllocations, _ second: FunctionAllocations, _ baseline: AllocationSubject,
    _ candidate: AllocationSubject
  ) {
    let names = LabelNames(first.automaton.events + second.automaton.events)
    if first.limits.isEmpty { baselineText = first.automaton.text(names) }
    if second.limits.isEmpty { candidateText = second.automaton.text(names) }
    reasons += Self.reasons(first, .baseline, line: baseline.function.line)
    reasons += Self.reasons(second, .candidate, line: candidate.function.line)
  }

  /// The baseline's names of functions that the candidate calls by another one, as declared.
  private static func equated(
    _ first: FunctionAllocations, _ second: FunctionAllocations, _ equations: Equations
  ) throws(ComparisonError) -> [String: String] {
    let isOneFormat = first.cache.listing.index.isMachO == second.cache.listing.index.isMachO
    if equations.isEmpty && isOneFormat { return [:] }
    var equations = equations
    var names: [String: String] = [:]
    let others = first.automaton.events
    for case .call(let name) in second.automaton.events {
      for case .call(let other) in others where other != name {
        let pair = SymbolPair(baseline: Symbol(other), candidate: Symbol(name))
        let isOne = differByUnderscore(first.cache.listing, other, second.cache.listing, name)
        let isDeclared = try equations.equate(pair)
        if isOne || isDeclared || equations.equateModules(pair) { names[name] = other }
      }
    }
    return names
  }

  /// That a routine of the table was declared to correspond to one that is not in it: their events cannot be
  /// compared.
  private static func equatedRoutines(
    _ first: FunctionAllocations, _ second: FunctionAllocations, _ equations: Equations
  ) throws(ComparisonError) -> [String] {
    if equations.isEmpty { return [] }
    var equations = equations
    var found: [String] = []
    let others = second.automaton.events
    for event in first.automaton.events {
      for other in others {
        guard let (left, right) = namesOfRoutineAndCall(event, other),
          try equations.equate(SymbolPair(baseline: Symbol(left), candidate: Symbol(right)))
        else { continue }
        found.append(equatedRoutine(left, right))
      }
    }
    return Set(found).sorted()
  }

  /// The names where one event is a routine's and the other one a call.
  private static func namesOfRoutineAndCall(
    _ event: AllocationEvent, _ other: AllocationEvent
  ) -> (String, String)? {
    switch (event, other) {
    case (.routine(let left, _), .call(let right)), (.call(let left), .routine(let right, _)):
      (left, right)
    default: nil
    }
  }

  /// Whether two symbols are one but for the underscore that only one of the formats has.
  private static func differByUnderscore(
    _ baseline: Listing, _ left: String, _ candidate: Listing, _ right: String
  ) -> Bool {
    guard baseline.index.isMachO != candidate.index.isMachO else { return false }
    return baseline.index.isMachO ? left == "_" + right : right == "_" + left
  }

  private mutating func decide(_ first: AllocationSide, _ second: AllocationSide) throws {
    let names = LabelNames(first.automaton.events + second.automaton.events)
    if proveLockstep(first, second) { return }
    switch LanguageComparison(baseline: first.automaton, candidate: second.automaton) {
    case .different(let difference): try differ(difference, first, second, names)
    case .undecided(let event):
      if try proveLockstep(first.mergedEarly(), second.mergedEarly()) { return }
      reasons = Self.undecided(event, first, second, names)
    case .exceeded(let limit): reasons = ["the sequences need more than \(limit) pairs of states"]
    case .equal:
      if try proveLockstep(first.mergedEarly(), second.mergedEarly()) { return }
      try agree(first, second)
    }
  }

  /// Whether a proof settles the matter; where it does not, nothing is known.
  private mutating func proveLockstep(_ first: AllocationSide, _ second: AllocationSide) -> Bool {
    guard first.allocations.limits.isEmpty, second.allocations.limits.isEmpty else { return false }
    var proof = LockstepProof(first.allocations, second.allocations)
    guard proof.succeeds() else { return false }
    let others = Self.recursionOfOthers(first, second)
    if others.isEmpty { verdict = .sameAllocations } else { reasons = others }
    return true
  }

  private mutating func agree(_ first: AllocationSide, _ second: AllocationSide) throws {
    // Which arguments such a call has is not in its label.
    let unfollowed = Self.unfollowed(first, second)
    guard unfollowed.isEmpty else {
      reasons = unfollowed
      return
    }
    guard let sequences = try first.allocations.exactSequences(),
      try second.allocations.exactSequences() == sequences
    else {
      reasons = [
        "both may allocate in the same ways, but under conditions that could not be shown to be the same"
      ]
      return
    }
    verdict = .sameAllocations
  }

  /// Shows that a difference really occurs: that some input takes a path on one side whose events no path of
  /// the other side has, whatever calls do that were not followed.
  private mutating func differ(
    _ difference: SequenceDifference, _ first: AllocationSide, _ second: AllocationSide,
    _ names: LabelNames
  ) throws {
    let endings = Self.uncertainEndings(first, second)
    guard endings.isEmpty else {
      reasons = endings
      return
    }
    let unfollowed = Self.unfollowed(first, second)
    let found = unfollowed.isEmpty ? difference : Self.differenceInAnyCase(first, second)
    guard let found else {
      reasons = unfollowed
      return
    }
    var sides = [(side: Side.baseline, own: first, other: try second.withAnythingCalled())]
    sides.append((side: .candidate, own: second, other: try first.withAnythingCalled()))
    if found.allowedBy == .candidate { sides.reverse() }
    // The sequence itself first; where no input was found for it, any other.
    let guides = [found.sequence, nil, nil]
    for (side, guide) in zip([sides[0], sides[0], sides[1]], guides) {
      let path = try side.own.allocations.path(
        outside: side.other, along: guide, isFollowed: { !side.own.subject.isUnfollowed($0) })
      guard let path else { continue }
      verdict = .different
      witness = Comparison.Witness(
        allowedBy: side.side, sequence: path.events.sequenceText(names),
        lines: path.lines.map { [$0] })
      return
    }
    reasons = [
      "no input was found with which only the \(found.allowedBy.rawValue) does "
        + found.sequence.sequenceText(names)
    ]
  }
}
