import AsmDiff
import Testing

/// What a user declares to correspond.
@Suite struct EquationTests {
  private let baseline = "\tcallq\thandle_alloc_error\n\tud2"
  private let candidate = "\tcallq\thandleAllocationFailure\n\tud2"

  @Test(arguments: [
    ("handle_alloc_error", "handleAllocationFailure"),
    ("handleAllocationFailure", "handle_alloc_error"),
  ])
  func `declared symbols correspond, in either order`(_ first: String, _ second: String) throws {
    let options = ComparisonOptions(equatedSymbols: [.init(first, second)])
    let comparison = try Listings.compare(
      baseline: baseline, candidate: candidate, options: options)
    #expect(comparison.isIdentical)
    #expect(comparison.rules.contains(.equated))
    #expect(
      comparison.notes == [
        "'handleAllocationFailure' was taken for 'handle_alloc_error', as declared"
      ])
    #expect(try !Listings.compare(baseline: baseline, candidate: candidate).isIdentical)
  }

  @Test func `a declared symbol stands for one other, not for two`() throws {
    let options = ComparisonOptions(equatedSymbols: [.init("a", "x"), .init("a", "y")])
    let comparison = try Listings.compare(
      baseline: "\tcallq\ta\n\tcallq\ta\n\tretq", candidate: "\tcallq\tx\n\tcallq\ty\n\tretq",
      options: options)
    #expect(!comparison.isIdentical)
  }

  @Test(arguments: ["\tcallq\tNAME\n", "\tmovl\t$NAME, %eax\n"])
  func `a short name that means two symbols is refused`(_ use: String) throws {
    func body(_ names: String...) -> String {
      names.map { use.replacing("NAME", with: $0) }.joined() + "\tretq"
    }
    let options = ComparisonOptions(equatedSymbols: [.init("f(_:)", "x")])
    let error = #expect(throws: ComparisonError.self) {
      try Listings.compare(
        baseline: body("($s1m1fyySiF)", "($s1n1fyySiF)"), candidate: body("x", "x"),
        options: options)
    }
    guard case .ambiguousEquation(let name, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(name == "f(_:)")
  }

  @Test(arguments: [
    ("$s3old1fyS2iF", "$s3new1fyS2iF", true), ("$s3old1fyS2iF", "$s3new1gyS2iF", false),
    ("$s3old1fyS2iF", "$s5other1fyS2iF", false),
    // A function named "oldIsInsidexy", whose length ends like the module's.
    ("$s3old13oldIsInsidexyyyF", "$s3new13oldIsInsidexyyyF", true),
    // Another symbol that demangles to the same name.
    ("$s3old1fyS2iF", "_$s3new1fyS2iF", false),
    ("$s3old1fyyAA4NodeVF", "$s3new1fyyAA4NodeVF", true),
    // A function named "x3oldIsInsidey": what looks like the module's name is not one.
    ("$s1m14x3oldIsInsideyyS2iF", "$s1m14x3newIsInsideyyS2iF", false),
    // An extension in the module, and a conformance.
    ("$s1m4NodeV3oldE1fyyF", "$s1m4NodeV3newE1fyyF", true),
    ("$s3old4NodeV1m1PAAMc", "$s3new4NodeV1m1PAAMc", true),
    // A function and a label that have the module's name.
    ("$s1m3oldyyF", "$s1m3newyyF", false), ("$s1m1f3oldySi_tF", "$s1m1f3newySi_tF", false),
  ])
  func `a module's two names are one where they name the module`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let options = ComparisonOptions(equatedModules: [.init("old", "new")])
    let comparison = try Listings.compare(
      baseline: "\tjmp\t(\(first))", candidate: "\tjmp\t(\(second))", options: options)
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test(arguments: [
    ("symbolic _____ 3old4NodeV", "symbolic _____ 3new4NodeV", true),
    (
      "symbolic _____y_____G s5SliceV 3old4NodeV", "symbolic _____y_____G s5SliceV 3new4NodeV", true
    ),
    ("symbolic _____ 3old4NodeV", "symbolic ______p 3new4NodeV", false),
    ("symbolic _____ 3old4NodeV", "symbolic _____ 3new4NodeC", false),
    ("symbolic _____ 3old4NodeV", "symbolic _____ 5other4NodeV", false),
    ("symbolic _____ 1m14x3oldIsInsideyV", "symbolic _____ 1m14x3newIsInsideyV", false),
    ("symbolic 3old_ 1m4NodeV", "symbolic 3new_ 1m4NodeV", false),
  ])
  func `a module's two names are one in the names of references to its types`(
    _ first: String, _ second: String, _ isIdentical: Bool
  ) throws {
    let options = ComparisonOptions(equatedModules: [.init("old", "new")])
    let comparison = try Listings.compare(
      baseline: "\tleaq\t\"\(first)\"(%rip), %rax\n\tretq",
      candidate: "\tleaq\t\"\(second)\"(%rip), %rax\n\tretq", options: options)
    #expect(comparison.isIdentical == isIdentical)
  }

  @Test func `whole listings of two module names are paired`() throws {
    let baseline = try Listing(
      text: Listings.function("$s3old1fyS2iF", "\tretq"), path: "baseline.s")
    let candidate = try Listing(
      text: Listings.function("$s3new1fyS2iF", "\tretq"), path: "candidate.s")
    let options = ComparisonOptions(equatedModules: [.init("old", "new")])
    #expect(try candidate.compareFunctions(to: baseline, options: options).isIdentical)
    #expect(try !candidate.compareFunctions(to: baseline).isIdentical)
  }
}
