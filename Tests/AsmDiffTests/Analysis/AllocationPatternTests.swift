import AsmDiff
import Testing

@Suite struct `A pattern of allocation sequences` {
  @Test(arguments: [
    "nothing", "never returns", "malloc(1) (abort | free(0))",
    "malloc(32) (malloc(16*n) free(1))* free(0)", "malloc(8)+", "malloc(8) free(0)?",
    "malloc(n) malloc(m)", "realloc(0, 64)", "calloc(4, 8)", "aligned_alloc(64, 128)",
    "free(arg1+8)", "free(0+16)", "free(null)", "free(*(arg1+8))", "malloc(*(arg1+8))",
    "malloc((arg1 >> 2))", "malloc(8*arg1+32)", "malloc(arg1*arg2)", "malloc(-8*arg1)",
    "call handleAllocationFailure(size:alignment:)", "(call f)*", "call ?", "(call ?)?",
    "call [*(arg1+8)]", "call \"a | b\"", "swift_retain(&_swiftEmptyArrayStorage)", "malloc(8*?)",
    "(abort | free(0) | free(1))", "malloc(8**(arg1)+low32(arg2))",
  ])
  func `prints as it was written`(text: String) throws {
    let printed = try AllocationPattern(text).automaton.description
    #expect(printed == (text.hasPrefix("(abort") ? String(text.dropFirst().dropLast()) : text))
  }

  @Test(arguments: [
    ("free(0) | abort", "abort | free(0)"), ("free(0) free(0)*", "free(0)+"),
    ("malloc(1) free(0) | malloc(2) free(0)", "(malloc(1) | malloc(2)) free(0)"),
    ("nothing | free(0) | free(0) free(0)+", "free(0)*"),
    ("(free(0)? abort?)*", "(abort | free(0))*"),
    ("malloc(8+8*3)", "malloc(32)"), ("malloc(n << 4)", "malloc(16*n)"),
    ("malloc(m) malloc(n)", "malloc(n) malloc(m)"), ("never returns | abort", "abort"),
    ("abort never returns", "never returns"),
  ])
  func `prints in a simpler form`(text: String, simpler: String) throws {
    #expect(try AllocationPattern(text).automaton.description == simpler)
  }

  @Test func `that is printed and read again is the same set`() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<400 {
      let expression = RandomLanguages.expression(depth: 1 + round % 4, using: &generator)
      let automaton = try AllocationAutomaton(expression.graph)
      let written = try AllocationPattern(expression.description).automaton
      #expect(written == automaton, "\(expression)")
      let printed = try #require(automaton.expression)
      #expect(try AllocationPattern(printed.description).automaton == automaton, "\(printed)")
      #expect(printed.size <= 60 * expression.size, "\(expression) as \(printed)")
    }
  }

  @Test(.timeLimit(.minutes(20)), arguments: ["*", "+", "*(a+b+c+d+e+f)*"])
  func `with a size of very many parts is refused`(operator text: String) {
    let size = (0..<8_000).map { "n\($0 % 700)" }.joined(separator: text)
    let error = #expect(throws: AllocationPatternError.self) {
      try AllocationPattern("malloc(\(size))")
    }
    #expect(error?.problem == .tooManyParts(limit: 128))
  }

  @Test func `with a size of a hundred parts is read`() throws {
    let size = (0..<100).map { "n\($0)" }.joined(separator: "+")
    let automaton = try AllocationPattern("malloc(\(size))").automaton
    #expect(automaton.carriedValues.count == 100)
  }

  @Test(.timeLimit(.minutes(20)))
  func `of very many events that may be left out is made small in time`() throws {
    let count = 800
    let text = String(repeating: "abort? ", count: count)
    let automaton = try AllocationPattern(text).automaton
    #expect(automaton.states.count == count + 1)
  }

  @Test func `that is very long ends in an ellipsis`() throws {
    let long = Array(repeating: "malloc(8)", count: 100).joined(separator: " ")
    let text = try AllocationPattern(long).automaton.text(limit: 30)
    #expect(text == "malloc(8) malloc(8) malloc(8) …")
    let longer = Array(repeating: "malloc(8)", count: 300).joined(separator: " ")
    let elided = try AllocationPattern(longer).automaton.description
    #expect(elided == "… (an automaton of 301 states)")
  }

  @Test(arguments: [
    ("", 1, AllocationPatternError.Problem.missingEvent), ("free(0) | ", 11, .missingEvent),
    ("*", 1, .missingEvent), ("mallok(8)", 1, .unknownWord("mallok", nearest: "malloc")),
    ("abort free", 7, .missingOperands("free")), ("malloc (8)", 1, .missingOperands("malloc")),
    ("abort calloc(8)", 7, .operandCount("calloc", expected: 2, found: 1)),
    ("free()", 1, .operandCount("free", expected: 1, found: 0)),
    ("(malloc(8)", 11, .missing(.closingParenthesis)),
    ("malloc(8", 9, .missing(.closingParenthesis)),
    ("abort)", 6, .strayParenthesis), ("call ", 6, .missing(.callee)),
    ("call \"f", 6, .unclosedQuote), ("malloc(8*)", 10, .missing(.size)),
    ("free(x)", 6, .missing(.pointer)), ("free(arg1+x)", 11, .missing(.number)),
    ("malloc(99999999999999999999)", 8, .numberTooLarge("99999999999999999999")),
    ("never", 6, .missing(.returns)), ("call [arg1", 11, .missing(.closingBracket)),
    ("xyzzy(8)", 1, .unknownWord("xyzzy", nearest: nil)),
  ])
  func `that cannot be read is an error with a column`(
    text: String, column: Int, problem: AllocationPatternError.Problem
  ) throws {
    let error = try #require(throws: AllocationPatternError.self) { try AllocationPattern(text) }
    #expect(error == AllocationPatternError(problem: problem, column: column))
    #expect(error.diagnostic.message == "column \(column) of the pattern: \(error.message)")
    #expect(error.diagnostic.hint?.isEmpty == false)
  }

  @Test func `may not be nested without end`() {
    for open in ["(", "malloc("] {
      let text = open + String(repeating: "(", count: 10_000)
      #expect(throws: AllocationPatternError.self) { try AllocationPattern(text) }
    }
  }

  @Test func `knows the routines of its vocabulary only`() throws {
    var vocabulary = AllocationVocabulary.standard
    vocabulary.operands["take"] = [.size, .pointer]
    let pattern = try AllocationPattern("take(0, 0)", vocabulary: vocabulary)
    let event = AllocationEvent("take", .size(0), .pointer(.age(0)))
    #expect(pattern.automaton.events == [event])
    #expect(throws: AllocationPatternError.self) { try AllocationPattern("take(0, 0)") }
  }
}
