/// Lets a limited number of pieces of work run at once; the others wait their turn.
package actor JobSlots {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Makes at least one slot.
  package init(count: Int) { free = max(1, count) }

  /// Does a piece of work when a slot is free, unless the task was cancelled before that.
  package nonisolated func run<R: Sendable>(
    _ work: @Sendable () async throws -> R
  ) async throws -> R {
    await take()
    do {
      try Task.checkCancellation()
      let result = try await work()
      await give()
      return result
    } catch {
      await give()
      throw error
    }
  }

  private func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
