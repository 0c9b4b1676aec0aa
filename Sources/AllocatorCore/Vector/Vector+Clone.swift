extension Vector where Allocator: ~Copyable & ~Escapable {
  /// Copies the elements into a vector of another allocator.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameter allocator: The allocator of the new vector, which may be of another type.
  /// - Returns: A vector of copies of the elements, with room for no more.
  /// - Complexity: O(`count`), and one allocation; none without elements.
  @_lifetime(copy allocator)
  @inlinable
  public borrowing func clone<Other: AllocatorCore.Allocator & ~Copyable & ~Escapable>(
    in allocator: consuming Other
  ) -> Vector<Element, Other> {
    var clone = Vector<Element, Other>(in: allocator)
    clone.copyElements(of: self)
    return clone
  }

  /// Copies all elements of another vector into this one, which is empty.
  @inlinable
  mutating func copyElements<Other: AllocatorCore.Allocator & ~Copyable & ~Escapable>(
    of other: borrowing Vector<Element, Other>
  ) {
    reserveCapacity(other.count)
    unsafe elements.initialize(from: other.elements, count: other.count)
    storedCount = other.count
  }
}

extension Vector where Allocator: ~Escapable, Allocator.StoredForm: Copyable {
  /// Copies the elements into a vector of the same allocator, and copies the allocator.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``. A vector whose
  /// allocator cannot be copied has ``clone(in:)``.
  ///
  /// - Returns: A vector of copies of the elements, which lives no longer than this one may.
  /// - Complexity: O(`count`), and one allocation; none without elements.
  @_lifetime(copy self)
  @inlinable
  public borrowing func clone() -> Self {
    var clone = Self(storing: slot.allocator)
    clone.copyElements(of: self)
    return unsafe _overrideLifetime(clone, copying: self)
  }
}
