/// An allocator that counts what another one does, for tests.
///
/// It is move-only, as its counts are its own: share it through an ``AllocatorReference``. It is not safe
/// to use from several threads at once, and so is not `Sendable`.
///
///     let allocator = CountingAllocator()
///     do { _ = Box(1, in: AllocatorReference(allocator)) }
///     assert(allocator.counts.liveBlocks == 0)
@frozen
public struct CountingAllocator<Base: Allocator & ~Copyable>: ~Copyable {
  /// The allocator that blocks come from.
  public let base: Base

  @usableFromInline let state = SharedState(AllocationCounts())

  /// Makes an allocator that has counted nothing yet.
  ///
  /// - Parameter base: The allocator that blocks come from.
  /// - Complexity: O(1).
  @inlinable
  public init(base: consuming Base) { self.base = base }
}

extension CountingAllocator where Base == SystemAllocator {
  /// Makes an allocator that counts what the system's allocator does.
  ///
  /// - Complexity: O(1).
  @inlinable
  public init() { self.init(base: SystemAllocator()) }
}

extension CountingAllocator where Base: ~Copyable {
  /// What was counted until now.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var counts: AllocationCounts { state.value }
}
