import Foundation
import Testing

@testable import AsmDiff

struct JSONRendererTests {
  private let subject = JSONReport.Subject(
    path: "a/b.swift", function: "f()", symbol: "$s1a1fyyF", triple: Nullable(nil),
    optimize: Nullable("speed"), metrics: Metrics(instructions: 14), allocations: Nullable(nil))

  private var report: JSONReport {
    JSONReport(
      toolchain: Nullable("Swift version 6.3.1"),
      comparisons: [
        JSONReport.Comparison(
          baseline: subject, candidate: subject, verdict: .identical,
          rules: [.labels, .privateData],
          reasons: [], witness: Nullable(nil))
      ],
      claims: [
        JSONReport.Claim(
          path: "a/b.swift", line: 3, text: "f \u{1B}\u{9B}\u{202E}é", triple: Nullable(nil),
          optimize: Nullable(nil), status: .holds, message: "")
      ])
  }

  private func object(_ value: Any?) throws -> [String: Any] {
    try #require(value as? [String: Any])
  }

  @Test func `the keys are the contract's, and what is not known is null`() throws {
    let data = Data(try JSONRenderer.render(report).utf8)
    let root = try object(JSONSerialization.jsonObject(with: data))
    #expect(Set(root.keys) == ["format", "toolchain", "comparisons", "claims"])
    #expect(root["format"] as? String == "asmdiff-1")
    let comparison = try object((root["comparisons"] as? [Any])?.first)
    #expect(
      Set(comparison.keys)
        == ["baseline", "candidate", "verdict", "rules", "reasons", "witness"])
    #expect(comparison["witness"] is NSNull)
    #expect(comparison["rules"] as? [String] == ["labels", "private-data"])
    let baseline = try object(comparison["baseline"])
    #expect(
      Set(baseline.keys)
        == ["path", "function", "symbol", "triple", "optimize", "metrics", "allocations"])
    #expect(baseline["triple"] is NSNull)
    let metrics = try object(baseline["metrics"])
    #expect(
      Set(metrics.keys)
        == ["instructions", "calls", "branches", "loads", "stores", "stackBytes"])
    let claim = try object((root["claims"] as? [Any])?.first)
    #expect(
      Set(claim.keys) == ["path", "line", "text", "triple", "optimize", "status", "message"])
    #expect(claim["triple"] is NSNull)
    #expect(claim["text"] as? String == "f \u{1B}\u{9B}\u{202E}é")
  }

  @Test func `nothing in it controls a terminal`() throws {
    let text = try JSONRenderer.render(report)
    #expect(text.hasSuffix("}\n"))
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.value != 0x9B && scalar.value != 0x202E)
    }
  }

  @Test func `the same report is the same text`() throws {
    #expect(try JSONRenderer.render(report) == JSONRenderer.render(report))
  }
}
