extension BumpAllocator where Upstream: ~Copyable {
  /// Reserves a chunk and allocates in it.
  ///
  /// Never inlined, so that a request pays for it with one branch.
  @inlinable
  @inline(never)
  func allocateInNewChunk(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe state.pointee.allocateInNewChunk(
      size: size, alignment: alignment, from: slot.allocator)
  }

  /// Reserves a chunk and moves a value into it.
  ///
  /// It takes the value in the registers in which ``allocate(holding:)`` got it, which so has nothing
  /// to keep.
  @inlinable
  @inline(never)
  func allocateInNewChunk<Value: ~Copyable>(
    holding value: consuming Value
  ) -> UnsafeMutablePointer<Value>? {
    let block = unsafe allocateInNewChunk(
      size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    return unsafe block?.initializeMemory(as: Value.self, to: value)
  }

  /// Reserves a chunk, allocates in it and copies a block's bytes to there.
  @inlinable
  @inline(never)
  func moveToNewChunk(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    let block = unsafe allocateInNewChunk(size: newSize, alignment: alignment)
    unsafe block?.copyMemory(from: pointer, byteCount: size)
    return unsafe block
  }
}
