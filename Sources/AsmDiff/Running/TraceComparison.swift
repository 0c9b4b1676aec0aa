/// What two functions that are claimed to allocate alike did with equal inputs.
package enum TraceComparison: Hashable, Sendable {
  /// Every pair of traces is equal; `cut` of them only as far as the shorter one went.
  case equal(pairs: Int, cut: Int)
  /// With an input they did different things.
  case different(input: String, baseline: String, candidate: String)
  /// Nothing was compared.
  case notCompared(reason: String)

  /// Compares the runs of two functions.
  ///
  /// Sizes, ages of blocks and names of routines have to be equal, addresses do not. Calls within a listing
  /// count by what is called in turn.
  package init(
    baseline: FunctionRuns, candidate: FunctionRuns,
    options: ComparisonOptions = ComparisonOptions()
  ) {
    for (side, runs) in [(Side.baseline, baseline), (.candidate, candidate)] where runs.runs.isEmpty
    {
      self = .notCompared(reason: "the \(side.rawValue) was not run: \(runs.reason)")
      return
    }
    guard baseline.signature == candidate.signature else {
      self = .notCompared(reason: "they take different arguments")
      return
    }
    self = Self.compare(baseline, candidate, options)
  }

  private static func compare(
    _ baseline: FunctionRuns, _ candidate: FunctionRuns, _ options: ComparisonOptions
  ) -> Self {
    var equations = Equations(options)
    let others = Dictionary(uniqueKeysWithValues: candidate.runs.map { ($0.input, $0) })
    var (pairs, cut) = (0, 0)
    for run in baseline.runs {
      guard let other = others[run.input] else { continue }
      let length = min(run.events.count, other.events.count)
      let isCut = run.wasStopped || other.wasStopped
      let ends = isCut || run.events.count == other.events.count && run.returned == other.returned
      let isEqual = (0..<length).allSatisfy { index in
        Self.correspond(run.events[index], other.events[index], &equations)
      }
      guard isEqual && ends else {
        return .different(input: run.inputText, baseline: run.text, candidate: other.text)
      }
      pairs += 1
      if isCut { cut += 1 }
    }
    return .equal(pairs: pairs, cut: cut)
  }

  private static func correspond(
    _ baseline: AllocationEvent, _ candidate: AllocationEvent, _ equations: inout Equations
  ) -> Bool {
    if baseline == candidate { return true }
    guard case .call(let name) = baseline, case .call(let other) = candidate else { return false }
    let pair = SymbolPair(baseline: Symbol(name), candidate: Symbol(other))
    return (try? equations.equate(pair)) == true || equations.equateModules(pair)
  }
}

extension FunctionRuns.Run {
  /// Whether the function returned.
  fileprivate var returned: Bool { if case .returned = trace.ending { true } else { false } }

  /// Whether the run would have gone on.
  fileprivate var wasStopped: Bool {
    switch trace.ending {
    case .timedOut, .tooManyEvents, .refused: true
    case .returned, .signalled, .exited, .undefined: false
    }
  }
}

extension FunctionRuns {
  /// Why there is no run.
  fileprivate var reason: String {
    switch outcome {
    case .refused(let refusal): refusal.description
    case .unknown(let reasons): reasons.first ?? "its sequences are not known"
    case .run: "nothing asked for it"
    }
  }
}
