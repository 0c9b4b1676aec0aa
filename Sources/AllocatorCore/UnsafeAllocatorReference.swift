/// A reference to an allocator whose lifetime is the programmer's care.
///
/// It is one pointer, and itself an allocator: what an ``AllocatorReference`` is, except that the
/// compiler does not check that the allocator outlives it. Use it where a lifetime-checked reference
/// cannot go, such as on the heap, for an allocator that stands at one address as long as any
/// container uses it, and ``AllocatorReference`` everywhere else. Only making one is marked unsafe.
@safe
@frozen
public struct UnsafeAllocatorReference<Referent: Allocator & ~Copyable>: Allocator {
  /// The address of the allocator, which any address serves if the allocator is zero-size.
  @unsafe public let pointer: UnsafePointer<Referent>

  /// Makes a reference to the allocator at an address.
  ///
  /// - Parameter pointer: The allocator's address, valid until the last container that uses the
  ///   reference is destroyed.
  /// - Complexity: O(1).
  @unsafe
  @_transparent
  public init(_ pointer: UnsafePointer<Referent>) { unsafe self.pointer = pointer }

  /// Allocates an uninitialized block of the referent.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when the referent has no memory.
  /// - Complexity: The referent's.
  @inlinable
  public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe pointer.pointee.allocate(size: size, alignment: alignment)
  }

  /// Allocates a block of the referent whose bytes are zero.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when the referent has no memory.
  /// - Complexity: The referent's.
  @inlinable
  public func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe pointer.pointee.allocateZeroed(size: size, alignment: alignment)
  }

  /// Allocates a block of the referent for a value and moves the value into it.
  ///
  /// - Parameter value: The value to move. Where there is no memory it is destroyed.
  /// - Returns: The address of the value, or `nil` when the referent has no memory.
  /// - Complexity: The referent's.
  @inlinable
  public func allocate<Value: ~Copyable>(
    holding value: consuming Value
  ) -> UnsafeMutablePointer<Value>? {
    unsafe pointer.pointee.allocate(holding: value)
  }

  /// Returns a block to the referent.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that the referent allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  /// - Complexity: The referent's.
  @unsafe
  @inlinable
  public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe self.pointer.pointee.deallocate(pointer, size: size, alignment: alignment)
  }

  /// Makes a block of the referent larger.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that the referent allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
  /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
  /// - Complexity: The referent's.
  @unsafe
  @inlinable
  public func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe self.pointer.pointee.grow(pointer, size: size, alignment: alignment, to: newSize)
  }

  /// Makes a block of the referent smaller.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that the referent allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
  /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
  /// - Complexity: The referent's.
  @unsafe
  @inlinable
  public func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe self.pointer.pointee.shrink(pointer, size: size, alignment: alignment, to: newSize)
  }
}

// The referent is shared, so it must be safe to use from several threads; the pointer adds nothing.
extension UnsafeAllocatorReference: @unchecked Sendable where Referent: Sendable & ~Copyable {}
