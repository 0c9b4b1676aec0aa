extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Adds an element in front of the one at a position.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - element: The element that the vector owns from here on.
  ///   - position: The 0-based position that the element gets; ``count`` adds it behind the last one.
  /// - Precondition: The position is at least 0 and at most ``count``.
  /// - Complexity: O(`count`).
  @inlinable
  public mutating func insert(_ element: consuming Element, at position: Int) {
    checkInsertion(at: position)
    if count == capacity { grow() }
    unsafe openGap(at: position, count: 1).initialize(to: element)
    storedCount &+= 1
  }

  @inlinable
  func checkInsertion(at position: Int) {
    precondition(
      position >= 0 && position <= count,
      "an insertion is at 0 at least and at the count at most (was \(position), count \(count))")
  }

  /// Moves the elements from a position on back, by no more than there is room for.
  @inlinable
  func openGap(at position: Int, count gap: Int) -> UnsafeMutablePointer<Element> {
    let start = unsafe elements + position
    unsafe (start + gap).moveInitialize(from: start, count: count &- position)
    return unsafe start
  }
}

extension Vector where Allocator: ~Copyable & ~Escapable {
  /// Adds copies of the elements of a span in front of the element at a position.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - newElements: The elements to copy.
  ///   - position: The 0-based position that the first of them gets; ``count`` adds them behind the last
  ///     element.
  /// - Precondition: The position is at least 0 and at most ``count``, and the block of all elements has
  ///   at most `Int.max` bytes.
  /// - Complexity: O(`count + newElements.count`).
  @inlinable
  public mutating func insert(copying newElements: Span<Element>, at position: Int) {
    checkInsertion(at: position)
    makeRoom(for: newElements.count)
    _ = unsafe openGap(at: position, count: newElements.count)
    unsafe newElements.withUnsafeBufferPointer { source in
      unsafe initialize(at: position, from: source)
    }
    storedCount &+= newElements.count
  }
}
