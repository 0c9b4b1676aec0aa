/// Why a program gave no result.
public enum SubprocessError: Error, Hashable, Sendable {
  /// The system could not start it.
  case cannotLaunch(Invocation, reason: String)
  /// It ran longer than this many seconds, and was ended with all that it had started.
  case timedOut(Invocation, seconds: Double)
}
