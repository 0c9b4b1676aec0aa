/// How a module of a program is optimized.
enum Optimization: String, CaseIterable {
  case none = "-Onone"
  case speed = "-O"
  case wholeModule = "-O -wmo"

  /// What `swiftc` is told.
  var arguments: [String] { rawValue.split(separator: " ").map(String.init) }
}
