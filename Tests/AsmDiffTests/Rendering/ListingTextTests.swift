import AsmDiff
import Testing

struct ListingTextTests {
  @Test func `the table of functions is aligned`() {
    let lines = FunctionTable.lines([
      FunctionTable.Entry(
        name: "f(_:)", metrics: Metrics(instructions: 1234, calls: 5), allocationCalls: 3),
      FunctionTable.Entry(name: "g", metrics: Metrics(instructions: 7), allocationCalls: 0),
    ])
    #expect(
      lines.map(\.plainText) == [
        "instructions  calls  events  function",
        "        1234      5       3  f(_:)",
        "           7      0       0  g",
        "2 functions",
      ])
  }

  @Test func `two listings are summed up, and only pairs that differ are named`() throws {
    let listing = try SampleListing.make(path: "a.s")
    let result = try SampleListing.make(path: "b.s")
      .compareFunctions(to: listing, options: ComparisonOptions())
    let lines = result.lines(required: .identical, isQuiet: false).map(\.plainText)
    #expect(lines == ["4 pairs of functions: 4 identical"])
  }
}
