import AsmDiff
import Testing

struct ClaimDecisionTests {
  private func holds(_ relation: Claim.Relation, hasEvents: Bool = true) -> [Verdict] {
    Verdict.allCases.filter {
      relation.decide($0, reasons: [], hasAllocationEvents: hasEvents).status == .holds
    }
  }

  @Test func `each relation holds for its verdicts and for no other`() {
    #expect(holds(.identical) == [.identical])
    #expect(holds(.equivalent) == [.identical, .equivalent])
    #expect(holds(.differs) == [.equivalent, .sameAllocations, .different, .undetermined])
    #expect(holds(.allocatesLike) == [.identical, .equivalent, .sameAllocations])
    #expect(holds(.allocatesUnlike) == [.different])
  }

  @Test(arguments: [Claim.Relation.allocatesLike, .allocatesUnlike])
  func `a claim about allocations of which there are none fails`(relation: Claim.Relation) {
    #expect(holds(relation, hasEvents: false) == [])
    let verdict = relation == .allocatesLike ? Verdict.identical : .different
    let decision = relation.decide(verdict, reasons: [])
    #expect(decision.message.hasPrefix("neither function has an allocation event"))
  }

  @Test func `a claim that fails says the first reason`() {
    let decision = Claim.Relation.identical.decide(.undetermined, reasons: ["one", "two"])
    #expect(decision.message == "undetermined: one")
  }

  @Test func `a claim about allocations that fails says the reason about allocations`() {
    let undetermined = Claim.Relation.allocatesLike.decide(
      .undetermined, reasons: ["rows", "limit", "another"],
      allocationReasons: ["limit", "another"],
      hasAllocationEvents: true)
    #expect(undetermined.message == "undetermined: limit")
    let different = Claim.Relation.allocatesLike.decide(
      .different, reasons: ["rows", "only the candidate allows it"], hasAllocationEvents: true)
    #expect(different.message == "different: only the candidate allows it")
  }
}
