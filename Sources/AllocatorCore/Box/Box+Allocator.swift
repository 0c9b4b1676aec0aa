extension Box where Value: ~Copyable, Allocator: ~Copyable, Allocator.StoredForm == Allocator {
  /// The allocator that the box stores, in place.
  ///
  /// A box over an ``AllocatorReference`` has ``allocatorReference()``.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var allocator: Allocator {
    _read { yield slot.allocator }
  }
}

extension Box where Value: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Returns the reference to the allocator that the box stores.
  ///
  /// - Returns: A copy of the reference, which lives no longer than the box may.
  /// - Complexity: O(1).
  @_lifetime(copy self)
  @inlinable
  public borrowing func allocatorReference<Referent: ~Copyable>() -> AllocatorReference<Referent>
  where Allocator == AllocatorReference<Referent> {
    let reference = unsafe AllocatorReference(storedForm: slot.allocator)
    return unsafe _overrideLifetime(reference, copying: self)
  }
}
