extension CheckReport {
  /// Makes a report of sections that were checked.
  package init(sections: [Section]) {
    self.init(toolchain: nil)
    self.sections = sections
  }

  /// How many times a function was run.
  package var runCount: Int { sections.flatMap(\.runs).reduce(0) { $0 + $1.runs.count } }

  /// Says so if runs were asked for and there was none: nothing was confirmed.
  mutating func noteIfNothingRan() {
    guard !sections.isEmpty, runCount == 0 else { return }
    let functions = sections.flatMap(\.runs).count.counted("function", "functions")
    errors.append(
      Diagnostic(
        "no function was run",
        notes: ["\(functions) cannot be run, or nothing is known of them"],
        hint: "only functions that take no arguments or integers are run; the report says why "
          + "each was not"))
  }
}

extension CheckReport.Section {
  /// Makes a section that holds nothing but runs.
  package init(path: String, runs: [FunctionRuns]) {
    self.init(path: path)
    self.runs = runs
  }
}
