/// One file to compile, and how.
public struct CompilationRequest: Hashable, Sendable {
  /// The file, `.swift` or `.c`, as the user named it.
  public var path: String
  /// How much to optimise.
  public var optimize: OptimizationLevel
  /// What to compile for; nil for the machine that the compiler runs on.
  public var triple: Triple?
  /// More arguments for `swiftc` (`-Xswiftc`); a `.c` file is compiled without them.
  public var arguments: [String]

  /// Makes a request.
  public init(
    path: String, optimize: OptimizationLevel = .speed, triple: Triple? = nil,
    arguments: [String] = []
  ) {
    self.path = path
    self.optimize = optimize
    self.triple = triple
    self.arguments = arguments
  }

  /// The languages that can be compiled.
  enum Language: String {
    case swift
    case c
  }

  /// The file's language, by the end of its name; nil when it is neither.
  var language: Language? {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last.flatMap { Language(rawValue: String($0)) } : nil
  }

  /// The last component of the path.
  var fileName: Substring { path.split(separator: "/").last ?? "" }

  /// The path as an argument that no compiler takes for an option or a response file.
  var pathArgument: String {
    path.hasPrefix("-") || path.hasPrefix("@") ? "./" + path : path
  }
}
