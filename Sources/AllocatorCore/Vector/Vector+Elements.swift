extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  @inlinable
  var elements: UnsafeMutablePointer<Element> {
    unsafe slot.pointer.assumingMemoryBound(to: Element.self)
  }

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

  /// The positions of the elements, from 0 up to ``count``.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var indices: Range<Int> { unsafe Range(uncheckedBounds: (0, count)) }

  /// The element at a position, read and changed in place.
  ///
  /// - Parameter position: The 0-based position of the element.
  /// - Precondition: The position is at least 0 and below ``count``.
  /// - Complexity: O(1).
  @inlinable
  public subscript(position: Int) -> Element {
    unsafeAddress { unsafe UnsafePointer(element(at: position)) }
    unsafeMutableAddress { unsafe element(at: position) }
  }

  /// Exchanges two elements.
  ///
  /// - Parameters:
  ///   - first: The 0-based position of one element.
  ///   - second: The 0-based position of the other one. It may be the same.
  /// - Precondition: Both positions are at least 0 and below ``count``.
  /// - Complexity: O(1).
  @inlinable
  public mutating func swapAt(_ first: Int, _ second: Int) {
    let one = unsafe element(at: first)
    let other = unsafe element(at: second)
    if first == second { return }
    let element = unsafe one.move()
    unsafe one.moveInitialize(from: other, count: 1)
    unsafe other.initialize(to: element)
  }

  @inlinable
  func element(at position: Int) -> UnsafeMutablePointer<Element> {
    precondition(
      position >= 0 && position < count,
      "a position is at least 0 and below the count (was \(position), count \(count))")
    return unsafe elements + position
  }
}
