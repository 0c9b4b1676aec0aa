/// An arena: an allocator that hands out blocks one below the other, and frees them all at once.
///
/// It takes chunks of memory from another allocator, each twice as large as the one before it, and
/// gives them back when it is destroyed. A request moves a cursor, and is a handful of instructions. A
/// block that is deallocated is used again only if it was the last one; others wait for ``reset()`` or
/// for the end of the allocator. So it is for work that ends as a whole: a request, a frame, a phase.
///
/// It is move-only. Containers share one through an ``AllocatorReference``, and allocate by a shared
/// borrow: what changes stands at an address of its own. The compiler refuses a program in which a
/// container would outlive the arena, or survive a ``reset()``. The elements of containers are
/// destroyed as usual. It is not safe to use from several threads at once, and so is not `Sendable`; it
/// may be sent to another thread as a whole.
///
///     let arena = BumpAllocator()
///     let box = Box(1, in: AllocatorReference(arena))
///
/// Do not use it for blocks of differing lifetimes, such as a vector that grows beside others: each
/// growth of a block that is not the last one leaves the old block behind.
@safe
@frozen
public struct BumpAllocator<Upstream: Allocator & ~Copyable>: ~Copyable {
  @usableFromInline var slot: AllocationSlot<Upstream>

  /// Makes an arena without chunks.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - upstream: The allocator that chunks come from and go back to.
  ///   - limit: What the number of bytes of all chunks may not exceed.
  /// - Complexity: One allocation, of a few words.
  @inlinable
  public init(upstream: consuming Upstream, limit: Int = .max) {
    let size = MemoryLayout<BumpState>.size
    let alignment = MemoryLayout<BumpState>.alignment
    guard let block = unsafe upstream.allocate(size: size, alignment: alignment) else {
      handleAllocationFailure(size: size, alignment: alignment)
    }
    unsafe block.initializeMemory(as: BumpState.self, to: BumpState(limit: limit))
    slot = unsafe AllocationSlot(block, upstream)
  }

  @inlinable
  deinit {
    unsafe state.pointee.releaseChunks(keeping: nil, to: slot.allocator)
    unsafe slot.allocator.deallocate(
      slot.pointer, size: MemoryLayout<BumpState>.size, alignment: MemoryLayout<BumpState>.alignment
    )
  }
}

extension BumpAllocator where Upstream == SystemAllocator {
  /// Makes an arena without chunks, which will come from the system's allocator.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameter limit: What the number of bytes of all chunks may not exceed.
  /// - Complexity: One allocation, of a few words.
  @inlinable
  public init(limit: Int = .max) { self.init(upstream: SystemAllocator(), limit: limit) }
}

extension BumpAllocator where Upstream: ~Copyable {
  @inlinable
  var state: UnsafeMutablePointer<BumpState> {
    @_transparent
    get { unsafe slot.pointer.assumingMemoryBound(to: BumpState.self) }
  }

  /// What is reserved and what is used.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var statistics: BumpStatistics {
    let state = unsafe state.pointee
    return BumpStatistics(
      chunks: state.chunks, reservedBytes: state.reserved,
      usedBytes: state.usedBefore &+ state.usedInNewestChunk, remainingBytes: state.region.remaining
    )
  }

  /// Forgets all blocks, and gives back all chunks but the largest.
  ///
  /// No container that uses the arena can be alive: the compiler refuses a program in which one is, if
  /// it got the arena by an ``AllocatorReference``.
  ///
  /// - Complexity: O(c), where c is the number of chunks.
  @inlinable
  public mutating func reset() {
    unsafe state.pointee.releaseChunks(keeping: state.pointee.largestChunk, to: slot.allocator)
  }
}
