/// The version of a Swift compiler.
public struct SwiftVersion: Hashable, Sendable, Codable {
  /// What the compiler says of itself, such as `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
  public var text: String
  /// The numbers in that text, such as `[6, 3, 1]`; empty when it holds none.
  public var components: [Int]

  /// Reads what a compiler says of itself (`compilerVersion` of `swiftc -print-target-info`).
  public init(_ text: String) {
    self.text = text
    let words = text.split(separator: " ")
    let number = words.firstIndex(of: "version").map { words[($0 + 1)...].first ?? "" } ?? ""
    let parts = number.prefix { $0.isNumber || $0 == "." }.split(separator: ".")
    components = parts.compactMap { Int($0) }
  }
}

extension SwiftVersion: Comparable, CustomStringConvertible {
  /// Orders versions by their numbers.
  public static func < (first: Self, second: Self) -> Bool {
    first.components.lexicographicallyPrecedes(second.components)
  }

  /// What the compiler says of itself.
  public var description: String { text }
}
