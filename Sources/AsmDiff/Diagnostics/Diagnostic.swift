/// A message to a person: what went wrong, where, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
  /// A place in a file.
  public struct Location: Sendable, Hashable, CustomStringConvertible {
    /// The file, as the user named it.
    public var path: String
    /// The line, 1-based; nil for the file as a whole.
    public var line: Int?
    /// The column in bytes, 1-based; nil for the line as a whole.
    public var column: Int?

    /// Makes a location.
    public init(path: String, line: Int? = nil, column: Int? = nil) {
      self.path = path
      self.line = line
      self.column = column
    }

    /// The location as compilers print it: `path:line:column`.
    public var description: String {
      ([path] + [line, column].compactMap(\.self).map(String.init)).joined(separator: ":")
    }
  }

  /// What went wrong, in one line, without a full stop.
  public var message: String
  /// Where; nil where the message says it all.
  public var location: Location?
  /// Facts that help to understand the message, a line each.
  public var notes: [String]
  /// What to do next.
  public var hint: String?

  /// Makes a diagnostic.
  public init(
    _ message: String, at location: Location? = nil, notes: [String] = [], hint: String? = nil
  ) {
    self.message = message
    self.location = location
    self.notes = notes
    self.hint = hint
  }
}

/// An error that can explain itself to a person.
public protocol DiagnosedError: Error, CustomStringConvertible {
  /// The error's facts in English.
  var diagnostic: Diagnostic { get }
}

extension DiagnosedError {
  /// The diagnostic as it stands on standard error, without the tool's name.
  public var description: String { diagnostic.description }
}

extension Diagnostic: CustomStringConvertible {
  /// The message with its location, then a line for each note and for the hint.
  public var description: String {
    let headline = [location?.description, message].compactMap(\.self).joined(separator: ": ")
    let details = notes.map { "  note: \($0)" } + (hint.map { ["  hint: \($0)"] } ?? [])
    return ([headline] + details).joined(separator: "\n")
  }
}
