extension Box where Value: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Ends the box and returns its value.
  ///
  /// - Returns: The value, which stands in no block any more.
  /// - Complexity: One deallocation.
  @inlinable
  public consuming func consume() -> Value {
    withForgottenSlot { slot in
      let value = unsafe slot.pointer.assumingMemoryBound(to: Value.self).move()
      unsafe slot.allocator.deallocate(
        slot.pointer, size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
      return value
    }
  }
}
