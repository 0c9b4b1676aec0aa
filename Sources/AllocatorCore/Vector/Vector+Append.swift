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

  /// Moves all elements of another vector behind the last one.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameter other: The vector to empty, which keeps its block. It may have another allocator.
  /// - Complexity: O(`other.count`) on average over many calls.
  @inlinable
  public mutating func append<Other: AllocatorCore.Allocator & ~Copyable & ~Escapable>(
    moving other: inout Vector<Element, Other>
  ) {
    makeRoom(for: other.count)
    unsafe (elements + count).moveInitialize(from: other.elements, count: other.count)
    storedCount &+= other.count
    other.storedCount = 0
  }

  /// Adds elements that a body makes in place, in the block of the vector.
  ///
  /// The body gets a span of room for `count` elements, which may fill it from the front, in part or
  /// whole. What it added stays, also where it throws. Without memory the program ends, by
  /// ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - additional: The room of the span, in elements; at least 0.
  ///   - initializer: What adds elements to the span. It is called once, and must not replace the span.
  /// - Throws: What the body throws.
  /// - Precondition: `additional` is not negative, and the block of `count + additional` elements has at
  ///   most `Int.max` bytes.
  /// - Complexity: O(`additional`) on average over many calls, and that of the body.
  @inlinable
  public mutating func append<Failure: Error>(
    addingCapacity additional: Int,
    initializingWith initializer: (inout OutputSpan<Element>) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(additional >= 0, "the room to add is at least 0 (was \(additional))")
    makeRoom(for: additional)
    let room = unsafe UnsafeMutableBufferPointer(start: elements + count, count: additional)
    var span = unsafe OutputSpan(buffer: room, initializedCount: 0)
    defer {
      storedCount &+= unsafe span.finalize(for: room)
      span = OutputSpan()
    }
    try initializer(&span)
  }
}
