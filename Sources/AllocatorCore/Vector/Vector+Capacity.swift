extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// The number of elements that fit into the block; zero while there is none.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var capacity: Int { storedCapacity }

  /// The number of elements that can be appended without a larger block.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var freeCapacity: Int { storedCapacity &- storedCount }

  /// Makes room for a number of elements, so that appending up to it does not allocate.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``;
  /// ``tryReserveCapacity(_:)`` does not.
  ///
  /// - Parameter minimum: The least ``capacity`` to have afterwards, and the one that a new block has. A
  ///   lower one than there is changes nothing.
  /// - Precondition: The size of `minimum` elements in bytes fits into an `Int`.
  /// - Complexity: O(`count`).
  @inlinable
  public mutating func reserveCapacity(_ minimum: Int) {
    if minimum > capacity { reallocate(capacity: minimum) }
  }

  /// Makes room for a number of elements, or leaves the vector as it is where there is no memory.
  ///
  /// After it succeeded, appending up to that number does not allocate, and so cannot fail.
  ///
  /// - Parameter minimum: The least ``capacity`` to have afterwards.
  /// - Returns: Whether the capacity is at least `minimum` now. It is not when the allocator has no memory,
  ///   or when the size of `minimum` elements in bytes does not fit into an `Int`.
  /// - Complexity: O(`count`).
  @inlinable
  public mutating func tryReserveCapacity(_ minimum: Int) -> Bool {
    if minimum <= capacity { return true }
    let (size, overflow) = minimum.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    return !overflow && replaceBlock(capacity: minimum, size: size)
  }

  /// Gives back the room that no element uses.
  ///
  /// The block becomes as large as its elements; without elements it is freed. Where the allocator has
  /// no memory for a smaller block, the vector keeps the one that it has.
  ///
  /// - Complexity: O(`count`).
  @inlinable
  public mutating func shrinkToFit() {
    if count == capacity { return }
    if count == 0 { return freeBlock() }
    let size = count &* MemoryLayout<Element>.stride
    guard let block = unsafe smallerBlock(size: size) else { return }
    unsafe slot.pointer = block
    storedCapacity = count
  }

  /// A block of a smaller size with the elements in it; the old one is gone then.
  @inlinable
  func smallerBlock(size: Int) -> UnsafeMutableRawPointer? {
    if Self.areElementsMovedAsBytes {
      return unsafe slot.allocator.shrink(
        slot.pointer, size: currentBlockSize, alignment: MemoryLayout<Element>.alignment,
        to: size)
    }
    return unsafe movedBlock(size: size)
  }

  /// Frees the block, in which no element is.
  @inlinable
  mutating func freeBlock() {
    if capacity == 0 { return }
    unsafe slot.allocator.deallocate(
      slot.pointer, size: currentBlockSize, alignment: MemoryLayout<Element>.alignment)
    unsafe slot.pointer = Self.noBlock
    storedCapacity = 0
  }

  /// The address of an empty block: it is aligned and not null, and valid for no element.
  @inlinable
  static var noBlock: UnsafeMutableRawPointer {
    unsafe UnsafeMutableRawPointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }
}
