/// What changes in a pool, at an address of its own: an allocator is only borrowed when it allocates.
@safe
@frozen
@usableFromInline
struct PoolState {
  /// The block that was taken back last, which leads to the others.
  @usableFromInline var free: UnsafeMutablePointer<FreeBlock>?
  /// The size of every block in bytes, a multiple of the alignment.
  @usableFromInline let blockSize: Int
  /// What the address of every block is a multiple of, in bytes.
  @usableFromInline let alignment: Int
  /// The number of blocks that were cut from chunks.
  @usableFromInline var cut = 0
  /// The chunks, and the memory that no block was cut from yet.
  @usableFromInline var chunks: BumpState

  /// Makes the state of an empty pool, whose blocks have room for a ``FreeBlock``.
  @inlinable
  init(blockSize: Int, alignment: Int, limit: Int) {
    precondition(blockSize >= 0, "the size of a pool's blocks is not negative")
    precondition(
      alignment > 0 && alignment & (alignment &- 1) == 0,
      "the alignment of a pool's blocks is a power of two")
    self.alignment = max(alignment, MemoryLayout<FreeBlock>.alignment)
    let (padded, overflow) = max(blockSize, MemoryLayout<FreeBlock>.size)
      .addingReportingOverflow(self.alignment &- 1)
    precondition(!overflow, "the size of a pool's blocks can be rounded up to their alignment")
    self.blockSize = padded & ~(self.alignment &- 1)
    unsafe free = nil
    chunks = BumpState(limit: limit)
  }

  /// Whether blocks are large enough and aligned enough for a request.
  @inlinable
  @inline(__always)
  func serves(size: Int, alignment: Int) -> Bool {
    size <= blockSize && alignment <= self.alignment
  }

  /// Whether blocks are large enough and aligned enough for values of a type.
  ///
  /// Every block is for a type that is not larger than a pointer: then there is nothing to compare.
  @inlinable
  @inline(__always)
  func serves<Value: ~Copyable>(_ type: Value.Type) -> Bool {
    (MemoryLayout<Value>.size <= MemoryLayout<FreeBlock>.size
      || MemoryLayout<Value>.size <= blockSize)
      && (MemoryLayout<Value>.alignment <= MemoryLayout<FreeBlock>.alignment
        || MemoryLayout<Value>.alignment <= alignment)
  }

  /// Takes the block that was taken back last, or nothing where there is none.
  @inlinable
  @inline(__always)
  mutating func pop() -> UnsafeMutableRawPointer? {
    guard let block = unsafe free else { return nil }
    unsafe free = block.pointee.next
    return UnsafeMutableRawPointer(block)
  }

  /// Takes back a block.
  @inlinable
  @inline(__always)
  mutating func push(_ pointer: UnsafeMutableRawPointer) {
    unsafe free = pointer.initializeMemory(as: FreeBlock.self, to: FreeBlock(next: free))
  }

  /// Cuts a block from a chunk.
  @inlinable
  mutating func cutBlock<Upstream: Allocator & ~Copyable>(
    from upstream: borrowing Upstream
  ) -> UnsafeMutableRawPointer? {
    var block = unsafe chunks.region.allocate(size: blockSize, alignment: alignment)
    if unsafe block == nil {
      unsafe block = chunks.allocateInNewChunk(
        size: blockSize, alignment: alignment, from: upstream)
    }
    if unsafe block != nil { cut &+= 1 }
    return unsafe block
  }

  /// The number of blocks that were taken back and not handed out again.
  @inlinable
  var freeCount: Int {
    var count = 0
    var next = unsafe free
    while let block = unsafe next {
      count &+= 1
      unsafe next = block.pointee.next
    }
    return count
  }
}
