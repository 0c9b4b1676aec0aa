extension BumpAllocator: Allocator where Upstream: ~Copyable {
  /// Allocates an uninitialized block below the last one.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when a new chunk would exceed the limit, or there is no
  ///   memory for one.
  /// - Complexity: O(1), and the upstream allocator's where a new chunk is needed.
  @inlinable
  public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    let block = unsafe state.pointee.region.allocate(size: size, alignment: alignment)
    if let block = unsafe block { return unsafe block }
    return unsafe allocateInNewChunk(size: size, alignment: alignment)
  }

  /// Allocates a block for a value below the last one and moves the value into it.
  ///
  /// - Parameter value: The value to move. Where there is no memory it is destroyed.
  /// - Returns: The address of the value, or `nil` when a new chunk would exceed the limit, or there is
  ///   no memory for one.
  /// - Complexity: O(1), and the upstream allocator's where a new chunk is needed.
  @inlinable
  public func allocate<Value: ~Copyable>(
    holding value: consuming Value
  ) -> UnsafeMutablePointer<Value>? {
    let block = unsafe state.pointee.region.allocate(
      size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    guard let block = unsafe block else { return unsafe allocateInNewChunk(holding: value) }
    return unsafe block.initializeMemory(as: Value.self, to: value)
  }

  /// Takes back a block: its memory is used again only if it was the last one.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with; unused.
  /// - Complexity: O(1).
  @unsafe
  @inlinable
  public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe state.pointee.region.deallocate(pointer, size: size)
  }

  /// Makes a block larger: the last one in its chunk, if that has room, and others by moving them.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
  /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
  /// - Complexity: O(`size`): the bytes move down also in the chunk.
  @unsafe
  @inlinable
  public func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    let block = unsafe state.pointee.region.grow(
      pointer, size: size, alignment: alignment, to: newSize)
    if let block = unsafe block { return unsafe block }
    return unsafe moveToNewChunk(pointer, size: size, alignment: alignment, to: newSize)
  }

  /// Makes a block smaller: the last one gives back memory, others stay where they are.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
  /// - Returns: The block's new address; never `nil`.
  /// - Complexity: O(`newSize`) for the last block, O(1) for others.
  @unsafe
  @inlinable
  public func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe state.pointee.region.shrink(pointer, size: size, alignment: alignment, to: newSize)
  }
}
