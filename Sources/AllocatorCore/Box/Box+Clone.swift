extension Box where Allocator: ~Copyable & ~Escapable {
  /// Copies the value into a new block of another allocator.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameter allocator: The allocator of the new box, which may be of another type.
  /// - Returns: A box with a copy of the value.
  /// - Complexity: One allocation, and one copy of the value.
  @_lifetime(copy allocator)
  @inlinable
  public borrowing func clone<Other: AllocatorCore.Allocator & ~Copyable & ~Escapable>(
    in allocator: consuming Other
  ) -> Box<Value, Other> {
    Box<Value, Other>(value, in: allocator)
  }
}

extension Box where Allocator: ~Escapable, Allocator.StoredForm: Copyable {
  /// Copies the value into a new block of the same allocator, and copies the allocator.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``. A box whose
  /// allocator cannot be copied has ``clone(in:)``.
  ///
  /// - Returns: A box with a copy of the value, which lives no longer than this one may.
  /// - Complexity: One allocation, and one copy of the value and of the allocator.
  @_lifetime(copy self)
  @inlinable
  public borrowing func clone() -> Self {
    guard let block = unsafe slot.allocator.allocate(holding: value) else {
      handleAllocationFailure(
        size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    }
    let clone = unsafe Self(
      slot: AllocationSlot(UnsafeMutableRawPointer(block), slot.allocator))
    return unsafe _overrideLifetime(clone, copying: self)
  }

  // The caller says what the lifetime is: a slot has forgotten it.
  @_lifetime(immortal)
  @inlinable
  init(slot: consuming AllocationSlot<Allocator.StoredForm>) {
    self.slot = slot
  }
}
