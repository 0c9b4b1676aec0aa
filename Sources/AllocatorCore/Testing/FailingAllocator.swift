/// An allocator that lets some requests to another one fail, for tests of what happens then.
///
/// Requests are `allocate`, `allocateZeroed`, `grow` and `shrink`; they are counted from 1 on. One that
/// fails gets `nil`, does not reach the base, and leaves its block as it is.
///
/// It is move-only, as its count is its own: share it through an ``AllocatorReference``. It is not safe
/// to use from several threads at once, and so is not `Sendable`.
///
///     let allocator = FailingAllocator(failingRequest: 2)
@frozen
public struct FailingAllocator<Base: Allocator & ~Copyable>: ~Copyable {
  /// The allocator that blocks come from.
  public let base: Base

  @usableFromInline let state: SharedState<FailurePlan>

  /// Makes an allocator that lets one request fail.
  ///
  /// - Parameters:
  ///   - number: The 1-based number of the request that fails.
  ///   - base: The allocator that blocks come from.
  /// - Precondition: `number` is at least 1.
  /// - Complexity: O(1).
  @inlinable
  public init(failingRequest number: Int, base: consuming Base) {
    self.base = base
    state = SharedState(FailurePlan(failing: number...number))
  }

  /// Makes an allocator that lets all requests fail from one on, as when memory is used up.
  ///
  /// - Parameters:
  ///   - number: The 1-based number of the first request that fails.
  ///   - base: The allocator that blocks come from.
  /// - Precondition: `number` is at least 1.
  /// - Complexity: O(1).
  @inlinable
  public init(failingFrom number: Int, base: consuming Base) {
    self.base = base
    state = SharedState(FailurePlan(failing: number...(.max)))
  }
}

extension FailingAllocator where Base == SystemAllocator {
  /// Makes an allocator that lets one request to the system's allocator fail.
  ///
  /// - Parameter number: The 1-based number of the request that fails.
  /// - Precondition: `number` is at least 1.
  /// - Complexity: O(1).
  @inlinable
  public init(failingRequest number: Int) {
    self.init(failingRequest: number, base: SystemAllocator())
  }

  /// Makes an allocator that lets all requests to the system's allocator fail from one on.
  ///
  /// - Parameter number: The 1-based number of the first request that fails.
  /// - Precondition: `number` is at least 1.
  /// - Complexity: O(1).
  @inlinable
  public init(failingFrom number: Int) {
    self.init(failingFrom: number, base: SystemAllocator())
  }
}

extension FailingAllocator where Base: ~Copyable {
  /// The number of requests until now, those that failed included.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var requests: Int { state.value.requests }
}
