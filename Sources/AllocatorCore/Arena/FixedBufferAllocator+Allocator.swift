extension FixedBufferAllocator: Allocator {
  /// Returns the allocator without the check of its lifetime.
  ///
  /// - Complexity: O(1).
  @unsafe
  @_transparent
  public func storedForm() -> UnsafeFixedBufferAllocator { unchecked }

  /// Allocates an uninitialized block below the last one.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when too few bytes are left.
  /// - Complexity: O(1).
  @inlinable
  public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe unchecked.allocate(size: size, alignment: alignment)
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
    unsafe unchecked.deallocate(pointer, size: size, alignment: alignment)
  }

  /// Makes a block larger: the last one where it is, and others by moving them.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
  /// - Returns: The block's new address; or `nil` when too few bytes are left, and the block stays.
  /// - Complexity: O(`size`): the bytes of the last block move down.
  @unsafe
  @inlinable
  public func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe unchecked.grow(pointer, size: size, alignment: alignment, to: newSize)
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
    unsafe unchecked.shrink(pointer, size: size, alignment: alignment, to: newSize)
  }
}
