/// How much the compiler optimises, as `--optimize` names it.
public enum OptimizationLevel: String, CaseIterable, Hashable, Sendable, Codable {
  /// Not at all.
  case none
  /// For speed.
  case speed
  /// For size.
  case size
  /// For speed, and without checks of overflow and preconditions.
  case unchecked

  /// The option of `swiftc`.
  package var swiftArgument: String {
    switch self {
    case .none: "-Onone"
    case .speed: "-O"
    case .size: "-Osize"
    case .unchecked: "-Ounchecked"
    }
  }

  /// The option of `clang`.
  ///
  /// C has no checks to leave out, so `unchecked` is `speed`.
  package var clangArgument: String {
    switch self {
    case .none: "-O0"
    case .speed, .unchecked: "-O2"
    case .size: "-Os"
    }
  }
}
