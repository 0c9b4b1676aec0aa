import AsmDiff
import Testing

@Suite struct VerdictTests {
  @Test func `verdicts are ordered by what they claim`() {
    #expect(Verdict.allCases == Verdict.allCases.sorted(by: >))
  }
}
