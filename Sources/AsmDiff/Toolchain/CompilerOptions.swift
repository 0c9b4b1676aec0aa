import Foundation

/// How a `Compiler` works; none of it changes what comes out.
public struct CompilerOptions: Sendable {
  /// How long one command may take, in seconds.
  ///
  /// The time in which SwiftPM waits for another SwiftPM counts.
  public var timeLimit: Double
  /// How many commands run at once, at least one.
  ///
  /// SwiftPM counts as one; it decides by itself how many compilers it runs.
  public var jobs: Int
  /// Where results are kept.
  public var cache: CacheLocation
  /// Called from any thread for what a person should know although nothing failed.
  public var report: (@Sendable (Diagnostic) -> Void)?
  /// Called from any thread whenever `Compiler.compile(_:)` of several requests begins or ends one.
  public var progress: (@Sendable (CompilationProgress) -> Void)?
  /// Called from any thread with each command just before it is started.
  public var willRun: (@Sendable (Invocation) -> Void)?

  /// Makes options; `jobs` of nil is the number of active cores.
  public init(
    timeLimit: Double = 300, jobs: Int? = nil, cache: CacheLocation = .standard,
    report: (@Sendable (Diagnostic) -> Void)? = nil,
    progress: (@Sendable (CompilationProgress) -> Void)? = nil,
    willRun: (@Sendable (Invocation) -> Void)? = nil
  ) {
    self.timeLimit = timeLimit
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    self.cache = cache
    self.report = report
    self.progress = progress
    self.willRun = willRun
  }
}

/// How far the compilation of several files has come.
public struct CompilationProgress: Hashable, Sendable {
  /// How many have ended, well or not.
  public var finished: Int
  /// How many there are.
  public var total: Int
  /// The file that began or ended just now.
  public var path: String
}
