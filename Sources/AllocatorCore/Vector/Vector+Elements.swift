extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  @inlinable
  var elements: UnsafeMutablePointer<Element> {
    unsafe slot.pointer.assumingMemoryBound(to: Element.self)
  }

  /// The number of elements that fit into the block; zero while there is none.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var capacity: Int { storedCapacity }

  /// The number of elements.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var count: Int { storedCount }

  /// Whether there is no element.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// The element at a position, read and changed in place.
  ///
  /// - Parameter position: The 0-based position of the element, at least 0 and below ``count``.
  /// - Complexity: O(1).
  @inlinable
  public subscript(position: Int) -> Element {
    unsafeAddress { unsafe UnsafePointer(element(at: position)) }
    unsafeMutableAddress { unsafe element(at: position) }
  }

  @inlinable
  func element(at position: Int) -> UnsafeMutablePointer<Element> {
    precondition(
      position >= 0 && position < count, "a position in a vector is at least 0 and below its count")
    return unsafe elements + position
  }
}
