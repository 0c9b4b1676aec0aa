/// How AllocatorCore and AllocatorLayout are compiled.
struct LibraryConfiguration: Hashable, Sendable, CustomStringConvertible {
  var optimization = Optimization.none
  /// Arguments for `swiftc` besides, such as `-enable-testing`.
  var arguments: [String] = []

  var description: String { ([optimization.rawValue] + arguments).joined(separator: " ") }
}
