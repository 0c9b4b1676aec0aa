/// Decides what a claim says of the allocation sequences of one function.
struct AllocationClaim {
  /// The pattern, which was read when the claim was.
  var pattern: AllocationPattern
  var function: Function

  /// Whether the pattern says exactly what the sequences are, and why, in one line.
  func decide(
    _ allocations: FunctionAllocations
  ) -> (status: ClaimOutcome.Status, message: String) {
    if let reason = AllocationSummary(allocations, of: function).reasons.first {
      return (.fails, "the allocation sequences are not known: \(reason)")
    }
    let found = allocations.automaton.text()
    switch pattern.compare(to: allocations.automaton) {
    case .equal: return (.holds, found)
    case .different(let difference):
      return (
        .fails, "expected \(pattern.text), found \(found): \(text(difference, allocations))"
      )
    case .undecided(let event):
      // The pattern's event is as good a reason, but the function's has a line.
      let own = allocations.automaton.events.first { !$0.unknowns.isEmpty }
      let event = allocations.lines[event] == nil ? own ?? event : event
      return (
        .fails,
        "found \(found), and it is not known whether that is the pattern: "
          + "an operand of \(text([event], allocations))\(place([event], allocations))"
      )
    case .exceeded(let limit):
      return (.fails, "found \(found): comparing needs more than \(limit) pairs of states")
    }
  }

  private func text(
    _ difference: SequenceDifference, _ allocations: FunctionAllocations
  ) -> String {
    let isPatterns = difference.allowedBy == .baseline
    return "only the \(isPatterns ? "pattern" : "function") allows "
      + text(difference.sequence, allocations)
      + (isPatterns ? "" : place(difference.sequence, allocations))
  }

  private func text(_ events: [AllocationEvent], _ allocations: FunctionAllocations) -> String {
    events.sequenceText(LabelNames(allocations.automaton.events + events))
  }

  /// Where the events stand in the listing, in parentheses.
  private func place(_ events: [AllocationEvent], _ allocations: FunctionAllocations) -> String {
    let lines = events.flatMap { allocations.lines[$0] ?? [] }
    return lines.isEmpty ? "" : " (\(AllocationComparison.linesText(lines)) of the listing)"
  }
}
