/// An allocator of blocks of one size, which are used again in any order.
///
/// It cuts blocks from chunks of memory that it takes from another allocator, each twice as large as the
/// one before it, and gives the chunks back when it is destroyed. A block that is deallocated is the next
/// one to be handed out, and both are a handful of instructions. So it is for many values of one type
/// that come and go: nodes of a tree or of a list, connections, particles.
///
/// A request that is larger than the blocks, or more aligned, gets `nil`: for those, use another
/// allocator. A smaller one gets a whole block.
///
/// It is move-only. Containers share one through an ``AllocatorReference``, and allocate by a shared
/// borrow: what changes stands at an address of its own. It is not safe to use from several threads at
/// once, and so is not `Sendable`.
///
///     let pool = PoolAllocator(for: Int.self)
///     let box = Box(1, in: AllocatorReference(pool))
@safe
@frozen
public struct PoolAllocator<Upstream: Allocator & ~Copyable>: ~Copyable {
  @usableFromInline var slot: AllocationSlot<Upstream>

  /// Makes a pool without chunks.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - blockSize: The size in bytes of the largest request, not negative. Blocks are at least as large as
  ///     a pointer, and their size is rounded up to a multiple of their alignment.
  ///   - alignment: What the addresses of blocks are multiples of, in bytes: a power of two. It is at least
  ///     that of a pointer.
  ///   - upstream: The allocator that chunks come from and go back to.
  ///   - limit: What the number of bytes of all chunks may not exceed.
  /// - Precondition: `blockSize`, rounded up to a multiple of the alignment, fits into an `Int`.
  /// - Complexity: One allocation, of a few words.
  @inlinable
  public init(
    blockSize: Int, alignment: Int, upstream: consuming Upstream, limit: Int = .max
  ) {
    let state = PoolState(blockSize: blockSize, alignment: alignment, limit: limit)
    let size = MemoryLayout<PoolState>.size
    let stateAlignment = MemoryLayout<PoolState>.alignment
    guard let block = unsafe upstream.allocate(size: size, alignment: stateAlignment) else {
      handleAllocationFailure(size: size, alignment: stateAlignment)
    }
    unsafe block.initializeMemory(as: PoolState.self, to: state)
    slot = unsafe AllocationSlot(block, upstream)
  }

  /// Makes a pool without chunks whose blocks hold values of a type.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - type: The type of the values.
  ///   - upstream: The allocator that chunks come from and go back to.
  ///   - limit: What the number of bytes of all chunks may not exceed.
  /// - Complexity: One allocation, of a few words.
  @inlinable
  public init<Value: ~Copyable>(
    for type: Value.Type, upstream: consuming Upstream, limit: Int = .max
  ) {
    self.init(
      blockSize: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment,
      upstream: upstream, limit: limit)
  }

  @inlinable
  deinit {
    unsafe state.pointee.chunks.releaseChunks(keeping: nil, to: slot.allocator)
    unsafe slot.allocator.deallocate(
      slot.pointer, size: MemoryLayout<PoolState>.size, alignment: MemoryLayout<PoolState>.alignment
    )
  }
}

extension PoolAllocator where Upstream == SystemAllocator {
  /// Makes a pool without chunks, which will come from the system's allocator.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - blockSize: The size in bytes of the largest request, not negative.
  ///   - alignment: What the addresses of blocks are multiples of, in bytes: a power of two.
  ///   - limit: What the number of bytes of all chunks may not exceed.
  /// - Precondition: `blockSize`, rounded up to a multiple of the alignment, fits into an `Int`.
  /// - Complexity: One allocation, of a few words.
  @inlinable
  public init(blockSize: Int, alignment: Int, limit: Int = .max) {
    self.init(
      blockSize: blockSize, alignment: alignment, upstream: SystemAllocator(), limit: limit)
  }

  /// Makes a pool without chunks whose blocks hold values of a type, in the system's memory.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - type: The type of the values.
  ///   - limit: What the number of bytes of all chunks may not exceed.
  /// - Complexity: One allocation, of a few words.
  @inlinable
  public init<Value: ~Copyable>(for type: Value.Type, limit: Int = .max) {
    self.init(for: type, upstream: SystemAllocator(), limit: limit)
  }
}

extension PoolAllocator where Upstream: ~Copyable {
  @inlinable
  var state: UnsafeMutablePointer<PoolState> {
    @_transparent
    get { unsafe slot.pointer.assumingMemoryBound(to: PoolState.self) }
  }

  /// The size of every block in bytes, and of the largest request.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var blockSize: Int { unsafe state.pointee.blockSize }

  /// What the address of every block is a multiple of, in bytes.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var blockAlignment: Int { unsafe state.pointee.alignment }

  /// What is reserved and what is handed out.
  ///
  /// Free blocks are not counted as they come and go, but when this is asked for.
  ///
  /// - Complexity: O(n), where n is the number of blocks that were deallocated and are free.
  @inlinable
  public var statistics: PoolStatistics { unsafe PoolStatistics(state.pointee) }
}
