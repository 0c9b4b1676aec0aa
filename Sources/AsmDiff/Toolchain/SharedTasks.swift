import Synchronization

/// Work that is done once for each key, however many tasks ask for it, at once or later.
package final class SharedTasks<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let tasks = Mutex<[Key: Task<Value, any Error>]>([:])

  /// Makes a place for work of which none is done.
  package init() {}

  /// The value for a key: made now, awaited, or known already.
  ///
  /// What it threw is thrown again, except that work that somebody else cancelled is done anew.
  package func value(
    for key: Key, _ make: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    while true {
      let task = tasks.withLock { tasks in
        if let task = tasks[key] { return task }
        let task = Task.detached { try await make() }
        tasks[key] = task
        return task
      }
      do {
        return try await withTaskCancellationHandler {
          try await task.value
        } onCancel: {
          task.cancel()
        }
      } catch is CancellationError {
        tasks.withLock { if $0[key] == task { $0[key] = nil } }
        if Task.isCancelled || ProcessRegistry.isInterrupted { throw CancellationError() }
      }
    }
  }
}
