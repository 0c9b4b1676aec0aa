import Builtin

extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Doubles the capacity, from four on.
  @inlinable
  mutating func grow() {
    reallocate(capacity: capacity == 0 ? 4 : doubledCapacity)
  }

  /// Makes room for elements behind the last one: twice the capacity, or more where that is too little.
  @inlinable
  mutating func makeRoom(for additional: Int) {
    if additional > freeCapacity { growMakingRoom(for: additional) }
  }

  @inlinable
  mutating func growMakingRoom(for additional: Int) {
    let (minimum, overflow) = count.addingReportingOverflow(additional)
    precondition(
      !overflow, "a vector holds at most Int.max elements (were \(count) and \(additional) more)")
    reallocate(capacity: max(minimum, doubledCapacity))
  }

  /// Twice the capacity, or `Int.max` where that overflows.
  @inlinable
  var doubledCapacity: Int {
    let (doubled, overflow) = capacity.addingReportingOverflow(capacity)
    return overflow ? .max : doubled
  }

  /// Gives the block another size, which is not less than that of the elements, or ends the program.
  @inlinable
  mutating func reallocate(capacity newCapacity: Int) {
    let size = Self.blockSize(capacity: newCapacity)
    if !replaceBlock(capacity: newCapacity, size: size) {
      handleAllocationFailure(size: size, alignment: MemoryLayout<Element>.alignment)
    }
  }

  /// The size in bytes of a block for a number of elements.
  @inlinable
  static func blockSize(capacity: Int) -> Int {
    let (size, overflow) = capacity.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    precondition(
      !overflow,
      """
      the block of a vector has at most Int.max bytes \
      (were \(capacity) elements of \(MemoryLayout<Element>.stride) bytes)
      """)
    return size
  }

  /// Gives the block a larger size, and tells whether there was memory; without, nothing changes.
  @inlinable
  mutating func replaceBlock(capacity newCapacity: Int, size: Int) -> Bool {
    guard let block = unsafe largerBlock(size: size) else { return false }
    unsafe slot.pointer = block
    storedCapacity = newCapacity
    return true
  }

  /// A block of a larger size with the elements in it; the old one is gone then.
  @inlinable
  func largerBlock(size: Int) -> UnsafeMutableRawPointer? {
    let alignment = MemoryLayout<Element>.alignment
    if capacity == 0 {
      return unsafe slot.allocator.allocate(size: size, alignment: alignment)
    }
    if Self.areElementsMovedAsBytes {
      return unsafe slot.allocator.grow(
        slot.pointer, size: currentBlockSize, alignment: alignment, to: size)
    }
    return unsafe movedBlock(size: size)
  }

  /// Whether a block can move its elements: nearly all types can be moved byte by byte, but not those that
  /// know their own address.
  ///
  /// Embedded Swift 6.3 can ask only whether a type is plain data; there, others are moved one by one.
  @_transparent
  @usableFromInline
  static var areElementsMovedAsBytes: Bool {
    #if hasFeature(Embedded)
      _isPOD(Element.self)
    #else
      Bool(Builtin.isbitwisetakable(Element.self))
    #endif
  }

  /// A new block with the elements in it, moved one by one; the old one is gone then.
  @inlinable
  func movedBlock(size: Int) -> UnsafeMutableRawPointer? {
    let alignment = MemoryLayout<Element>.alignment
    guard let block = unsafe slot.allocator.allocate(size: size, alignment: alignment) else {
      return nil
    }
    unsafe block.moveInitializeMemory(as: Element.self, from: elements, count: count)
    unsafe slot.allocator.deallocate(slot.pointer, size: currentBlockSize, alignment: alignment)
    return unsafe block
  }

  /// The size in bytes of the block that there is.
  @inlinable
  var currentBlockSize: Int { capacity &* MemoryLayout<Element>.stride }
}
