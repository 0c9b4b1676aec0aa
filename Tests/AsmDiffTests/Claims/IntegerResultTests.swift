import AsmDiff
import Testing

/// What a symbol says of an integer that is returned.
struct IntegerResultTests {
  /// The claim decided for a function with that symbol and body.
  private func decide(
    _ symbol: String, _ body: String, _ number: Int
  ) throws -> (status: ClaimOutcome.Status, message: String) {
    let listing = try Listing(text: Listings.function(symbol, body), path: "t.s")
    return try listing.decideResult(of: symbol, number)
  }

  static let examples: [(symbol: String, body: String, number: Int, message: String?)] = [
    // f() -> Int, Int32, UInt8, Bool
    ("$s1m1fSiyF", "\tmovl\t$8, %eax\n\tretq", 8, nil),
    ("$s1m1fSiyF", "\tmovl\t$-1, %eax\n\tretq", -1, "it returns 4294967295"),
    ("$s1m1fs5Int32VyF", "\tmovl\t$-1, %eax\n\tretq", -1, nil),
    (
      "$s1m1fs5Int32VyF", "\tmovl\t$-1, %eax\n\tretq", 4_294_967_295,
      "it returns 'Int32', which holds no 4294967295"
    ),
    ("$s1m1fs6UInt32VyF", "\tmovl\t$-1, %eax\n\tretq", 4_294_967_295, nil),
    ("$s1m1fSuyF", "\tmovq\t$-1, %rax\n\tretq", -1, nil),
    // The upper bits say nothing.
    ("$s1m1fs5UInt8VyF", "\tmovl\t$0x107, %eax\n\tretq", 7, nil),
    ("$s1m1fs5UInt8VyF", "\tmovl\t$7, %eax\n\tretq", 300, "it returns 'UInt8', which holds no 300"),
    ("$s1m1fs4Int8VyF", "\tmovl\t$0xFF, %eax\n\tretq", -1, nil),
    ("$s1m1fs5UInt8VyF", "\tmovb\t$7, %al\n\tretq", 7, nil),
    ("$s1m1fSbyF", "\tmovl\t$1, %eax\n\tretq", 1, nil),
    ("$s1m1fSbyF", "\tmovb\t$1, %al\n\tretq", 1, nil),
    ("$s1m1fSbyF", "\txorl\t%eax, %eax\n\tretq", 1, "it returns 0"),
    // What the optimizer made of f(Bool) -> Int need not return what that does.
    (
      "$s1m1fySiSbFTf4d_n", "\tmovl\t$8, %eax\n\tretq", 8,
      "its symbol names no integer that it returns"
    ),
    // f() -> (Int, Int), f() -> Double, f() -> ()
    (
      "$s1m1fSi_SityF", "\tmovl\t$8, %eax\n\tretq", 8,
      "it returns '(Swift.Int, Swift.Int)', which is no integer"
    ),
    ("$s1m1fSdyF", "\tmovl\t$8, %eax\n\tretq", 8, "it returns 'Swift.Double', which is no integer"),
    ("$s1m1fyyF", "\tmovl\t$8, %eax\n\tretq", 8, "it returns '()', which is no integer"),
    // f() -> () -> Int
    (
      "$s1m1fSiycyF", "\tmovl\t$8, %eax\n\tretq", 8,
      "it returns '() -> Swift.Int', which is no integer"
    ),
    // f(_: (Int) -> Bool) -> Bool
    ("$s1m1fyS2bSiXEF", "\tmovl\t$1, %eax\n\tretq", 1, nil),
    // f() async -> Int
    ("$s1m1fSiyYaF", "\tmovl\t$8, %eax\n\tretq", 8, "its symbol names no integer that it returns"),
    // A C function: the whole register counts.
    ("f", "\tmovl\t$8, %eax\n\tretq", 8, nil),
    (
      "f", "\tmovb\t$8, %al\n\tretq", 8,
      "a path returns what is not known to be a number"
    ),
  ]

  @Test(arguments: examples.indices)
  func `a result is compared as the function's type says`(index: Int) throws {
    let example = Self.examples[index]
    let decision = try decide(example.symbol, example.body, example.number)
    #expect(decision.status == (example.message == nil ? .holds : .fails), "\(decision.message)")
    if let message = example.message { #expect(decision.message == message) }
  }
}
