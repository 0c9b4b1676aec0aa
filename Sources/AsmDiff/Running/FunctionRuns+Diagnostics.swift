extension FunctionRuns {
  /// What is wrong with the analysis according to the runs.
  package var diagnostics: [Diagnostic] {
    defects.map { run in
      var notes = ["trace: \(run.text)"]
      if let sequences { notes.append("sequences: \(sequences)") }
      var reason = ""
      if case .defect(let defect)? = run.finding { reason = ": \(defect)" }
      return Diagnostic(
        "a run of '\(function.name)' with \(run.inputText) is not what the analysis says\(reason)",
        at: Diagnostic.Location(path: path), notes: notes,
        hint: "this is a defect of asmdiff, not of the function; please report it with the fixture")
    }
  }
}

extension CheckReport {
  /// How many times a function was run.
  package var runCount: Int { sections.flatMap(\.runs).reduce(0) { $0 + $1.runs.count } }

  /// Says so if runs were asked for and there was none: nothing was confirmed.
  mutating func noteIfNothingRan() {
    guard !sections.isEmpty, runCount == 0 else { return }
    let refused = sections.flatMap(\.runs).count
    errors.append(
      Diagnostic(
        "no function was run",
        notes: [
          "\(refused.counted("function", "functions")) cannot be run, or nothing is known of them"
        ],
        hint:
          "only functions that take no arguments or integers are run; the report says why each was not"
      ))
  }
}
