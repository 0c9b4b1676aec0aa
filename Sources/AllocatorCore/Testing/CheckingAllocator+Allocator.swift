#if !hasFeature(Embedded)
  extension CheckingAllocator: Allocator where Base: ~Copyable {
    /// Allocates an uninitialized block of the base, and notes it.
    ///
    /// - Parameters:
    ///   - size: The size of the block in bytes, not negative.
    ///   - alignment: What the address is a multiple of, in bytes: a power of two.
    /// - Returns: The block's address, or `nil` when the request is invalid, or the base has no memory.
    /// - Complexity: The base's, and O(g), where g is the number of guard bytes.
    public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      guard let padded = state.paddedSize(size, alignment: alignment) else { return nil }
      let block = unsafe base.allocate(size: padded, alignment: alignment)
      unsafe state.noteAllocation(block, size: size, alignment: alignment)
      return unsafe block
    }

    /// Allocates a block of the base whose bytes are zero, and notes it.
    ///
    /// - Parameters:
    ///   - size: The size of the block in bytes, not negative.
    ///   - alignment: What the address is a multiple of, in bytes: a power of two.
    /// - Returns: The block's address, or `nil` when the request is invalid, or the base has no memory.
    /// - Complexity: The base's, and O(g), where g is the number of guard bytes.
    public func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      guard let padded = state.paddedSize(size, alignment: alignment) else { return nil }
      let block = unsafe base.allocateZeroed(size: padded, alignment: alignment)
      unsafe state.noteAllocation(block, size: size, alignment: alignment)
      return unsafe block
    }

    /// Allocates a block of the base for a value and moves the value into it, and notes it.
    ///
    /// - Parameter value: The value to move. Where there is no memory it is destroyed.
    /// - Returns: The address of the value, or `nil` when the base has no memory.
    /// - Complexity: The base's, and O(g), where g is the number of guard bytes.
    public func allocate<Value: ~Copyable>(
      holding value: consuming Value
    ) -> UnsafeMutablePointer<Value>? {
      let (size, alignment) = (MemoryLayout<Value>.size, MemoryLayout<Value>.alignment)
      if state.guardSize > 0 || size == 0 {
        let block = unsafe allocate(size: size, alignment: alignment)
        return unsafe block?.initializeMemory(as: Value.self, to: value)
      }
      let block = unsafe base.allocate(holding: value)
      unsafe state.noteAllocation(block, size: size, alignment: alignment)
      return unsafe block
    }

    /// Returns a block to the base, if it is one that can be returned so.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that this allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    /// - Complexity: The base's, and O(g), where g is the number of guard bytes.
    @unsafe
    public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
      guard let block = unsafe state.noteDeallocation(pointer, size: size, alignment: alignment)
      else { return }
      unsafe base.deallocate(
        pointer, size: state.paddedSize(of: block), alignment: block.alignment)
    }

    /// Makes a block of the base larger, if it is one that can be resized so.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that this allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
    /// - Returns: The block's new address; or `nil` when the request is invalid, or the base has no
    ///   memory, and the block stays.
    /// - Complexity: The base's, and O(g), where g is the number of guard bytes.
    @unsafe
    public func grow(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
    ) -> UnsafeMutableRawPointer? {
      let padded = unsafe state.paddedSizes(
        .grow, pointer, size: size, alignment: alignment, to: newSize)
      guard let padded else { return nil }
      // The block of a request for zero bytes has a byte already where there are no guard bytes.
      let block =
        padded.new == padded.old
        ? unsafe pointer
        : unsafe base.grow(pointer, size: padded.old, alignment: alignment, to: padded.new)
      unsafe state.noteReallocation(of: pointer, at: block, to: newSize)
      return unsafe block
    }

    /// Makes a block of the base smaller, if it is one that can be resized so.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that this allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
    /// - Returns: The block's new address; or `nil` when the request is invalid, or the base has no
    ///   memory, and the block stays.
    /// - Complexity: The base's, and O(g), where g is the number of guard bytes.
    @unsafe
    public func shrink(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
    ) -> UnsafeMutableRawPointer? {
      let padded = unsafe state.paddedSizes(
        .shrink, pointer, size: size, alignment: alignment, to: newSize)
      guard let padded else { return nil }
      let block = unsafe base.shrink(
        pointer, size: padded.old, alignment: alignment, to: padded.new)
      unsafe state.noteReallocation(of: pointer, at: block, to: newSize)
      return unsafe block
    }
  }
#endif
