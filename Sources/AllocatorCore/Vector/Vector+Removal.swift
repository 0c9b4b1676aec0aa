extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Removes the last element and returns it.
  ///
  /// - Returns: The element that was the last one.
  /// - Precondition: The vector is not empty.
  /// - Complexity: O(1). The block keeps its size.
  @inlinable
  public mutating func removeLast() -> Element {
    precondition(count > 0, "an empty vector has no last element to remove (count was \(count))")
    storedCount &-= 1
    return unsafe (elements + count).move()
  }

  /// Removes the last element and returns it, where there is one.
  ///
  /// - Returns: The element that was the last one, or `nil` when the vector is empty.
  /// - Complexity: O(1). The block keeps its size.
  @inlinable
  public mutating func popLast() -> Element? {
    if isEmpty { return nil }
    return removeLast()
  }

  /// Removes the element at a position and returns it.
  ///
  /// - Parameter position: The 0-based position of the element.
  /// - Returns: The element that stood there.
  /// - Precondition: The position is at least 0 and below ``count``.
  /// - Complexity: O(`count`). The block keeps its size.
  @inlinable
  public mutating func remove(at position: Int) -> Element {
    let element = unsafe element(at: position).move()
    closeGap(from: position, to: position &+ 1)
    return element
  }

  /// Removes the elements of a range of positions.
  ///
  /// - Parameter positions: The 0-based positions of the elements.
  /// - Precondition: The range lies in ``indices``.
  /// - Complexity: O(`count`). The block keeps its size.
  @inlinable
  public mutating func removeSubrange(_ positions: some RangeExpression<Int>) {
    let range = positions.relative(to: indices)
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count,
      """
      a range of positions lies between 0 and the count \
      (was \(range.lowerBound)..<\(range.upperBound), count \(count))
      """)
    unsafe (elements + range.lowerBound).deinitialize(count: range.count)
    closeGap(from: range.lowerBound, to: range.upperBound)
  }

  /// Removes the elements behind the first few.
  ///
  /// - Parameter newCount: The number of elements to keep, at least 0. With fewer elements nothing changes.
  /// - Precondition: The number is not negative.
  /// - Complexity: O(`count - newCount`). The block keeps its size.
  @inlinable
  public mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0, "a count to keep is at least 0 (was \(newCount))")
    if newCount >= count { return }
    let removed = count &- newCount
    storedCount = newCount
    unsafe (elements + newCount).deinitialize(count: removed)
  }

  /// Removes all elements.
  ///
  /// - Parameter keepsCapacity: Whether the block stays for later elements; otherwise it is freed.
  /// - Complexity: O(`count`).
  @inlinable
  public mutating func removeAll(keepingCapacity keepsCapacity: Bool = false) {
    truncate(to: 0)
    if !keepsCapacity { freeBlock() }
  }

  /// Moves the elements behind a gap to its beginning, and counts those of the gap out.
  @inlinable
  mutating func closeGap(from start: Int, to end: Int) {
    unsafe (elements + start).moveInitialize(from: elements + end, count: count &- end)
    storedCount &-= end &- start
  }
}
