import AsmDiff
import Foundation
import Testing

/// Names, bodies and data that lead back to themselves.
@Suite(.timeLimit(.minutes(20))) struct CycleTests {
  @Test(arguments: [
    ("\t.set\tf, f\n", "f", 2), ("\t.set\ta, b\n\t.set\tb, a\n", "a", 2),
    ("a = b+8\nb = c\nc = a\n", "a", 2), ("\t.set\tx, a\na = b\nb = a\n", "a", 3),
  ])
  func `names that stand for each other in a circle are an error`(
    _ aliases: String, _ symbol: String, _ line: Int
  ) throws {
    let text = "\t.text\n" + aliases + "\t.globl\tg\ng:\n\tcallq\ta\n\tretq\n"
    #expect(throws: ListingError(.cycle(symbol: symbol), path: "test.s", line: line)) {
      try Listing(text: text, path: "test.s")
    }
  }

  @Test func `bodies that jump to each other in a circle are an error`() throws {
    let text =
      Listings.function("baseline", "\tjmp\tcandidate")
      + Listings.function("candidate", "\tjmp\tbaseline")
    #expect(throws: ListingError.self) { try Listings.compare(text) }
  }

  @Test(arguments: [
    (".La:\n\t.quad\t.La\n", ".Lb:\n\t.quad\t.Lb\n", true),
    (".La:\n\t.quad\t.La\n", ".Lb:\n\t.quad\t.Lc\n.Lc:\n\t.quad\t.Lb\n", false),
    (
      ".La:\n\t.quad\t.Lx\n.Lx:\n\t.quad\t.La, 1\n",
      ".Lb:\n\t.quad\t.Ly\n.Ly:\n\t.quad\t.Lb, 1\n", true
    ),
    (
      ".La:\n\t.quad\t.Lx\n.Lx:\n\t.quad\t.La, 1\n",
      ".Lb:\n\t.quad\t.Ly\n.Ly:\n\t.quad\t.Lb, 2\n", false
    ),
    (
      ".La:\n\t.long\t.Lx-.La\n.Lx:\n\t.long\t.La-.Lx\n",
      ".Lb:\n\t.long\t.Ly-.Lb\n.Ly:\n\t.long\t.Lb-.Ly\n", true
    ),
  ])
  func `private data that refers to itself is compared by content`(
    _ first: String, _ second: String, _ isSame: Bool
  ) throws {
    let comparison = try Listings.compare(
      baseline: "\tleaq\t.La(%rip), %rax\n\tretq",
      candidate: "\tleaq\t.Lb(%rip), %rax\n\tretq", data: Listings.data(first + second))
    #expect(comparison.isIdentical == isSame, "\(comparison.report)")
  }
}
