public import AllocatorCore

/// The system's allocator with state: a limit that no request may exceed.
///
/// It stands for every allocator that is not zero-size. Each container that stores it by value
/// stores the limit; a container by reference stores the address and reads the limit through it.
@frozen
public struct LimitedAllocator: Allocator, Sendable {
  /// The largest size in bytes that is served.
  public var limit: Int

  /// Makes an allocator that refuses large requests.
  ///
  /// - Parameter limit: The largest size in bytes that is served.
  @inlinable
  public init(limit: Int) { self.limit = limit }

  /// Allocates an uninitialized block of the system's allocator.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when the size exceeds the limit, or memory is out.
  @inlinable
  public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    size > limit ? nil : unsafe SystemAllocator().allocate(size: size, alignment: alignment)
  }

  /// Returns a block to the system's allocator.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator, or a copy of it, allocated.
  ///   - size: The size that the block was allocated with, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  @unsafe
  @inlinable
  public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe SystemAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}
