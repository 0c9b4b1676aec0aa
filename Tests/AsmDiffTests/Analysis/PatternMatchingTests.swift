import AsmDiff
import Testing

@Suite struct `A pattern and a function's sequences` {
  private func carried(_ key: String) -> SizeExpression {
    SizeExpression(.carried(CarriedValue(key: key)))
  }

  /// A function that makes these allocations in order.
  private func function(_ sizes: SizeExpression...) throws -> AllocationAutomaton {
    let events = sizes.map { AllocationExpression.event(AllocationEvent("malloc", .size($0))) }
    return try AllocationAutomaton(AllocationExpression.sequence(events).graph)
  }

  @Test func `match under some one-to-one naming of carried values`() throws {
    let function = try function(carried("z"), carried("a"), carried("z"))
    #expect(function.description == "malloc(n) malloc(m) malloc(n)")
    #expect(try AllocationPattern("malloc(n) malloc(m) malloc(n)").matches(function))
    #expect(try AllocationPattern("malloc(m) malloc(n) malloc(m)").matches(function))
    #expect(try !AllocationPattern("malloc(n) malloc(n) malloc(n)").matches(function))
    #expect(try !AllocationPattern("malloc(n) malloc(m) malloc(k)").matches(function))
    #expect(try !AllocationPattern("malloc(n) malloc(m) malloc(m)").matches(function))
  }

  @Test func `match where the order of keys would number the labels differently`() throws {
    for keys in [["a", "b", "c"], ["c", "b", "a"], ["b", "c", "a"]] {
      let values = keys.map(carried)
      let choice = AllocationExpression.choice([
        .event(AllocationEvent("malloc", .size(values[0]))),
        .sequence([
          .event(AllocationEvent("malloc", .size(values[1]))),
          .event(AllocationEvent("malloc", .size(values[2]))),
        ]),
      ])
      let function = try AllocationAutomaton(choice.graph)
      #expect(try AllocationPattern("malloc(n) | malloc(m) malloc(k)").matches(function))
      #expect(try AllocationPattern(function.description).matches(function))
      #expect(try !AllocationPattern("malloc(n) | malloc(m) malloc(n)").matches(function))
    }
  }

  @Test func `do not match by a name that happens to be a key`() throws {
    let function = try function(carried("m"), carried("m"))
    #expect(try !AllocationPattern("malloc(n) malloc(m)").matches(function))
    #expect(try !AllocationPattern("malloc(2*m) malloc(m)").matches(function))
    #expect(try AllocationPattern("malloc(n) malloc(n)").matches(function))
  }

  @Test func `match where the pattern says what is not known`() throws {
    let function = try function(8, SizeExpression(.unknown(3)), SizeExpression(.unknown(4)))
    #expect(try AllocationPattern("malloc(8) malloc(?) malloc(?)").matches(function))
    let comparison = try AllocationPattern("malloc(8) malloc(8) malloc(8)").compare(to: function)
    guard case .undecided = comparison else {
      Issue.record("\(comparison)")
      return
    }
    #expect(try !AllocationPattern("malloc(?) malloc(?) malloc(?)").matches(function))
  }

  @Test func `differ in a witness that is allowed by one of them`() throws {
    let comparison = try AllocationPattern("malloc(8) free(0)").compare(to: function(8))
    let leak = AllocationEvent("malloc", .size(8))
    #expect(
      comparison == .different(SequenceDifference(allowedBy: .candidate, sequence: [leak])))
  }
}
