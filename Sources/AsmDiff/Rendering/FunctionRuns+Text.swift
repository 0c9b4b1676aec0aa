extension CheckReport.Section {
  /// What came of running the section's functions; none if nothing was to be run.
  ///
  /// Functions that no claim is about and that cannot be run are counted, not listed.
  func runLines(isQuiet: Bool) -> [StyledText] {
    let named = runs.filter { $0.isNamedByClaim || !$0.runs.isEmpty }
    let shown = named.filter { !isQuiet || !$0.defects.isEmpty }
    guard !shown.isEmpty || !isQuiet && !runs.isEmpty else { return [] }
    let others = runs.count - named.count
    var lines = [StyledText("runs", .heading)] + shown.flatMap { $0.lines(inReportOn: path) }
    if others > 0, !isQuiet {
      let text = others.counted("other function", "other functions")
      lines.append(StyledText("not run  \(text) of the listing, which no claim is about", .dim))
    }
    return lines + [StyledText()]
  }
}

extension FunctionRuns {
  /// A line on the function, and more for each run that is not as the analysis says.
  ///
  /// The file is named where it is not the one that the report is on.
  fileprivate func lines(inReportOn path: String) -> [StyledText] {
    let file = path == self.path ? "" : self.path.split(separator: "/").suffix(1).joined() + ":"
    return [headline(file + function.name)] + defects.flatMap(defectLines) + interruptedLines
  }

  private func headline(_ name: String) -> StyledText {
    switch outcome {
    case .refused(let refusal): line("not run", .dim, name, refusal.description)
    case .unknown(let reasons):
      line("nothing to confirm", .dim, name, reasons.first ?? "its sequences are not known")
    case .run where !defects.isEmpty:
      line(
        "DEFECT", .failure, name,
        "not what the analysis says: \(defects.count) of \(counted(runs))")
    case .run where interrupted.count == runs.count:
      line("not confirmed", .failure, name, "no run came to an end that says anything")
    case .run: line("confirmed", .success, name, "\(counted(runs)) \(confirmedText)")
    }
  }

  private var confirmedText: String {
    let cut = interrupted.count
    return "as the analysis says" + (cut > 0 ? ", \(cut) of them as far as they went" : "")
  }

  private func counted(_ runs: [Run]) -> String { runs.count.counted("run", "runs") }

  private func line(_ word: String, _ role: StyledText.Style, _ name: String, _ text: String)
    -> StyledText
  {
    var result = StyledText(word, role)
    result.append("  ")
    result.append(name, .heading)
    result.append(": \(text)")
    return result
  }

  private func defectLines(_ run: Run) -> [StyledText] {
    var reason = ""
    if case .defect(let defect)? = run.finding { reason = ": \(defect)" }
    let lines = ["  with \(run.inputText)\(reason)", "    trace: \(run.text)"]
    return (lines + [sequences.map { "    sequences: \($0)" }].compactMap(\.self))
      .map { StyledText($0) }
  }

  private var interruptedLines: [StyledText] {
    interrupted.map { run in
      var reason = ""
      if case .interrupted(let interruption)? = run.finding { reason = "\(interruption)" }
      return StyledText("  with \(run.inputText) not confirmed: \(reason)", .dim)
    }
  }
}
