/// A path that holds no fixture.
public enum FixtureError: Error, Equatable {
  /// Nothing has that path.
  case notFound(path: String)
  /// The file or folder cannot be read.
  case unreadable(path: String, reason: String)
  /// The file holds bytes that are no UTF-8 text; the line is 1-based.
  case notText(path: String, line: Int)
  /// The file is no kind of source that is compiled.
  case unknownKind(path: String)
  /// The file makes no claim.
  case noClaims(path: String)
  /// No file under the folder makes a claim.
  case noFixtures(folder: String, sources: Int)
}
