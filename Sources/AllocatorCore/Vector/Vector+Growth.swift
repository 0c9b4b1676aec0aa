extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Adds an element behind the last one.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameter element: The element that the vector owns from here on.
  /// - Complexity: O(1) on average over many calls; O(`count`) when the block is full.
  @inlinable
  public mutating func append(_ element: consuming Element) {
    if count == capacity { grow() }
    unsafe (elements + count).initialize(to: element)
    storedCount &+= 1
  }

  /// Removes the last element and returns it.
  ///
  /// - Precondition: The vector is not empty.
  /// - Complexity: O(1). The block keeps its size.
  @inlinable
  public mutating func removeLast() -> Element {
    precondition(count > 0, "an empty vector has no last element to remove")
    storedCount &-= 1
    return unsafe (elements + count).move()
  }

  /// Makes room for a number of elements, so that appending up to it does not allocate.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameter minimum: The least ``capacity`` to have afterwards. A lower one than there is
  ///   changes nothing.
  /// - Precondition: The size of `minimum` elements in bytes fits into an `Int`.
  /// - Complexity: O(`count`).
  @inlinable
  public mutating func reserveCapacity(_ minimum: Int) {
    if minimum > capacity { reallocate(capacity: minimum) }
  }

  /// Doubles the capacity, from four on.
  @inlinable
  mutating func grow() {
    reallocate(capacity: capacity == 0 ? 4 : capacity * 2)
  }

  /// Moves the elements to a new block, and traps when its size in bytes overflows.
  @inlinable
  mutating func reallocate(capacity newCapacity: Int) {
    let size = newCapacity * MemoryLayout<Element>.stride
    let alignment = MemoryLayout<Element>.alignment
    guard let block = unsafe slot.allocator.allocate(size: size, alignment: alignment) else {
      handleAllocationFailure(size: size, alignment: alignment)
    }
    if capacity != 0 {
      unsafe block.moveInitializeMemory(as: Element.self, from: elements, count: count)
      unsafe slot.allocator.deallocate(
        slot.pointer, size: capacity &* MemoryLayout<Element>.stride, alignment: alignment)
    }
    unsafe slot.pointer = block
    storedCapacity = newCapacity
  }
}
