extension ListingComparison {
  /// The pairs that differ, what has no partner, and totals; the rows are left to a closer look.
  ///
  /// - Parameters:
  ///   - required: The verdict that every pair should reach.
  ///   - isQuiet: Whether only the pairs that miss it are shown.
  /// - Returns: The lines, the totals last.
  package func lines(required: Verdict, isQuiet: Bool) -> [StyledText] {
    let notable = comparisons.filter { isQuiet ? $0.verdict < required : !$0.isIdentical }
    let alone =
      isQuiet ? [] : single(onlyInBaseline, "baseline") + single(onlyInCandidate, "candidate")
    return notable.flatMap(\.summary) + alone + [totals(required)]
  }

  private func single(_ symbols: [Symbol], _ side: String) -> [StyledText] {
    symbols.map { StyledText("only in the \(side): \(Demangler.shortName(of: $0))") }
  }

  /// Whether every function has a partner, and every pair reaches the verdict.
  package func reaches(_ required: Verdict) -> Bool {
    onlyInBaseline.isEmpty && onlyInCandidate.isEmpty
      && comparisons.allSatisfy { $0.verdict >= required }
  }

  private func totals(_ required: Verdict) -> StyledText {
    let verdicts = Verdict.allCases.map { verdict in
      (comparisons.count { $0.verdict == verdict }, "\(verdict)")
    }
    let others = [
      (withoutInstructions.count, "not compared, having no instruction"),
      (onlyInBaseline.count, "only in the baseline"),
      (onlyInCandidate.count, "only in the candidate"),
    ]
    let counts = (verdicts + others).filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let pairs = comparisons.count + withoutInstructions.count
    return StyledText(
      pairs.counted("pair of functions", "pairs of functions") + ": "
        + counts.joined(separator: ", "), reaches(required) ? .success : .failure)
  }
}

extension Comparison {
  /// The comparison in one line, with its reasons below and the command that shows the rows.
  fileprivate var summary: [StyledText] {
    [StyledText(description)]
      + (reasons.map { "reason: \($0)" } + witnessLines).map { StyledText("  \($0)") }
      + [StyledText("  rows: \(command)", .dim)]
  }
}
