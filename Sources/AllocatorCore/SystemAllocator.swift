/// The allocator of the C library: `malloc` and `free`.
///
/// It is zero-size, and all its values are one allocator, so a container that stores it is no larger
/// than one without an allocator. An alignment above that of `malloc` goes to `aligned_alloc`. A
/// request for zero bytes gets a block that can be freed, as the C libraries of Linux and of macOS
/// give it.
@frozen
public struct SystemAllocator: Allocator, Sendable {
  /// Makes the system's allocator, which takes no time and no memory.
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

  /// Returns a block to the C library's heap.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that a `SystemAllocator` allocated.
  ///   - size: The size that the block was allocated with; unused.
  ///   - alignment: The alignment that the block was allocated with; unused.
  /// - Complexity: That of `free`.
  @unsafe
  @inlinable
  public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe SystemHeap.deallocate(pointer)
  }
}
