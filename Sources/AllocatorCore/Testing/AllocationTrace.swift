#if !hasFeature(Embedded)
  /// What a ``TracingAllocator`` was asked for, as what ``SystemAllocator`` asks of the C library for it.
  ///
  /// A trace prints as AsmDiff prints the allocations of a function: `malloc(1) free(0)`. A request that
  /// failed prints like one that did not.
  public struct AllocationTrace: Hashable, Sendable {
    /// A call to the C library.
    public enum Event: Hashable, Sendable {
      /// A request for so many bytes.
      case malloc(size: Int)
      /// A request for so many bytes that are zero.
      case calloc(size: Int)
      /// A request that is aligned beyond what `malloc` gives; the size is a multiple of the alignment.
      case alignedAlloc(alignment: Int, size: Int)
      /// A request to give a block another size.
      case realloc(age: Int?, size: Int)
      /// The return of a block.
      case free(age: Int?)
    }

    /// The events, in order.
    ///
    /// Blocks are named by age: 0 is the newest allocation at that moment, 1 the one before it. An attempt
    /// that failed counts; `realloc` makes an allocation too. The age is `nil` for a block that was never
    /// handed out, with that address and that size.
    public internal(set) var events: [Event] = []

    /// Makes a trace without events.
    ///
    /// - Complexity: O(1).
    public init() {}
  }
#endif
