extension Comparison {
  /// The comparison for people: who and where, the rows, and what they come to.
  package func lines(_ layout: SideBySideLayout) -> [StyledText] {
    layout.lines(
      baseline: baseline.heading(.baseline), candidate: candidate.heading(.candidate), rows: rows)
      + [StyledText(), verdictLine] + remarks
      + details.flatMap { detail in
        [StyledText(), StyledText(detail.title, .heading)]
          + layout.lines(baseline: [], candidate: [], rows: detail.rows)
      }
  }

  /// The verdict with the totals.
  private var verdictLine: StyledText {
    var line = StyledText("\(verdict)", isIdentical ? .success : .failure)
    line.append(": \(totals)")
    return line
  }

  /// Why the verdict is what it is.
  private var remarks: [StyledText] {
    let rules =
      rules.isEmpty ? [] : ["rules: " + rules.map(\.rawValue).joined(separator: ", ")]
    return
      (reasons.map { "reason: \($0)" } + witnessLines + allocationLines
      + notes.map { "note: \($0)" } + rules).map { StyledText("  \($0)") }
  }

  /// The allocation sequences: once if they are the same, else those of each side that are known.
  private var allocationLines: [String] {
    if let both = baseline.allocations, both == candidate.allocations {
      return ["allocations: \(both)"]
    }
    return [(Side.baseline, baseline), (.candidate, candidate)].compactMap { side, subject in
      subject.allocations.map { "allocations of the \(side.rawValue): \($0)" }
    }
  }

  /// Where the events of the witness stand.
  package var witnessLines: [String] {
    guard let witness, !witness.lines.isEmpty else { return [] }
    let lines = witness.lines.map { $0.map(String.init).joined(separator: " or ") }
    let stand = lines.count == 1 ? "its event stands at line" : "its events stand at lines"
    return [
      "\(stand) \(lines.joined(separator: ", ")) of the \(witness.allowedBy.rawValue)'s listing"
    ]
  }

  /// How many rows are equal, and how many are not.
  var totals: String {
    func count(_ kind: Row.Kind) -> Int { rows.count { $0.kind == kind } }
    let parts = [
      (count(.equal), "equal"), (count(.changed), "changed"),
      (count(.removed), "only in the baseline"), (count(.added), "only in the candidate"),
    ].filter { $0.0 > 0 }
    guard let first = parts.first else { return "no rows" }
    return
      (["\(first.0.counted("row", "rows")) \(first.1)"]
      + parts.dropFirst().map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }
}

extension Comparison.Subject {
  /// Which side it is, who it is, where it comes from, and its counts.
  fileprivate func heading(_ side: Side) -> [StyledText] {
    var who = StyledText("\(side): ", .dim)
    who.append(function, .heading)
    let options = [triple, optimize].compactMap(\.self).joined(separator: ", ")
    return [
      who, StyledText(place), StyledText(options.isEmpty ? "a listing" : options, .dim),
      StyledText("\(metrics)", .dim),
    ]
  }

  /// The file, with the line of a listing that was read.
  private var place: String { triple == nil ? "\(path):\(line)" : path }
}
