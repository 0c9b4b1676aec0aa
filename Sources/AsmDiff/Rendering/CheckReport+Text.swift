extension CheckReport {
  /// The report for people: each claim with its status, each pair of listings once.
  ///
  /// - Parameters:
  ///   - layout: Where the listings stand.
  ///   - isQuiet: Whether claims that hold are left out.
  /// - Returns: The lines, a summary last; none if there was no fixture to check.
  package func lines(_ layout: SideBySideLayout, isQuiet: Bool) -> [StyledText] {
    sections.isEmpty
      ? [] : sections.flatMap { $0.lines(layout, isQuiet: isQuiet) } + [summary]
  }

  /// How many claims hold, in one line.
  package var summary: StyledText {
    let fixtures = Set(sections.map(\.path)).count.counted("fixture", "fixtures")
    let total = outcomes.count.counted("claim", "claims")
    let counts = [
      (count(.holds), "holds", "hold"), (count(.fails), "fails", "fail"),
      (count(.error), "could not be checked", "could not be checked"),
      (skipped, "is for another target or level", "are for other targets or levels"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    let text =
      "\(total) in \(fixtures): " + (counts.isEmpty ? "none" : counts.joined(separator: ", "))
    return StyledText(text, exitStatus == 0 ? .success : .failure)
  }
}

extension CheckReport.Section {
  fileprivate func lines(_ layout: SideBySideLayout, isQuiet: Bool) -> [StyledText] {
    let shown = results.filter { !isQuiet || $0.outcome.status != .holds }
    let runLines = runLines(isQuiet: isQuiet)
    guard !shown.isEmpty || !runLines.isEmpty else { return [] }
    let place = ([path] + [triple, optimize].compactMap(\.self)).joined(separator: ", ")
    var lines = [StyledText(place, .heading)]
    var seen: Set<Int> = []
    for result in shown {
      lines.append(result.outcome.statusLine)
      if let index = result.comparison, seen.insert(index).inserted {
        lines += [StyledText()] + comparisons[index].lines(layout) + [StyledText()]
      }
    }
    return (lines.last == StyledText() ? lines : lines + [StyledText()]) + runLines
  }
}

extension ClaimOutcome {
  /// `holds  line 12: CLAIM: MESSAGE`.
  fileprivate var statusLine: StyledText {
    let word = status == .holds ? "holds" : status.rawValue.uppercased()
    var result = StyledText(word, status == .holds ? .success : .failure)
    result.append("  line \(line): ", .dim)
    result.append(text, .heading)
    result.append(": \(message)")
    return result
  }
}
