import AsmDiff
import Testing

struct ClaimDecisionTests {
  private func holds(_ relation: Claim.Relation) -> [Verdict] {
    Verdict.allCases.filter { relation.decide($0, reasons: []).status == .holds }
  }

  @Test func `each relation holds for its verdicts and for no other`() {
    #expect(holds(.identical) == [.identical])
    #expect(holds(.equivalent) == [.identical, .equivalent])
    #expect(holds(.differs) == [.equivalent, .sameAllocations, .different, .undetermined])
    #expect(holds(.allocatesUnlike) == [.different])
  }

  @Test(arguments: Verdict.allCases)
  func `equal allocations are never claimed to hold while nothing counts them`(verdict: Verdict) {
    let decision = Claim.Relation.allocatesLike.decide(verdict, reasons: [])
    #expect(decision.status == .fails)
    #expect(decision.message == Claim.Relation.undecided)
  }

  @Test func `a claim that fails says the first reason`() {
    let decision = Claim.Relation.identical.decide(.undetermined, reasons: ["one", "two"])
    #expect(decision.message == "undetermined: one")
  }
}
