import AsmDiff
import FuzzSupport

/// Reads a pattern, or two that stand on two lines, and compares them.
struct PatternFuzzing {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func run() {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    let patterns = lines.compactMap { parse(String(decoding: $0, as: UTF8.self)) }
    for pattern in patterns { check(pattern) }
    guard patterns.count == 2 else { return }
    check(patterns[0].automaton, patterns[1].automaton)
  }

  private func parse(_ text: String) -> AllocationPattern? {
    do throws(AllocationPatternError) {
      return try measured(.automaton("reading a pattern"), inputBytes: bytes.count) {
        () throws(AllocationPatternError) in try AllocationPattern(text)
      }
    } catch {
      require(
        (1...text.utf8.count + 1).contains(error.column), "column \(error.column) of '\(text)'")
      requirePrintable(TerminalRenderer(isColored: false).render(error.diagnostic.lines()))
      return nil
    }
  }

  // MARK: One pattern

  private func check(_ pattern: AllocationPattern) {
    let automaton = pattern.automaton
    require(pattern.matches(automaton), "'\(pattern.text)' does not match itself")
    require(minimal(automaton.graph) == automaton, "'\(pattern.text)' can be made smaller")
    require(
      automaton.shortestDifference(from: automaton) == nil, "'\(pattern.text)' is not itself")
    checkPrinting(pattern)
  }

  private func minimal(_ graph: EventGraph) -> AllocationAutomaton? {
    measured(.automaton("making an automaton"), inputBytes: bytes.count) {
      try? AllocationAutomaton(graph)
    }
  }

  /// How many names of carried values are matched in every order, and not only by first appearance.
  private static let matchedNames = 5

  private func checkPrinting(_ pattern: AllocationPattern) {
    let automaton = pattern.automaton
    let expression = measured(.automaton("making an expression"), inputBytes: bytes.count) {
      automaton.expression
    }
    guard let expression else { return }
    require(
      minimal(expression.graph) == automaton, "'\(expression)' is not what '\(pattern.text)' says")
    let text = automaton.description
    guard !text.contains("…"), automaton.carriedValues.count <= Self.matchedNames else { return }
    guard let again = parse(text) else {
      fail("'\(text)' is printed for '\(pattern.text)' and is no pattern")
    }
    require(again.matches(automaton), "'\(text)' is printed for '\(pattern.text)' and is another")
  }

  // MARK: Two patterns

  private func check(_ baseline: AllocationAutomaton, _ candidate: AllocationAutomaton) {
    let forth = compare(baseline, candidate)
    let back = compare(candidate, baseline)
    switch (forth, back) {
    case (.equal, .equal): require(baseline == candidate, "equal sets of two automata")
    case (.different(let difference), .different): check(difference, baseline, candidate)
    case (.undecided, .undecided), (.exceeded, .exceeded): break
    default: fail("another answer in the other direction: \(forth), \(back)")
    }
  }

  private func compare(
    _ baseline: AllocationAutomaton, _ candidate: AllocationAutomaton
  ) -> LanguageComparison {
    measured(.automaton("comparing patterns"), inputBytes: bytes.count) {
      LanguageComparison(baseline: baseline, candidate: candidate)
    }
  }

  private func check(
    _ difference: SequenceDifference, _ baseline: AllocationAutomaton,
    _ candidate: AllocationAutomaton
  ) {
    let isBaselines = difference.allowedBy == .baseline
    require(
      baseline.accepts(difference.sequence) == isBaselines
        && candidate.accepts(difference.sequence) == !isBaselines,
      "'\(difference.sequence.sequenceText)' is no difference")
  }
}
