/// Reads the claims and the options in a fixture's comments.
package enum ClaimParser {
  /// What a fixture file says to the tool.
  package struct Result: Sendable {
    /// The claims, in the file's order.
    package var claims: [Claim] = []
    /// What the file's lines of options say together.
    package var options = Options()
    /// The lines that cannot be understood.
    package var errors: [ClaimError] = []
    /// Whether any line speaks to the tool, understood or not.
    package var hasMarkers = false
  }

  /// The verbs that a claim may have.
  package static let verbs = Claim.Relation.allCases.map(\.rawValue) + ["allocates", "returns"]

  /// Reads a file of UTF-8 text; a line that cannot be understood does not stop it.
  package static func parse(_ source: [UInt8], path: String) -> Result {
    var result = Result()
    let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, slice) in lines.enumerated() {
      let line = Array(slice.last == UInt8(ascii: "\r") ? slice.dropLast() : slice)
      guard let marker = ClaimMarker(line: line) else { continue }
      result.hasMarkers = true
      do throws(ClaimError) {
        var parser = ClaimLineParser(line, from: marker.offset, path: path, number: index + 1)
        try parser.read(marker, into: &result)
      } catch {
        result.errors.append(error)
      }
    }
    return result
  }
}
