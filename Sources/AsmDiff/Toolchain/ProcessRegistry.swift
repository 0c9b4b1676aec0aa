import Foundation
import Synchronization

/// The processes that run and the temporary files that exist, so that an interrupted run can end the
/// first and remove the second.
enum ProcessRegistry {
  private struct State {
    var sessions: Set<Int32> = []
    var paths: Set<String> = []
    var isClosed = false
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

  /// Keeps a file or folder to remove when the run is interrupted.
  static func keep(path: String) { state.withLock { _ = $0.paths.insert(path) } }

  /// Forgets a file or folder that is gone.
  static func forget(path: String) { state.withLock { _ = $0.paths.remove(path) } }

  /// Ends every process, removes every temporary file, and lets no process start any more.
  static func endAll() {
    let (sessions, paths) = state.withLock { state in
      state.isClosed = true
      return (state.sessions, state.paths)
    }
    for session in sessions { Platform.killSession(session) }
    for path in paths { try? FileManager.default.removeItem(atPath: path) }
  }
}
