import Synchronization

/// The processes that run and the temporary files that exist, so that an interrupted run can end the
/// first and remove the second.
enum ProcessRegistry {
  private struct State {
    var sessions: Set<Int32> = []
    var cleanups: [Int: @Sendable () -> Void] = [:]
    var nextIdentifier = 0
    var isClosed = false
  }

  /// Something to undo: now, or when the run is interrupted.
  struct Cleanup: Sendable {
    fileprivate let identifier: Int

    /// Undoes it, unless that was done before.
    ///
    /// It is kept until it is done: an interruption meanwhile does it, too.
    func run() {
      state.withLock { $0.cleanups[identifier] }?()
      state.withLock { _ = $0.cleanups.removeValue(forKey: identifier) }
    }
  }

  private static let state = Mutex(State())

  /// Starts a process and keeps its session; throws `CancellationError` once the run was interrupted.
  static func launch(_ start: () throws -> Int32) throws -> Int32 {
    try state.withLock { state in
      guard !state.isClosed else { throw CancellationError() }
      let session = try start()
      state.sessions.insert(session)
      return session
    }
  }

  /// Forgets a session that has ended, before its number can name another.
  static func forget(session: Int32) { state.withLock { _ = $0.sessions.remove(session) } }

  /// Whether the run was interrupted: what ended since then was killed.
  static var isInterrupted: Bool { state.withLock(\.isClosed) }

  /// Makes a temporary file and keeps what removes it.
  ///
  /// Both are one step for an interruption: what it does not find was never made.
  ///
  /// - Throws: `CancellationError` once the run was interrupted, and what `make` throws.
  static func make(
    _ make: () throws -> @Sendable () -> Void
  ) throws -> Cleanup {
    try state.withLock { state in
      guard !state.isClosed else { throw CancellationError() }
      state.nextIdentifier += 1
      state.cleanups[state.nextIdentifier] = try make()
      return Cleanup(identifier: state.nextIdentifier)
    }
  }

  /// Ends every process, removes every temporary file, and lets no process start any more.
  static func endAll() {
    let (sessions, cleanups) = state.withLock { state in
      defer { state.cleanups = [:] }
      state.isClosed = true
      return (state.sessions, state.cleanups.values)
    }
    for session in sessions { Platform.killSession(session) }
    for cleanup in cleanups { cleanup() }
  }
}
