extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Lends each element to a body, from the first to the last.
  ///
  /// - Parameter body: What to do with an element.
  /// - Throws: What the body throws, which ends the iteration.
  /// - Complexity: O(`count`), times that of the body.
  @inlinable
  public borrowing func forEach<Failure: Error>(
    _ body: (borrowing Element) throws(Failure) -> Void
  ) throws(Failure) {
    for position in indices { try body(self[position]) }
  }

  /// Removes all elements and hands each to a body, from the first to the last.
  ///
  /// The block stays. ``consumeAll(_:)`` frees it too.
  ///
  /// - Parameter body: What becomes of an element, which it owns.
  /// - Throws: What the body throws, which ends the iteration. The elements that it did not get are
  ///   destroyed, and the vector is empty.
  /// - Complexity: O(`count`), times that of the body.
  @inlinable
  public mutating func drain<Failure: Error>(
    _ body: (consuming Element) throws(Failure) -> Void
  ) throws(Failure) {
    let drained = count
    var position = 0
    storedCount = 0
    defer { unsafe (elements + position).deinitialize(count: drained &- position) }
    while position < drained {
      let element = unsafe (elements + position).move()
      position &+= 1
      try body(element)
    }
  }

  /// Ends the vector and hands each element to a body, from the first to the last.
  ///
  /// - Parameter body: What becomes of an element, which it owns.
  /// - Throws: What the body throws, which ends the iteration. The elements that it did not get are
  ///   destroyed.
  /// - Complexity: O(`count`), times that of the body, and one deallocation.
  @inlinable
  public consuming func consumeAll<Failure: Error>(
    _ body: (consuming Element) throws(Failure) -> Void
  ) throws(Failure) {
    try drain(body)
  }
}
