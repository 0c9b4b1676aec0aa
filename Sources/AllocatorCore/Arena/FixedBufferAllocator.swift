/// An arena in memory that the caller provides, and that the compiler knows to outlive it.
///
/// It hands out blocks one below the other as a ``BumpAllocator`` does, and takes no memory from
/// anywhere: when the memory is used up, requests get `nil`. A block that is deallocated is used again
/// only if it was the last one. It is one pointer, because its state stands in the memory itself, and
/// its copies are one allocator. It is not safe to use from several threads at once, and so is not
/// `Sendable`.
///
/// The compiler refuses a program in which the allocator, or a container that stores it, would outlive
/// the access to the memory; the memory cannot be used otherwise before they are gone. Memory that stays,
/// such as a static buffer, needs an ``UnsafeFixedBufferAllocator``.
///
///     var memory = InlineArray<256, UInt8>(repeating: 0)
///     if let allocator = FixedBufferAllocator(&memory) {
///       let box = Box(1, in: allocator)
///     }
@safe
@frozen
public struct FixedBufferAllocator: ~Escapable {
  @usableFromInline let unchecked: UnsafeFixedBufferAllocator

  /// Makes an empty arena in memory.
  ///
  /// - Parameter memory: The memory. Its first bytes, two words and what aligns them, are the allocator's
  ///   own.
  /// - Returns: `nil` when the memory is too small for these.
  /// - Complexity: O(1).
  @_lifetime(copy memory)
  @inlinable
  public init?(_ memory: consuming MutableRawSpan) {
    let made = unsafe memory.withUnsafeMutableBytes { unsafe UnsafeFixedBufferAllocator($0) }
    guard let made else { return nil }
    unchecked = made
  }

  /// Makes an empty arena in the memory of elements, whose values are lost.
  ///
  /// - Parameter memory: The memory. Its first bytes, two words and what aligns them, are the allocator's
  ///   own.
  /// - Returns: `nil` when the memory is too small for these.
  /// - Complexity: O(1).
  @_lifetime(copy memory)
  @inlinable
  public init?(_ memory: consuming MutableSpan<UInt8>) {
    let made = unsafe memory.withUnsafeMutableBytes { unsafe UnsafeFixedBufferAllocator($0) }
    guard let made else { return nil }
    unchecked = made
  }

  /// Makes an empty arena in the memory of an inline array, whose values are lost.
  ///
  /// - Parameter memory: The memory. Its first bytes, two words and what aligns them, are the allocator's
  ///   own.
  /// - Returns: `nil` when the memory is too small for these.
  /// - Complexity: O(1).
  @_lifetime(&memory)
  @inlinable
  public init?<let count: Int>(_ memory: inout InlineArray<count, UInt8>) {
    var span = memory.mutableSpan
    let made = unsafe span.withUnsafeMutableBytes { unsafe UnsafeFixedBufferAllocator($0) }
    guard let made else { return nil }
    unchecked = made
  }

  /// The number of bytes that are left; what a block loses to its alignment comes off it too.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var remainingBytes: Int { unchecked.remainingBytes }
}
