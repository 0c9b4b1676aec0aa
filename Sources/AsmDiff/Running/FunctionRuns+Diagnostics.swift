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
