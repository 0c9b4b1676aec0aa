import AsmDiff

/// A small listing: `twin` is `one`, `two` is another constant, `longer` has an instruction more.
enum SampleListing {
  static func make(path: String = "sample.s") throws -> Listing {
    try Listing(
      text: function("one", ["leaq 1(%rdi), %rax", "retq"])
        + function("twin", ["leaq 1(%rdi), %rax", "retq"])
        + function("two", ["leaq 2(%rdi), %rax", "retq"])
        + function("longer", ["pushq %rbx", "leaq 1(%rdi), %rax", "popq %rbx", "retq"]),
      path: path)
  }

  static func compare(_ candidate: String, to baseline: String) throws -> Comparison {
    try make().compare(candidate, to: baseline)
  }

  private static func function(_ name: String, _ instructions: [String]) -> String {
    """
    \t.text
    \t.globl\t\(name)
    \t.type\t\(name),@function
    \(name):
    \(instructions.map { "\t\($0)\n" }.joined())\
    \t.size\t\(name), .-\(name)

    """
  }
}
