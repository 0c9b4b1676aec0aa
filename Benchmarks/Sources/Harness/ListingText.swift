import Foundation

/// A listing as lines of text, to be changed without help from the code that is measured.
public struct ListingText {
  /// The lines, without their ends.
  public var lines: [String]

  /// Reads a file.
  public init(contentsOf path: String) throws {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Writes the listing to a file.
  public func write(to path: String) throws {
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
  }

  /// The symbols of all functions but those that only the assembler knows (`.L`): they are compared
  /// through what refers to them.
  public var functions: Set<String> {
    let (start, end) = ("\t.type\t", ",@function")
    return Set(
      lines.lazy.filter { $0.hasPrefix(start) && $0.hasSuffix(end) }
        .map { String($0.dropFirst(start.count).dropLast(end.count)) }
        .filter { !$0.hasPrefix(".L") })
  }
}
