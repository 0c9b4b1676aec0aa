extension Vector where Element: Equatable, Allocator: ~Copyable & ~Escapable {
  /// Tells whether another vector has equal elements in the same order.
  ///
  /// A move-only type cannot be `Equatable` in Swift 6.3, so there is no `==`.
  ///
  /// - Parameter other: The vector to compare with, which may have another allocator.
  /// - Returns: Whether the counts are equal, and each pair of elements is.
  /// - Complexity: O(`count`); O(1) where the counts differ.
  @inlinable
  public borrowing func isEqual<Other: AllocatorCore.Allocator & ~Copyable & ~Escapable>(
    to other: borrowing Vector<Element, Other>
  ) -> Bool {
    if count != other.count { return false }
    for position in indices where self[position] != other[position] { return false }
    return true
  }

  /// Tells whether a sequence has equal elements in the same order.
  ///
  /// - Parameter other: The sequence to compare with.
  /// - Returns: Whether the sequence has as many elements, and each pair of elements is equal.
  /// - Complexity: O(`count`).
  @inlinable
  public borrowing func elementsEqual(_ other: some Sequence<Element>) -> Bool {
    var position = 0
    for element in other {
      if position == count || self[position] != element { return false }
      position &+= 1
    }
    return position == count
  }
}
