extension PoolAllocator: Allocator where Upstream: ~Copyable {
  /// Allocates an uninitialized block.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when the request exceeds the blocks' size or alignment, a new
  ///   chunk would exceed the limit, or there is no memory for one.
  /// - Complexity: O(1), and the upstream allocator's where a new chunk is needed.
  @inlinable
  public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    guard unsafe state.pointee.serves(size: size, alignment: alignment) else { return nil }
    if let block = unsafe state.pointee.pop() { return unsafe block }
    return unsafe cutBlock()
  }

  /// Allocates a block for a value and moves the value into it.
  ///
  /// - Parameter value: The value to move. Where there is no memory it is destroyed.
  /// - Returns: The address of the value, or `nil` when it exceeds the blocks' size or alignment, a new chunk
  ///   would exceed the limit, or there is no memory for one.
  /// - Complexity: O(1), and the upstream allocator's where a new chunk is needed.
  @inlinable
  public func allocate<Value: ~Copyable>(
    holding value: consuming Value
  ) -> UnsafeMutablePointer<Value>? {
    guard unsafe state.pointee.serves(Value.self) else { return nil }
    guard let block = unsafe state.pointee.pop() else { return unsafe cutBlock(holding: value) }
    return unsafe block.initializeMemory(as: Value.self, to: value)
  }

  /// Takes back a block, which is the next one to be handed out.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has; unused.
  ///   - alignment: The alignment that the block was allocated with; unused.
  /// - Complexity: O(1).
  @unsafe
  @inlinable
  public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe state.pointee.push(pointer)
  }

  /// Makes a block larger, as long as it fits: all blocks have the same room.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has; unused.
  ///   - alignment: The alignment that the block was allocated with; unused.
  ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
  /// - Returns: The same address; or `nil` when `newSize` exceeds ``blockSize``, and the block stays.
  /// - Complexity: O(1).
  @unsafe
  @inlinable
  public func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe newSize <= state.pointee.blockSize ? pointer : nil
  }

  /// Makes a block smaller in name only: it keeps its room.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has; unused.
  ///   - alignment: The alignment that the block was allocated with; unused.
  ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
  /// - Returns: The same address; never `nil`.
  /// - Complexity: O(1).
  @unsafe
  @inlinable
  public func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe pointer
  }

  /// Cuts a block from a chunk.
  ///
  /// Never inlined, so that a request pays for it with one branch.
  @inlinable
  @inline(never)
  func cutBlock() -> UnsafeMutableRawPointer? {
    unsafe state.pointee.cutBlock(from: slot.allocator)
  }

  /// Cuts a block from a chunk and moves a value into it.
  @inlinable
  @inline(never)
  func cutBlock<Value: ~Copyable>(
    holding value: consuming Value
  ) -> UnsafeMutablePointer<Value>? {
    unsafe cutBlock()?.initializeMemory(as: Value.self, to: value)
  }
}
