/// How AllocatorCore and AllocatorLayout are compiled.
struct LibraryConfiguration: Hashable, Sendable, CustomStringConvertible {
  var optimization = Optimization.none
  /// Arguments for `swiftc` besides, such as `-enable-testing`.
  var arguments: [String] = []

  /// What `swiftc` is told beyond the settings of the package.
  var words: [String] { optimization.arguments + arguments }

  var description: String { words.joined(separator: " ") }
}
