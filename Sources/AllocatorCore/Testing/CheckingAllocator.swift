#if !hasFeature(Embedded)
  /// An allocator that checks whether its callers keep the contract of ``Allocator``, for tests.
  ///
  /// It reports leaks, blocks that are returned twice, with another size or alignment than they have, or
  /// that it never handed out, and writes behind the end of a block: see ``AllocationViolation``. The base
  /// is never asked for anything that the contract forbids, so it goes on working: a block that is
  /// returned with a wrong size is returned with its own, a block that is returned twice is not returned
  /// again, and a wrong request to resize one gets `nil`.
  ///
  /// Behind each block it asks the base for some guard bytes, and looks at them when the block is returned
  /// or resized. Leaks are reported when the allocator is destroyed, and blocks that leak stay in the base.
  ///
  /// It is move-only, as its record is its own: share it through an ``AllocatorReference``. It is not safe
  /// to use from several threads at once, and so is not `Sendable`.
  ///
  ///     let allocator = CheckingAllocator()
  ///     let box = Box(1, in: AllocatorReference(allocator))
  public struct CheckingAllocator<Base: Allocator & ~Copyable>: ~Copyable {
    /// The allocator that blocks come from.
    public let base: Base

    let state: CheckingState

    /// Makes an allocator that has handed out nothing yet.
    ///
    /// - Parameters:
    ///   - base: The allocator that blocks come from.
    ///   - guardSize: The number of bytes behind each block that nobody may write, not negative. With zero,
    ///     requests for at least one byte reach the base as they are.
    ///   - onViolation: What to do about a violation; by default the program ends with a message. It must
    ///     not use the allocator.
    /// - Precondition: `guardSize` is not negative.
    /// - Complexity: O(1).
    public init(
      base: consuming Base, guardSize: Int = 16,
      onViolation: @escaping (AllocationViolation) -> Void = { fatalError($0.description) }
    ) {
      precondition(guardSize >= 0, "the number of guard bytes is not negative")
      self.base = base
      state = CheckingState(guardSize: guardSize, onViolation: onViolation)
    }
  }

  extension CheckingAllocator where Base == SystemAllocator {
    /// Makes an allocator over the system's one that has handed out nothing yet.
    ///
    /// - Parameters:
    ///   - guardSize: The number of bytes behind each block that nobody may write, not negative.
    ///   - onViolation: What to do about a violation; by default the program ends with a message. It must
    ///     not use the allocator.
    /// - Precondition: `guardSize` is not negative.
    /// - Complexity: O(1).
    public init(
      guardSize: Int = 16,
      onViolation: @escaping (AllocationViolation) -> Void = { fatalError($0.description) }
    ) {
      self.init(base: SystemAllocator(), guardSize: guardSize, onViolation: onViolation)
    }
  }

  extension CheckingAllocator where Base: ~Copyable {
    /// A leak for each block that is handed out at the moment, the oldest first.
    ///
    /// - Complexity: O(n log n), where n is the number of these blocks.
    public var leaks: [AllocationViolation] { state.leaks }
  }
#endif
