/// What a ``CountingAllocator`` has counted.
@frozen
public struct AllocationCounts: Equatable, Sendable {
  /// The number of blocks that were handed out, without those of `grow` and `shrink`.
  public internal(set) var allocations = 0
  /// The number of blocks that were taken back.
  public internal(set) var deallocations = 0
  /// The number of blocks that got another size, by `grow` or by `shrink`.
  public internal(set) var reallocations = 0
  /// The number of requests that got `nil`.
  public internal(set) var failures = 0
  /// The number of blocks that are handed out.
  public internal(set) var liveBlocks = 0
  /// The number of bytes of the blocks that are handed out.
  public internal(set) var liveBytes = 0
  /// The largest number of blocks that were handed out at one time.
  public internal(set) var peakBlocks = 0
  /// The largest number of bytes that were handed out at one time.
  ///
  /// A block that is moved to get another size counts once.
  public internal(set) var peakBytes = 0

  /// Makes counts that are all zero.
  ///
  /// - Complexity: O(1).
  public init() {}

  @usableFromInline
  mutating func noteAllocation(size: Int, succeeded: Bool) {
    if !succeeded {
      failures += 1
      return
    }
    allocations += 1
    liveBlocks += 1
    peakBlocks = max(peakBlocks, liveBlocks)
    add(bytes: size)
  }

  @usableFromInline
  mutating func noteDeallocation(size: Int) {
    deallocations += 1
    liveBlocks -= 1
    liveBytes -= size
  }

  @usableFromInline
  mutating func noteReallocation(from size: Int, to newSize: Int, succeeded: Bool) {
    if !succeeded {
      failures += 1
      return
    }
    reallocations += 1
    add(bytes: newSize - size)
  }

  private mutating func add(bytes: Int) {
    liveBytes += bytes
    peakBytes = max(peakBytes, liveBytes)
  }
}
