/// The allocator of the C library: `malloc` and `free`.
///
/// It is zero-size, and all its values are one allocator, so a container that stores it is no larger
/// than one without an allocator. An alignment above that of `malloc` goes to `aligned_alloc`. A
/// request for zero bytes gets a block that can be freed, as the C libraries of Linux and of macOS
/// give it.
///
/// In Embedded Swift it calls the `malloc`, `calloc`, `realloc`, `aligned_alloc` and `free` that the
/// program is linked with, those of them that it needs, and asks for a byte where zero are requested.
@frozen
public struct SystemAllocator: Allocator, Sendable {
  /// Makes the system's allocator, which takes no time and no memory.
  ///
  /// - Complexity: O(1), and no instruction.
  @inlinable
  public init() {}

  /// Allocates an uninitialized block of the C library's heap.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when there is no memory.
  /// - Complexity: That of `malloc`, and of `aligned_alloc` above its alignment.
  @inlinable
  public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    alignment <= SystemHeap.alignment
      ? unsafe SystemHeap.allocate(size: size)
      : unsafe SystemHeap.allocate(size: size, overAligned: alignment)
  }

  /// Allocates a block whose bytes are zero, of the C library's heap.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when there is no memory.
  /// - Complexity: That of `calloc`, which need not touch fresh memory; above the alignment of
  ///   `malloc` O(`size`).
  @inlinable
  public func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    if alignment <= SystemHeap.alignment { return unsafe SystemHeap.allocateZeroed(size: size) }
    let block = unsafe SystemHeap.allocate(size: size, overAligned: alignment)
    unsafe block?.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    return unsafe block
  }

  /// Returns a block to the C library's heap.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that a `SystemAllocator` allocated.
  ///   - size: The size that the block has; unused.
  ///   - alignment: The alignment that the block was allocated with; unused.
  /// - Complexity: That of `free`.
  @unsafe
  @inlinable
  public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe SystemHeap.deallocate(pointer)
  }

  /// Makes a block larger, in place where the C library can.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that a `SystemAllocator` allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
  /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
  /// - Complexity: That of `realloc`; above the alignment of `malloc` O(`size`).
  @unsafe
  @inlinable
  public func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    alignment <= SystemHeap.alignment
      ? unsafe SystemHeap.reallocate(pointer, size: newSize)
      : unsafe move(pointer, size: size, alignment: alignment, to: newSize, keeping: size)
  }

  /// Makes a block smaller, in place where the C library can.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that a `SystemAllocator` allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
  /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
  /// - Complexity: That of `realloc`; above the alignment of `malloc` O(`newSize`).
  @unsafe
  @inlinable
  public func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    alignment <= SystemHeap.alignment
      ? unsafe SystemHeap.reallocate(pointer, size: max(newSize, 1))
      : unsafe move(pointer, size: size, alignment: alignment, to: newSize, keeping: newSize)
  }
}
