extension Vector where Allocator: ~Copyable & ~Escapable {
  /// Adds copies of the elements of a span behind the last one.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameter newElements: The elements to copy.
  /// - Precondition: The block of all elements has at most `Int.max` bytes.
  /// - Complexity: O(`newElements.count`) on average over many calls.
  @inlinable
  public mutating func append(copying newElements: Span<Element>) {
    makeRoom(for: newElements.count)
    unsafe newElements.withUnsafeBufferPointer { source in
      unsafe initialize(at: count, from: source)
    }
    storedCount &+= newElements.count
  }

  /// Adds copies of the elements of a sequence behind the last one.
  ///
  /// Elements that stand in one block are copied at once; others one by one, with room made for as many
  /// as the sequence says to have at least. Without memory the program ends, by
  /// ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameter newElements: The elements to copy. The sequence must be finite.
  /// - Precondition: The block of all elements has at most `Int.max` bytes.
  /// - Complexity: O(`n`) on average over many calls, where `n` is the length of the sequence.
  @inlinable
  public mutating func append(copying newElements: some Sequence<Element>) {
    let copied: Void? = newElements.withContiguousStorageIfAvailable { source in
      makeRoom(for: source.count)
      unsafe initialize(at: count, from: source)
      storedCount &+= source.count
    }
    if copied != nil { return }
    makeRoom(for: newElements.underestimatedCount)
    for element in newElements { append(element) }
  }

  /// Copies elements to a place in the block where there are none.
  @inlinable
  func initialize(at position: Int, from source: UnsafeBufferPointer<Element>) {
    guard let start = source.baseAddress else { return }
    unsafe (elements + position).initialize(from: start, count: source.count)
  }
}
