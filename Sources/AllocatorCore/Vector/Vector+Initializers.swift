extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Makes an empty vector with room for a number of elements.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``. Where `nil` is
  /// better, make an empty vector and use ``tryReserveCapacity(_:)``.
  ///
  /// - Parameters:
  ///   - capacity: The number of elements that can be appended without another allocation; at least 0.
  ///     For 0 nothing is allocated.
  ///   - allocator: The allocator that the block comes from.
  /// - Precondition: The capacity is not negative, and its block has at most `Int.max` bytes.
  /// - Complexity: One allocation.
  @_lifetime(copy allocator)
  @inlinable
  public init(capacity: Int, in allocator: consuming Allocator) {
    precondition(capacity >= 0, "a capacity is at least 0 (was \(capacity))")
    self.init(in: allocator)
    reserveCapacity(capacity)
  }
}

extension Vector where Allocator: ~Copyable & ~Escapable {
  /// Makes a vector of copies of one element.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - element: The element to copy.
  ///   - count: The number of copies, at least 0.
  ///   - allocator: The allocator that the block comes from.
  /// - Precondition: The count is not negative, and its block has at most `Int.max` bytes.
  /// - Complexity: O(`count`), and one allocation.
  @_lifetime(copy allocator)
  @inlinable
  public init(repeating element: Element, count: Int, in allocator: consuming Allocator) {
    precondition(count >= 0, "a count is at least 0 (was \(count))")
    self.init(capacity: count, in: allocator)
    unsafe elements.initialize(repeating: element, count: count)
    storedCount = count
  }

  /// Makes a vector of copies of the elements of a span.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - elements: The elements to copy.
  ///   - allocator: The allocator that the block comes from.
  /// - Complexity: O(`elements.count`), and one allocation.
  @_lifetime(copy allocator)
  @inlinable
  public init(copying elements: Span<Element>, in allocator: consuming Allocator) {
    self.init(capacity: elements.count, in: allocator)
    append(copying: elements)
  }

  /// Makes a vector of copies of the elements of a sequence.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - elements: The elements to copy. The sequence must be finite.
  ///   - allocator: The allocator that the block comes from.
  /// - Complexity: O(`n`), where `n` is the length of the sequence; one allocation where the sequence
  ///   knows its length.
  @_lifetime(copy allocator)
  @inlinable
  public init(copying elements: some Sequence<Element>, in allocator: consuming Allocator) {
    self.init(capacity: elements.underestimatedCount, in: allocator)
    append(copying: elements)
  }
}
