public import AllocatorCore

/// The system's allocator with a limit, as an object: an allocator that every copy shares.
///
/// Each container that stores it stores a reference, which is counted: a container retains the object
/// when it is made and releases it when it goes, unless the compiler sees that nobody else could have.
public final class SharedAllocator: Allocator, Sendable {
  /// The largest size in bytes that is served.
  public let limit: Int

  /// Makes an allocator that refuses large requests.
  ///
  /// - Parameter limit: The largest size in bytes that is served.
  /// - Complexity: One allocation, that of the object.
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
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block was allocated with, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  @unsafe
  @inlinable
  public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe SystemAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}
