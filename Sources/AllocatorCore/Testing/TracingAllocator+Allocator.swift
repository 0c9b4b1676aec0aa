#if !hasFeature(Embedded)
  extension TracingAllocator: Allocator where Base: ~Copyable {
    /// Allocates an uninitialized block of the base, and records that.
    ///
    /// - Parameters:
    ///   - size: The size of the block in bytes, not negative.
    ///   - alignment: What the address is a multiple of, in bytes: a power of two.
    /// - Returns: The block's address, or `nil` when the base has no memory.
    /// - Complexity: The base's, and one event.
    public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      let block = unsafe base.allocate(size: size, alignment: alignment)
      state.value.noteAllocation(
        at: UInt(bitPattern: block), size: size, alignment: alignment)
      return unsafe block
    }

    /// Allocates a block of the base whose bytes are zero, and records that.
    ///
    /// - Parameters:
    ///   - size: The size of the block in bytes, not negative.
    ///   - alignment: What the address is a multiple of, in bytes: a power of two.
    /// - Returns: The block's address, or `nil` when the base has no memory.
    /// - Complexity: The base's, and one event.
    public func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      let block = unsafe base.allocateZeroed(size: size, alignment: alignment)
      state.value.noteZeroedAllocation(
        at: UInt(bitPattern: block), size: size, alignment: alignment)
      return unsafe block
    }

    /// Allocates a block of the base for a value and moves the value into it, and records that.
    ///
    /// - Parameter value: The value to move. Where there is no memory it is destroyed.
    /// - Returns: The address of the value, or `nil` when the base has no memory.
    /// - Complexity: The base's, and one event.
    public func allocate<Value: ~Copyable>(
      holding value: consuming Value
    ) -> UnsafeMutablePointer<Value>? {
      let block = unsafe base.allocate(holding: value)
      state.value.noteAllocation(
        at: UInt(bitPattern: block), size: MemoryLayout<Value>.size,
        alignment: MemoryLayout<Value>.alignment)
      return unsafe block
    }

    /// Returns a block to the base, and records that.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that this allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    /// - Complexity: The base's, and O(n) in the number of events.
    @unsafe
    public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
      state.value.noteDeallocation(at: UInt(bitPattern: pointer), size: size)
      unsafe base.deallocate(pointer, size: size, alignment: alignment)
    }

    /// Makes a block of the base larger, and records that.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that this allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
    /// - Returns: The block's new address; or `nil` when the base has no memory, and the block stays.
    /// - Complexity: The base's, and O(n) in the number of events.
    @unsafe
    public func grow(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
    ) -> UnsafeMutableRawPointer? {
      let block = unsafe base.grow(pointer, size: size, alignment: alignment, to: newSize)
      state.value.noteReallocation(
        of: UInt(bitPattern: pointer), size: size, at: UInt(bitPattern: block),
        alignment: alignment, to: newSize)
      return unsafe block
    }

    /// Makes a block of the base smaller, and records that.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that this allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
    /// - Returns: The block's new address; or `nil` when the base has no memory, and the block stays.
    /// - Complexity: The base's, and O(n) in the number of events.
    @unsafe
    public func shrink(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
    ) -> UnsafeMutableRawPointer? {
      let block = unsafe base.shrink(pointer, size: size, alignment: alignment, to: newSize)
      state.value.noteReallocation(
        of: UInt(bitPattern: pointer), size: size, at: UInt(bitPattern: block),
        alignment: alignment, to: newSize)
      return unsafe block
    }
  }
#endif
