import Builtin

/// A lifetime-checked reference to an allocator, and itself an allocator.
///
/// It is one pointer, and copying it copies that pointer: all copies allocate from the one referent,
/// which may be move-only. The compiler refuses a program in which the reference, or a container
/// that stores it, would outlive the referent. It is what `&A` is in Rust, which implements
/// `Allocator` for every `A` that does.
///
/// Refer to a local variable or a parameter; a function that returns the reference takes the allocator
/// as `borrowing @_addressable`. Swift 6.3 does not compile some closures that capture a container over
/// a reference: make and use it in one function body. It overlooks two misuses, so that the container
/// is left with an allocator that is gone:
/// - A variable that has a value, `nil` or a container, is assigned a container over an allocator of a
///   shorter life. Give it its first value there. So it is with a field, and with an `inout` parameter,
///   which a function may leave with a container over an allocator of its own.
/// - A move-only allocator in a `let` is consumed while a container uses it. In a `var` or a parameter it
///   is not overlooked.
///
///     let system = SystemAllocator()
///     let box = Box(1, in: AllocatorReference(system))
@safe
@frozen
public struct AllocatorReference<Referent: Allocator & ~Copyable>: Allocator, ~Escapable {
  /// The address of the referent, or a dangling one if the referent is zero-size.
  @unsafe public let pointer: UnsafePointer<Referent>

  // `@_addressable` gives the address of the caller's variable and not that of a copy, and only
  // inlining into the caller (`@_transparent`) keeps it so. `withUnsafePointer(to:)` gives an address
  // that is valid within its closure only, and brings a stack protector with it. The address of a
  // zero-size value can be null, which Swift's pointers cannot be.

  /// Makes a reference to an allocator, valid as long as that is borrowed.
  ///
  /// - Parameter referent: A local variable or a parameter that holds the allocator.
  /// - Complexity: O(1).
  @_lifetime(borrow referent)
  @_transparent
  public init(_ referent: borrowing @_addressable Referent) {
    unsafe self.pointer =
      MemoryLayout<Referent>.size == 0
      ? UnsafePointer(bitPattern: MemoryLayout<Referent>.alignment).unsafelyUnwrapped
      : UnsafePointer(Builtin.unprotectedAddressOfBorrow(referent))
  }

  /// Returns the reference without the check of its lifetime.
  ///
  /// - Complexity: O(1).
  @unsafe
  @_transparent
  public func storedForm() -> UnsafeAllocatorReference<Referent> {
    unsafe UnsafeAllocatorReference(pointer)
  }

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
extension AllocatorReference: @unchecked Sendable where Referent: Sendable & ~Copyable {}
