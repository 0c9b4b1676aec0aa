import AsmDiff
import Testing

/// Comparisons that would prove nothing are refused.
@Suite struct VacuityTests {
  private let text =
    Listings.function("candidate", "\tretq") + Listings.function("empty", "# nothing")

  @Test func `a function is not compared with itself`() throws {
    let listing = try Listing(text: text, path: "test.s")
    #expect(throws: ComparisonError.sameFunction(name: "candidate", path: "test.s")) {
      try listing.compare("candidate", to: "candidate")
    }
    #expect(throws: ComparisonError.sameFunction(name: "candidate", path: "test.s")) {
      try listing.isIdentical("candidate", to: "candidate")
    }
  }

  @Test(arguments: Side.allCases)
  func `a side without an instruction is refused`(_ side: Side) throws {
    let listing = try Listing(text: text, path: "test.s")
    #expect(throws: ComparisonError.noInstructions(name: "empty", path: "test.s", side: side)) {
      side == .baseline
        ? try listing.compare("candidate", to: "empty")
        : try listing.compare("empty", to: "candidate")
    }
    #expect(throws: ComparisonError.noInstructions(name: "empty", path: "test.s", side: side)) {
      side == .baseline
        ? try listing.isIdentical("candidate", to: "empty")
        : try listing.isIdentical("empty", to: "candidate")
    }
  }

  @Test func `a missing function is named with its nearest`() throws {
    let listing = try Listing(text: text, path: "test.s")
    let error = #expect(throws: FunctionLookupError.self) {
      try listing.compare("candiate", to: "empty")
    }
    #expect(
      error?.description == """
        no function matches 'candiate' in test.s
          note: 1 similar: 'candidate'
          hint: run 'asmdiff list test.s' to see all 2
        """)
  }

  @Test func `a part of a name finds the whole`() throws {
    let listing = try Listing(text: text, path: "test.s")
    let error = #expect(throws: FunctionLookupError.self) { try listing.function(named: "Emp") }
    #expect(error?.problem == .noMatch(similar: ["empty"], count: 2))
  }

  @Test func `a function that lost its instructions has no partner`() throws {
    let full = Listings.function("f", "\tretq") + Listings.function("g", "\tretq")
    let emptied = Listings.function("f", "\tretq") + Listings.function("g", "# nothing")
    let first = try Listing(text: full, path: "full.s")
    let second = try Listing(text: emptied, path: "emptied.s")
    let lost = try second.compareFunctions(to: first)
    #expect(lost.onlyInBaseline.map(\.name) == ["g"])
    #expect(!lost.isIdentical)
    let gained = try first.compareFunctions(to: second)
    #expect(gained.onlyInCandidate.map(\.name) == ["g"])
    #expect(!gained.isIdentical)
  }

  @Test func `two listings of which one lacks a function are not identical`() throws {
    let baseline = try Listing(text: text, path: "baseline.s")
    let candidate = try Listing(text: Listings.function("candidate", "\tretq"), path: "candidate.s")
    let comparison = try candidate.compareFunctions(to: baseline)
    #expect(comparison.onlyInBaseline.map(\.name) == ["empty"])
    #expect(!comparison.isIdentical)
  }

  @Test func `listings in whose functions nothing stands are not identical`() throws {
    let text = Listings.function("f", "# nothing") + "\tretq\n"
    let listings = try ["a.s", "b.s"].map { try Listing(text: text, path: $0) }
    let comparison = try listings[0].compareFunctions(to: listings[1])
    #expect(comparison.withoutInstructions.map(\.name) == ["f"])
    #expect(!comparison.isIdentical)
  }

  @Test func `a function that cannot be read is no equal one`() throws {
    let text = Listings.function("f", "\tretq") + Listings.function("g", "\tmovq\t%never, %rax")
    let listings = try ["a.s", "b.s"].map { try Listing(text: text, path: $0) }
    let comparison = try listings[0].compareFunctions(to: listings[1])
    #expect(comparison.comparisons.map(\.isIdentical) == [true])
    #expect(comparison.unreadable.map(\.symbol.name) == ["g"])
    #expect(!comparison.isIdentical)
  }

  @Test func `two listings of one path are two`() throws {
    let listings = try ["\tretq", "\tnop\n\tretq"].map {
      try Listing(text: Listings.function("f", $0), path: "test.s")
    }
    #expect(try !listings[0].compare("f", to: "f", in: listings[1]).isIdentical)
  }

  @Test func `a name of two functions is refused`() throws {
    let symbols = ["$s1m1fyySiF", "$s1n1fyySiF"]
    let text = symbols.map { Listings.function($0, "\tretq") }.joined()
    let listing = try Listing(text: text, path: "test.s")
    let error = #expect(throws: FunctionLookupError.self) { try listing.function(named: "f(_:)") }
    guard case .ambiguous(let candidates)? = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(candidates.count == 2)
  }
}
