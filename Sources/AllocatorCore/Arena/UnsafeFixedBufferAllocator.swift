/// An arena in memory whose lifetime is the programmer's care, such as a static buffer.
///
/// It is what a ``FixedBufferAllocator`` is, except that the compiler does not check that the memory
/// outlives it. Use it where a lifetime-checked one cannot go, such as in a global variable over memory
/// that stays, and ``FixedBufferAllocator`` everywhere else. Only making one is marked unsafe.
@safe
@frozen
public struct UnsafeFixedBufferAllocator {
  /// What changes, in the memory itself.
  @usableFromInline let region: UnsafeMutablePointer<BumpRegion>

  /// Makes an empty arena in memory, which must not be used otherwise from then on.
  ///
  /// - Parameter memory: The memory, valid until the last container that uses the allocator is destroyed.
  ///   Its first bytes, two words and what aligns them, are the allocator's own.
  /// - Returns: `nil` when the memory is too small for these.
  /// - Complexity: O(1).
  @unsafe
  @inlinable
  public init?(_ memory: UnsafeMutableRawBufferPointer) {
    guard let start = memory.baseAddress else { return nil }
    let address = UInt(bitPattern: start)
    let mask = UInt(bitPattern: MemoryLayout<BumpRegion>.alignment &- 1)
    let padding = Int(bitPattern: (0 &- address) & mask)
    let used = padding &+ MemoryLayout<BumpRegion>.size
    guard used <= memory.count else { return nil }
    unsafe region = (start + padding).initializeMemory(
      as: BumpRegion.self,
      to: BumpRegion(
        from: address &+ UInt(bitPattern: used), to: address &+ UInt(bitPattern: memory.count)))
  }

  /// The number of bytes that are left; what a block loses to its alignment comes off it too.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var remainingBytes: Int { unsafe region.pointee.remaining }
}

extension UnsafeFixedBufferAllocator: Allocator {
  /// Allocates an uninitialized block below the last one.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when too few bytes are left.
  /// - Complexity: O(1).
  @inlinable
  public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe region.pointee.allocate(size: size, alignment: alignment)
  }

  /// Takes back a block: its memory is used again only if it was the last one.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with; unused.
  /// - Complexity: O(1).
  @unsafe
  @inlinable
  public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe region.pointee.deallocate(pointer, size: size)
  }

  /// Makes a block larger: the last one where it is, and others by moving them.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
  /// - Returns: The block's new address; or `nil` when too few bytes are left, and the block stays.
  /// - Complexity: O(`size`): the bytes of the last block move down.
  @unsafe
  @inlinable
  public func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe region.pointee.grow(pointer, size: size, alignment: alignment, to: newSize)
  }

  /// Makes a block smaller: the last one gives back memory, others stay where they are.
  ///
  /// - Parameters:
  ///   - pointer: The address of a block that this allocator allocated.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
  /// - Returns: The block's new address; never `nil`.
  /// - Complexity: O(`newSize`) for the last block, O(1) for others.
  @unsafe
  @inlinable
  public func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe region.pointee.shrink(pointer, size: size, alignment: alignment, to: newSize)
  }
}
