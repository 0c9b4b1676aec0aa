/// A source file with claims about the code that it compiles to.
public struct Fixture: Sendable {
  /// The extensions of the files that may be fixtures.
  public static let extensions = ["swift", "c"]
  /// The extensions of the files that a claim may name a function in.
  static let readableExtensions = extensions + ["s"]

  /// The file, as the user named it.
  public var path: String
  /// The claims, in the file's order.
  public var claims: [Claim]
  /// The lines that begin like claims and are none.
  public var errors: [ClaimError]
  /// What the file's lines of options say.
  package var options: Options
  /// The text of the file.
  package var source: String

  /// Reads a fixture's claims; nil if no line of it speaks to the tool.
  package init?(path: String, source: String) {
    let result = ClaimParser.parse(Array(source.utf8), path: path)
    guard result.hasMarkers else { return nil }
    self.path = path
    self.source = source
    claims = result.claims
    errors = result.errors
    options = result.options
  }

  /// Reads a fixture from a file.
  ///
  /// - Throws: `FixtureError` if the file cannot be read, is no text, or makes no claim.
  public init(contentsOf path: String) throws(FixtureError) {
    guard let fixture = Fixture(path: path, source: try TextFile.read(path)) else {
      throw .noClaims(path: path)
    }
    self = fixture
  }

  /// The path of a file that a claim names, which is relative to the fixture's folder.
  func path(of file: String) -> String {
    guard !file.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return file }
    return path[...slash] + file
  }
}
