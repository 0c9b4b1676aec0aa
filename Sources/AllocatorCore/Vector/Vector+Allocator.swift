extension Vector where Element: ~Copyable, Allocator: ~Copyable, Allocator.StoredForm == Allocator {
  /// The allocator that the vector stores, in place.
  ///
  /// A vector over an ``AllocatorReference`` has ``allocatorReference()``.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var allocator: Allocator {
    _read { yield slot.allocator }
  }
}

extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Returns the reference to the allocator that the vector stores.
  ///
  /// - Returns: A copy of the reference, which lives no longer than the vector may.
  /// - Complexity: O(1).
  @_lifetime(copy self)
  @inlinable
  public borrowing func allocatorReference<Referent: ~Copyable>() -> AllocatorReference<Referent>
  where Allocator == AllocatorReference<Referent> {
    let reference = unsafe AllocatorReference(storedForm: slot.allocator)
    return unsafe _overrideLifetime(reference, copying: self)
  }
}
