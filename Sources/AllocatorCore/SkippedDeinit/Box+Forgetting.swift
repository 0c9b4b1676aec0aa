import Builtin

extension Box where Value: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Ends the box without its `deinit`, and hands its slot to a body, then destroys the slot.
  @_transparent
  @usableFromInline
  consuming func withForgottenSlot<Result: ~Copyable>(
    _ body: (borrowing AllocationSlot<Allocator.StoredForm>) -> Result
  ) -> Result {
    unsafe withForgottenMemory { slot in
      let result = unsafe body(slot.pointee)
      unsafe slot.deinitialize(count: 1)
      return result
    }
  }

  /// Ends the box without its `deinit`, and hands a body the memory in which its slot stands.
  ///
  /// It is what `discard self` would do; Swift 6.3 refuses that for a struct whose fields are not trivial,
  /// and the allocator's type is generic. A box is nothing but its slot, so it is moved to raw memory, and
  /// what becomes of the slot there is the body's choice: the `deinit` belongs to the box and does not run.
  @_transparent
  @usableFromInline
  consuming func withForgottenMemory<Result: ~Copyable>(
    _ body: (UnsafeMutablePointer<AllocationSlot<Allocator.StoredForm>>) -> Result
  ) -> Result {
    let padding = max(0, MemoryLayout<Self>.alignment &- 16)
    let memory = Builtin.unprotectedStackAlloc(
      (MemoryLayout<Self>.size &+ padding)._builtinWordValue, 1._builtinWordValue,
      16._builtinWordValue)
    let address = unsafe UnsafeMutableRawPointer(memory).alignedUp(
      for: AllocationSlot<Allocator.StoredForm>.self)
    // A lifetime cannot be followed into raw memory; it ends here.
    unsafe Builtin.initialize(_overrideLifetime(self, copying: ()), address._rawValue)
    let result = unsafe body(
      address.assumingMemoryBound(to: AllocationSlot<Allocator.StoredForm>.self))
    Builtin.stackDealloc(memory)
    return result
  }
}
