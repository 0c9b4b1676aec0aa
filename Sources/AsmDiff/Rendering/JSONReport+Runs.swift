extension JSONReport {
  /// A function, and what came of running it.
  package struct FunctionRuns: Encodable, Sendable {
    /// One run.
    package struct Run: Encodable, Sendable {
      package var input: String
      package var trace: String
      /// `confirmed`, `interrupted`, `defect`; null where the analysis says nothing.
      package var finding: Nullable<String>
      package var reason: Nullable<String>
    }

    package var path: String
    package var function: String
    package var symbol: String
    package var triple: Nullable<String>
    package var optimize: Nullable<String>
    /// `confirmed`, `interrupted` when no run came to its end, `defect`, `unknown`, `refused`.
    package var status: String
    package var reasons: [String]
    package var sequences: Nullable<String>
    package var runs: [Run]
  }

  /// What came of running the functions of a report's sections.
  static func runs(_ sections: [CheckReport.Section]) -> [FunctionRuns] {
    sections.flatMap { section in section.runs.map { FunctionRuns($0, in: section) } }
  }
}

extension JSONReport.FunctionRuns {
  init(_ runs: AsmDiff.FunctionRuns, in section: CheckReport.Section) {
    path = runs.path
    function = runs.function.name
    symbol = runs.function.symbol.name
    triple = Nullable(section.triple)
    optimize = Nullable(section.optimize)
    sequences = Nullable(runs.sequences)
    self.runs = runs.runs.map(Run.init)
    switch runs.outcome {
    case .refused(let refusal): (status, reasons) = ("refused", [refusal.description])
    case .unknown(let causes): (status, reasons) = ("unknown", causes)
    case .run where !runs.defects.isEmpty: (status, reasons) = ("defect", [])
    case .run where runs.confirmedCount == 0: (status, reasons) = ("interrupted", [])
    case .run: (status, reasons) = ("confirmed", [])
    }
  }
}

extension JSONReport.FunctionRuns.Run {
  init(_ run: AsmDiff.FunctionRuns.Run) {
    input = run.inputText
    trace = run.text
    switch run.finding {
    case nil: (finding, reason) = (Nullable(nil), Nullable(nil))
    case .confirmed?: (finding, reason) = (Nullable("confirmed"), Nullable(nil))
    case .interrupted(let why)?:
      (finding, reason) = (Nullable("interrupted"), Nullable(why.description))
    case .defect(let defect)?:
      (finding, reason) = (Nullable("defect"), Nullable(defect.description))
    }
  }
}
