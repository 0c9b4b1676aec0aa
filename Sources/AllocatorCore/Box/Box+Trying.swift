extension Box where Value: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Moves a value into a new block, or gives up where there is no memory.
  ///
  /// It is for code that has something better to do without memory than to end the program, which is
  /// what ``init(_:in:)`` does.
  ///
  /// - Parameters:
  ///   - value: The value that the box owns from here on. Where there is no memory it is destroyed.
  ///   - allocator: The allocator that the block comes from and that takes it back. Where it has no memory
  ///     it is destroyed.
  /// - Returns: The box, or `nil` when there is no memory.
  /// - Complexity: One allocation.
  @_lifetime(copy allocator)
  @inlinable
  public init?(trying value: consuming Value, in allocator: consuming Allocator) {
    guard let block = unsafe allocator.allocate(holding: value) else { return nil }
    slot = unsafe AllocationSlot(UnsafeMutableRawPointer(block), allocator.storedForm())
  }
}
