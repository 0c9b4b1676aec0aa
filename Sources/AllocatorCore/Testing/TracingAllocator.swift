#if !hasFeature(Embedded)
  /// An allocator that records what it is asked for, for tests.
  ///
  /// The record prints in the words that AsmDiff uses for what it proves about compiled code, so a claim
  /// about a function can be compared with a run of it:
  ///
  ///     let allocator = TracingAllocator()
  ///     do { _ = Box(UInt8(1), in: AllocatorReference(allocator)) }
  ///     print(allocator.trace)  // malloc(1) free(0)
  ///
  /// It is move-only, as its record is its own: share it through an ``AllocatorReference``. It is not safe
  /// to use from several threads at once, and so is not `Sendable`. The record grows with each request, and
  /// naming a block takes time in its length: it is not for long runs.
  public struct TracingAllocator<Base: Allocator & ~Copyable>: ~Copyable {
    /// The allocator that blocks come from.
    public let base: Base

    let state = SharedState(TraceRecorder())

    /// Makes an allocator that has recorded nothing yet.
    ///
    /// - Parameter base: The allocator that blocks come from.
    /// - Complexity: O(1).
    public init(base: consuming Base) { self.base = base }
  }

  extension TracingAllocator where Base == SystemAllocator {
    /// Makes an allocator that records what the system's allocator is asked for.
    ///
    /// - Complexity: O(1).
    public init() { self.init(base: SystemAllocator()) }
  }

  extension TracingAllocator where Base: ~Copyable {
    /// What was recorded until now.
    ///
    /// - Complexity: O(1).
    public var trace: AllocationTrace { state.value.trace }
  }
#endif
