/// What one run says of what the analysis says.
package enum RunFinding: Hashable, Sendable {
  /// What the analysis claims and the run does not bear out.
  package enum Defect: Hashable, Sendable {
    /// The trace is in no sequence; so many of its events are the beginning of one.
    case trace(allowed: Int)
    /// The function returned a number that is not among those that it can return.
    case result(Int64)
  }

  /// Why a run neither confirms nor refutes: its events are the beginning of a sequence, and then it ended.
  package enum Interruption: Hashable, Sendable {
    /// How it ended.
    case ending(Trace.Ending)
    /// In a routine that did not come back.
    case inside(Symbol, Trace.Ending)
  }

  /// The trace is in the language.
  case confirmed
  /// The run did not come to an end that says anything.
  case interrupted(Interruption)
  /// The trace is not in the language.
  case defect(Defect)

  /// Judges a trace by what is known of the function; nil where that is nothing.
  init?(_ trace: Trace, _ known: KnownBehavior, _ reader: TraceReader) {
    guard known.reasons.isEmpty, let automaton = known.automaton else { return nil }
    let match = TraceMatch(trace, automaton, reader)
    switch trace.ending {
    case .returned(let value):
      self =
        match.endsInReturn ? Self.judge(value, known.results) : Self.refuted(match, trace)
    case let ending:
      self = Self.judge(ending, trace, match, reader)
    }
  }

  private static func refuted(_ match: TraceMatch, _ trace: Trace) -> Self {
    .defect(.trace(allowed: match.firstMismatch ?? trace.calls.count))
  }

  private static func judge(_ value: UInt64, _ results: Set<Int64?>) -> Self {
    let result = Int64(bitPattern: value)
    return results.contains(nil) || results.contains(result) ? .confirmed : .defect(.result(result))
  }

  /// Judges a run that did not return.
  private static func judge(
    _ ending: Trace.Ending, _ trace: Trace, _ match: TraceMatch, _ reader: TraceReader
  ) -> Self {
    if reader.isTrap(trace) {
      if match.endsInAbort(at: trace.calls.count) { return .confirmed }
      // It may have trapped in a routine of the listing that the language has as one event.
      guard match.allowsOpenCall, let open = trace.calls.first(where: { $0.result == nil }) else {
        return refuted(match, trace)
      }
      return .interrupted(.inside(open.symbol, ending))
    }
    guard let open = trace.openCall else {
      return match.isBeginning ? .interrupted(.ending(ending)) : refuted(match, trace)
    }
    if endsProcess(ending), match.endsInAbort(at: trace.calls.count - 1) { return .confirmed }
    let isBroken = open.symbol.name == "__stack_chk_fail"
    return match.allowsOpenCall || isBroken
      ? .interrupted(.inside(open.symbol, ending)) : refuted(match, trace)
  }

  /// Whether the process ended by itself, in a call that did not return.
  private static func endsProcess(_ ending: Trace.Ending) -> Bool {
    switch ending {
    case .signalled, .exited, .undefined: true
    case .returned, .timedOut, .tooManyEvents, .refused: false
    }
  }
}
