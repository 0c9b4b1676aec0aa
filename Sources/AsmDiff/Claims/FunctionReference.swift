/// A function as a claim names it: by its name alone, or in another file.
public struct FunctionReference: Sendable, Hashable, CustomStringConvertible {
  /// The file, relative to the fixture's folder; nil for the fixture itself.
  public var file: String?
  /// A symbol, a demangled name, a short name, or a base name.
  public var name: String

  /// Makes a reference.
  public init(file: String? = nil, name: String) {
    self.file = file
    self.name = name
  }

  /// Reads `FUNCTION` or `FILE:FUNCTION`; nil if either part is empty.
  ///
  /// A function's name holds colons itself, so a file is recognised by its extension.
  init?(_ text: String) {
    let separators = text.indices.filter { text[$0] == ":" }
    let end = separators.first { index in
      Fixture.readableExtensions.contains { text[..<index].hasSuffix(".\($0)") }
    }
    if let end {
      self.init(file: String(text[..<end]), name: String(text[text.index(after: end)...]))
    } else {
      self.init(name: text)
    }
    if name.isEmpty { return nil }
  }

  /// `FUNCTION` or `FILE:FUNCTION`.
  public var description: String { (file.map { "\($0):" } ?? "") + name }
}
