extension Box where Value: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Ends the box without freeing its block, and returns the address of the value.
  ///
  /// The value is not destroyed, and neither is the allocator that the box stores: what either owns stays
  /// alive for ever. Give the block to ``init(adopting:in:)`` to free it some day, or to `deallocate` of
  /// the allocator. Do not use it to get at the address of a value: that is ``pointer``.
  ///
  /// - Returns: The address of the value. The block is valid as long as a leaked one of the allocator is:
  ///   a lifetime-checked allocator no longer guards it.
  /// - Complexity: O(1).
  @unsafe
  @inlinable
  public consuming func leak() -> UnsafeMutablePointer<Value> {
    unsafe withForgottenMemory { slot in
      unsafe slot.pointee.pointer.assumingMemoryBound(to: Value.self)
    }
  }

  /// Makes a box of a value that stands in a block already.
  ///
  /// It is the counterpart of ``leak()``. Nothing checks the address, so use it only for a block whose
  /// origin is known; ``init(_:in:)`` makes a new one.
  ///
  /// - Parameters:
  ///   - pointer: The address of an initialized value, in a block that has the size and the alignment of
  ///     `Value`. The box owns both from here on.
  ///   - allocator: The allocator that the block came from, or a copy of it.
  /// - Complexity: O(1).
  @unsafe
  @_lifetime(copy allocator)
  @inlinable
  public init(adopting pointer: UnsafeMutablePointer<Value>, in allocator: consuming Allocator) {
    slot = unsafe AllocationSlot(UnsafeMutableRawPointer(pointer), allocator.storedForm())
  }
}
