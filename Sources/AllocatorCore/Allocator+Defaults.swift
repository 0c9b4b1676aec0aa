extension Allocator where Self: ~Copyable & ~Escapable {
  /// Allocates a block and sets its bytes to zero.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when there is no memory.
  /// - Complexity: O(`size`).
  @inlinable
  public borrowing func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    guard let block = unsafe allocate(size: size, alignment: alignment) else { return nil }
    unsafe block.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    return unsafe block
  }

  /// Allocates a block for a value and moves the value into it.
  ///
  /// - Parameter value: The value to move. Where there is no memory it is destroyed.
  /// - Returns: The address of the value, or `nil` when there is no memory.
  /// - Complexity: One allocation.
  @inlinable
  public borrowing func allocate<Value: ~Copyable>(
    holding value: consuming Value
  ) -> UnsafeMutablePointer<Value>? {
    let block = unsafe allocate(
      size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    guard let block = unsafe block else { return nil }
    return unsafe block.initializeMemory(as: Value.self, to: value)
  }

  /// Makes a block larger by moving it.
  ///
  /// - Parameters:
  ///   - pointer: The block's address.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
  /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
  /// - Complexity: O(`size`).
  @unsafe
  @inlinable
  public borrowing func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe move(pointer, size: size, alignment: alignment, to: newSize, keeping: size)
  }

  /// Makes a block smaller by moving it.
  ///
  /// - Parameters:
  ///   - pointer: The block's address.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
  /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
  /// - Complexity: O(`newSize`).
  @unsafe
  @inlinable
  public borrowing func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe move(pointer, size: size, alignment: alignment, to: newSize, keeping: newSize)
  }

  /// Copies the first `kept` bytes of a block to a new one and deallocates it.
  @inlinable
  borrowing func move(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int,
    keeping kept: Int
  ) -> UnsafeMutableRawPointer? {
    guard let block = unsafe allocate(size: newSize, alignment: alignment) else { return nil }
    unsafe block.copyMemory(from: pointer, byteCount: kept)
    unsafe deallocate(pointer, size: size, alignment: alignment)
    return unsafe block
  }
}
