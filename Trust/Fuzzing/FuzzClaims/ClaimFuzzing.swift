import AsmDiff
import FuzzSupport

/// Reads the claims of a fixture, and each of them once more from its own text.
struct ClaimFuzzing {
  private let bytes: [UInt8]
  private let lines: Lines

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = Lines(bytes)
  }

  func run() {
    let result = parse(bytes)
    require(
      result.hasMarkers || result.claims.isEmpty && result.errors.isEmpty,
      "a fixture without a marker says something")
    for error in result.errors { lines.require(error.diagnostic) }
    for claim in result.claims { check(claim) }
    checkPatterns()
  }

  private func parse(_ bytes: [UInt8]) -> ClaimParser.Result {
    measured(.linear("reading claims"), inputBytes: bytes.count) {
      ClaimParser.parse(bytes, path: "fixture.swift")
    }
  }

  private func check(_ claim: Claim) {
    require(lines.contains(claim.location), "\(claim.location) is outside of the input")
    require(claim.statement.functions.allSatisfy { !$0.name.isEmpty }, "a function without a name")
    // The last of the line's carriage returns is taken for its end.
    let again = parse(Array("// asmdiff: \(claim.text)\r\n".utf8))
    require(again.errors.isEmpty, "'\(claim.text)' is no claim: \(again.errors)")
    require(
      again.claims.map(\.statement) == [claim.statement]
        && again.claims.map(\.restrictions) == [claim.restrictions],
      "'\(claim.text)' is another claim when it is read again")
  }

  /// Patterns are read when the routines of the fixture are known, and their errors take their places in the
  /// file.
  private func checkPatterns() {
    guard let text = String(validating: bytes, as: UTF8.self),
      let fixture = Fixture(path: "fixture.swift", source: text)
    else { return }
    let checked = measured(.automaton("reading patterns"), inputBytes: bytes.count) {
      fixture.checkingPatterns(fixture.options.comparison)
    }
    require(
      checked.claims.count + checked.errors.count == fixture.claims.count + fixture.errors.count,
      "a claim got lost")
    for error in checked.errors { lines.require(error.diagnostic) }
  }
}
