/// What every compilation of one run shares.
struct CompilerSetup: Sendable {
  let toolchain: Toolchain
  let facts: ToolchainFacts
  let options: CompilerOptions
  let slots: JobSlots
  let warnings: CacheWarnings

  /// The beginning of every key: what is asked, by whom, with which compiler, and in which environment.
  func key(for purpose: String) -> ByteWriter {
    var key = ByteWriter()
    key.write(purpose)
    let identity = CompilerIdentity.key(of: toolchain)
    key.write(identity ?? RecordedInput(.stamp, toolchain.swiftc).content ?? [])
    key.write([toolchain.swiftc, facts.version.text, facts.triple, facts.resourceFolder])
    key.write(facts.canDisableMerging ? 1 : 0)
    key.write(CompilerIdentity.environment)
    return key
  }

  /// The cache for files that import modules of the package in `root`, or of none.
  func cache(root: String?) -> CompilationCache? { options.cache.cache(root: root) }

  /// Keeps an entry, or says once that the folder cannot be used.
  func store(_ entry: CompilationCache.Entry, root: String?) {
    guard let cache = cache(root: root) else { return }
    do {
      try cache.store(entry)
    } catch {
      warnings.report(error, folder: cache.folder, to: options.report)
    }
  }

  /// Runs a command when its turn comes.
  ///
  /// - Throws: `CompilerError` when it fails, crashes or takes too long, with all that it said;
  ///   `SubprocessError` when it cannot be started.
  func run(
    _ invocation: Invocation, for subject: CompilerError.Subject, in folder: TemporaryFolder? = nil
  ) async throws -> Subprocess.Outcome {
    let process = Subprocess(
      invocation, timeLimit: options.timeLimit, temporaryFolder: folder?.path)
    return try await slots.run {
      defer { withExtendedLifetime(folder) {} }
      let outcome: Subprocess.Outcome
      options.willRun?(invocation)
      do {
        outcome = try await process.run()
      } catch SubprocessError.timedOut(let invocation, let seconds) {
        throw CompilerError.timedOut(subject, invocation, seconds: seconds)
      }
      switch outcome.status {
      case .exited(0): return outcome
      case .exited(let status):
        throw CompilerError.failed(subject, invocation, status: status, output: outcome.text)
      case .signalled(let signal):
        throw CompilerError.crashed(subject, invocation, signal: signal, output: outcome.text)
      }
    }
  }
}
