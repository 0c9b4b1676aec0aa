/// How many checks there were, and what the failed ones found.
final class Report: @unchecked Sendable {
  static let shared = Report()

  private(set) var checks = 0
  private(set) var failures = 0

  /// Notes a check that should have allocated so many blocks or more, and prints it if it failed.
  func close(_ name: @autoclosure () -> String, atLeast blocks: Int) {
    checks += 1
    let findings = Ledger.shared.close(atLeast: blocks)
    if findings.isEmpty { return }
    failures += 1
    print("\(name()): \(findings.joined(separator: ", "))")
  }
}
