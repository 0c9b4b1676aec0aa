import AsmDiff
import Testing

@Suite struct `Two sets of allocation sequences` {
  /// Compares two patterns as if they were functions' sets.
  private func compare(_ baseline: String, _ candidate: String) throws -> LanguageComparison {
    LanguageComparison(
      baseline: try AllocationPattern(baseline).automaton,
      candidate: try AllocationPattern(candidate).automaton)
  }

  private func event(_ text: String) throws -> AllocationEvent {
    try #require(try AllocationPattern(text).automaton.events.first)
  }

  @Test(arguments: [
    ("malloc(8) (free(0) | abort)", "malloc(8) free(0) | malloc(8) abort"),
    ("(malloc(n << 3) free(0))*", "nothing | (malloc(8*n) free(0))+"),
    ("malloc((arg1+1)*8)", "malloc(8*arg1+8)"),
    ("call f", "call \"f\""), ("call [*(arg1+8)]", "call [*(arg1+8)]"),
  ])
  func `are equal where the sequences are`(baseline: String, candidate: String) throws {
    #expect(try compare(baseline, candidate) == .equal)
  }

  @Test(arguments: [
    ("malloc(8) free(0)", "malloc(16) free(0)", Side.baseline, "malloc(8) free(0)"),
    ("malloc(8) free(0)?", "malloc(8) free(0)", .baseline, "malloc(8)"),
    ("malloc(8) free(0)", "malloc(8) free(0) free(0)?", .candidate, "malloc(8) free(0) free(0)"),
    ("malloc(16*n)", "malloc(16*n+8)", .baseline, "malloc(16*n)"),
    ("malloc((arg1 >> 2))", "malloc(arg1)", .baseline, "malloc((arg1 >> 2))"),
    ("free(0) free(1)", "free(1) free(0)", .baseline, "free(0) free(1)"),
    ("call f", "call g", .baseline, "call f"),
    ("call [*(arg1)]", "call f", .baseline, "call [*(arg1)]"),
    ("abort", "never returns", .baseline, "abort"),
  ])
  func `differ in the shortest sequence that only one side allows`(
    baseline: String, candidate: String, side: Side, word: String
  ) throws {
    let comparison = try compare(baseline, candidate)
    guard case .different(let difference) = comparison else {
      Issue.record("\(comparison)")
      return
    }
    #expect(difference.allowedBy == side)
    #expect(difference.sequence.sequenceText == word)
  }

  @Test(arguments: [
    ("malloc(?)", "malloc(?)", "malloc(?)"), ("malloc(8)", "malloc(8*?)", "malloc(8)"),
    ("malloc(8) free(?)", "malloc(8) free(0)", "free(?)"),
    ("malloc(?)", "malloc(8) | malloc(16)", "malloc(?)"), ("call ?", "call ?", "call ?"),
    ("call ?", "malloc(8)", "call ?"), ("abort | call f", "abort | call ?", "call f"),
    // Eight times any number, rounded down to a multiple of eight; not shown to be equal, and not distinct.
    ("malloc(8*arg1)", "malloc((8*arg1 & -8))", "malloc(8*arg1)"),
    ("malloc(blend(arg1))", "malloc(arg1)", "malloc(blend(arg1))"),
  ])
  func `are undecided where only what is not known stands between them`(
    baseline: String, candidate: String, because: String
  ) throws {
    let comparison = try compare(baseline, candidate)
    guard case .undecided(let event) = comparison else {
      Issue.record("\(comparison)")
      return
    }
    #expect(event.description == because)
  }

  @Test(arguments: [
    ("malloc(?) free(0)", "malloc(?)", "malloc(?)"),
    ("malloc(?)", "malloc(8) | calloc(1, 8)", "calloc(1, 8)"),
    ("malloc(8) free(?)", "malloc(16) free(?)", "malloc(8) free(?)"),
    ("call ?", "abort", "call ?"), ("malloc(?)", "malloc(?)*", "nothing"),
    ("calloc(?, 8)", "calloc(?, 4)", "calloc(?, 8)"),
  ])
  func `differ if they do whatever the unknowns are`(
    baseline: String, candidate: String, word: String
  ) throws {
    let comparison = try compare(baseline, candidate)
    guard case .different(let difference) = comparison else {
      Issue.record("\(comparison)")
      return
    }
    #expect(difference.sequence.sequenceText == word)
  }

  @Test func `that are claimed to differ do so for every value of the unknowns`() throws {
    let shapes = [
      "malloc(?)", "malloc(?) | free(0)", "malloc(?)*", "malloc(1) free(0) | malloc(?)",
      "malloc(1)", "malloc(1) | malloc(2)", "(malloc(?) free(0))?", "malloc(2) free(?)",
    ]
    for baseline in shapes {
      for candidate in shapes {
        let comparison = try compare(baseline, candidate)
        for value in ["1", "2"] {
          for other in ["1", "2"] {
            let left = baseline.replacing("free(?)", with: "free(0)").replacing(
              "?)", with: value + ")")
            let right = candidate.replacing("free(?)", with: "free(0)")
              .replacing("?)", with: other + ")")
            let known = try compare(left, right)
            if case .different = comparison { #expect(known != .equal, "\(left), \(right)") }
            if comparison == .equal { #expect(known == .equal, "\(left), \(right)") }
          }
        }
      }
    }
  }

  @Test func `treat values that loops carry as they were produced`() throws {
    func loop(_ key: String, isExact: Bool) throws -> AllocationAutomaton {
      let value = SizeExpression(.carried(CarriedValue(key: key, isExact: isExact)))
      let graph = EventGraph(
        edges: [.init(from: 0, label: AllocationEvent("malloc", .size(value * 16)), to: 0)],
        accepting: [0])
      return try AllocationAutomaton(graph)
    }
    func compare(_ left: String, _ right: String, isExact: Bool) throws -> LanguageComparison {
      LanguageComparison(
        baseline: try loop(left, isExact: isExact), candidate: try loop(right, isExact: isExact))
    }
    #expect(try compare("doubled", "doubled", isExact: false) == .equal)
    guard case .different = try compare("doubled", "tripled", isExact: true) else {
      Issue.record("exact values with different keys are different")
      return
    }
    guard case .undecided = try compare("doubled", "tripled", isExact: false) else {
      Issue.record("inexact values may be equal")
      return
    }
  }

  @Test func `name the operands that are not known`() throws {
    let unknown = AllocationEvent("malloc", .size(SizeExpression(.unknown(7)) * 8 + 16))
    let automaton = try AllocationAutomaton(
      EventGraph(edges: [.init(from: 0, label: unknown, to: 1)], accepting: [1]))
    #expect(automaton.unknownOperands == [UnknownOperand(event: unknown, id: 7)])
    #expect(automaton.description == "malloc(8*?+16)")
    #expect(try AllocationPattern("malloc(8)").automaton.unknownOperands.isEmpty)
  }

  @Test func `hold an unknown that is not equal even to itself`() throws {
    let size = SizeExpression(.unknown(1))
    #expect(size.relation(to: size) == .possible)
    #expect((size - size).relation(to: 0) == .same)
    #expect(PointerName.unknown(1).relation(to: .unknown(1)) == .possible)
    #expect(PointerName.unknown(1).relation(to: .age(0)) == .possible)
    #expect(PointerName.age(0).relation(to: .age(1)) == .distinct)
    #expect(try event("malloc(?)").relation(to: event("malloc(?)")) == .possible)
    #expect(try event("malloc(?)").relation(to: event("calloc(?, ?)")) == .distinct)
  }
}
