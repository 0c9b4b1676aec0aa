import AsmDiff
import Foundation
import Testing

struct JSONRendererTests {
  private func render() throws -> String {
    let claim = ClaimOutcome(
      path: "a/b.swift", line: 3, text: "f \u{1B}\u{9B}\u{202E}é", status: .holds, message: "")
    return try JSONRenderer.render(
      JSONReport(
        toolchain: "Swift version 6.3.1",
        comparisons: [
          SampleListing.compare("twin", to: "one"), SampleListing.compare("two", to: "one"),
        ], claims: [claim]))
  }

  private func object(_ value: Any?) throws -> [String: Any] {
    try #require(value as? [String: Any])
  }

  private func root() throws -> [String: Any] {
    try object(JSONSerialization.jsonObject(with: Data(try render().utf8)))
  }

  @Test func `the report has the contract's keys`() throws {
    let root = try root()
    #expect(Set(root.keys) == ["format", "toolchain", "comparisons", "claims"])
    #expect(root["format"] as? String == "asmdiff-1")
    #expect(root["toolchain"] as? String == "Swift version 6.3.1")
  }

  @Test func `a comparison has the contract's keys, and what is not known is null`() throws {
    let comparisons = try #require(try root()["comparisons"] as? [Any])
    #expect(comparisons.count == 2)
    let comparison = try object(comparisons[0])
    #expect(
      Set(comparison.keys)
        == ["baseline", "candidate", "verdict", "rules", "reasons", "witness"])
    #expect(comparison["verdict"] as? String == "identical")
    #expect(comparison["reasons"] as? [String] == [])
    #expect(comparison["witness"] is NSNull)
    #expect((try object(comparisons[1])["reasons"] as? [String])?.isEmpty == false)
  }

  @Test func `a side of a comparison has the contract's keys`() throws {
    let comparison = try object((try root()["comparisons"] as? [Any])?.last)
    let baseline = try object(comparison["baseline"])
    #expect(
      Set(baseline.keys)
        == ["path", "function", "symbol", "triple", "optimize", "metrics", "allocations"])
    #expect(baseline["function"] as? String == "one")
    for key in ["triple", "optimize"] { #expect(baseline[key] is NSNull) }
    #expect(baseline["allocations"] as? String == "nothing")
    #expect(
      Set(try object(baseline["metrics"]).keys)
        == ["instructions", "calls", "branches", "loads", "stores", "stackBytes"])
  }

  private func comparison(_ baseline: String, _ candidate: String) throws -> [String: Any] {
    let comparison = try Listings.compare(baseline: baseline, candidate: candidate)
    let text = try JSONRenderer.render(JSONReport(toolchain: nil, comparisons: [comparison]))
    let root = try object(JSONSerialization.jsonObject(with: Data(text.utf8)))
    return try object((root["comparisons"] as? [Any])?.first)
  }

  @Test func `a witness has its side, its sequence and the lines of its events`() throws {
    let comparison = try comparison("\tretq", "\tmovl\t$8, %edi\n\tjmp\tmalloc@PLT")
    #expect(comparison["verdict"] as? String == "different")
    let witness = try object(comparison["witness"])
    #expect(Set(witness.keys) == ["allowedBy", "sequence", "lines"])
    #expect(witness["allowedBy"] as? String == "baseline")
    #expect(witness["sequence"] as? String == "nothing")
    let other = try self.comparison("\tud2", "\tmovl\t$8, %edi\n\tjmp\tmalloc@PLT")
    #expect(try object(other["witness"])["lines"] as? [[Int]] == [[4]])
  }

  @Test func `what is not known of allocations is null`() throws {
    let comparison = try comparison("\tretq", ".Lj:\n\tcallq\tmalloc\n\tjmp\t.Lj")
    #expect(comparison["witness"] is NSNull)
    #expect(try object(comparison["candidate"])["allocations"] is NSNull)
    #expect(try object(comparison["baseline"])["allocations"] as? String == "nothing")
  }

  @Test func `a claim has the contract's keys`() throws {
    let claim = try object((try root()["claims"] as? [Any])?.first)
    #expect(
      Set(claim.keys) == ["path", "line", "text", "triple", "optimize", "status", "message"])
    #expect(claim["triple"] is NSNull)
    #expect(claim["status"] as? String == "holds")
    #expect(claim["text"] as? String == "f \u{1B}\u{9B}\u{202E}é")
  }

  @Test func `nothing in it controls a terminal`() throws {
    let text = try render()
    #expect(text.hasSuffix("}\n"))
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.value != 0x9B && scalar.value != 0x202E)
    }
  }

  @Test func `the same report is the same text`() throws { #expect(try render() == render()) }
}
