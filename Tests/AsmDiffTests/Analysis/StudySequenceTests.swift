import AsmDiff
import Testing

/// The sequences of the study's fixtures, as the compiler of this machine makes them.
@Suite struct StudySequenceTests {
  @Test(arguments: [
    ("box", "boxInSystem()", "malloc(1) (abort | free(0))"),
    ("box", "boxInReference()", "malloc(1) (abort | free(0))"),
    ("box", "boxThatNobodySees()", "nothing"),
    ("box", "boxOfWord()", "malloc(8) (abort | free(0))"),
    ("copy", "copiesOfReference(_:)", "nothing"),
    ("escape", "returnedBoxInSystem()", "malloc(1) abort?"),
    ("escape", "storedBoxInReference(_:)", "malloc(16) (abort | free(0))"),
    ("escape", "handedBoxInReference()", "malloc(1) (abort | free(0))"),
    ("dispatch", "boxThroughKnownAny()", "malloc(1) (abort | free(0))"),
  ])
  func `a fixture's sequences are what its source says`(
    _ fixture: String, _ function: String, _ expression: String
  ) async throws {
    let listing = try await Listing(compiling: "fixtures/\(fixture).swift")
    let summary = try listing.allocations(of: try listing.function(named: function))
    #expect(summary.expression == expression)
    #expect(summary.reasons.isEmpty)
  }
}
