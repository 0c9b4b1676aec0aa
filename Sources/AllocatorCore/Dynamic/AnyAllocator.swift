#if !hasFeature(Embedded)
  /// An allocator whose type is known only when the program runs.
  ///
  /// It wraps any allocator, move-only ones included, in an object that its copies share, so that containers
  /// over different allocators have one type: `Vector<Int, AnyAllocator>`. The wrapped allocator is destroyed
  /// with the last copy.
  ///
  ///     var allocator = AnyAllocator(BumpAllocator())
  ///     let numbers = Vector<Int, AnyAllocator>(in: allocator)
  ///     allocator = AnyAllocator(SystemAllocator())
  ///
  /// It costs an allocation when it is made, a retain for each copy, and a call through a table for each
  /// request, which the compiler cannot inline. Where the type is known, use the allocator itself, and where
  /// one generic function serves several types, pass it an `any Allocator`: that is opened for the call, and
  /// the containers in the function store the allocator itself. Embedded Swift has neither.
  ///
  /// It is not `Sendable`, because not every allocator is.
  @frozen
  public struct AnyAllocator {
    @usableFromInline let object: any Allocator & AnyObject

    /// Wraps an allocator.
    ///
    /// - Parameter base: The allocator, which the wrapper owns from here on.
    /// - Complexity: One allocation, in Swift's own heap.
    @inlinable
    public init<Base: Allocator & ~Copyable>(_ base: consuming Base) {
      object = AllocatorObject(base)
    }
  }

  extension AnyAllocator: Allocator {
    // `allocate(holding:)` has the implementation that everyone gets: through the table the value's type
    // would not be known either, and the value would be moved by code that asks its type how.

    /// Allocates an uninitialized block of the wrapped allocator.
    ///
    /// - Parameters:
    ///   - size: The size of the block in bytes, not negative.
    ///   - alignment: What the address is a multiple of, in bytes: a power of two.
    /// - Returns: The block's address, or `nil` when the wrapped allocator has no memory.
    /// - Complexity: The wrapped allocator's, and a call through a table.
    @inlinable
    public func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      unsafe object.allocate(size: size, alignment: alignment)
    }

    /// Allocates a block of the wrapped allocator whose bytes are zero.
    ///
    /// - Parameters:
    ///   - size: The size of the block in bytes, not negative.
    ///   - alignment: What the address is a multiple of, in bytes: a power of two.
    /// - Returns: The block's address, or `nil` when the wrapped allocator has no memory.
    /// - Complexity: The wrapped allocator's, and a call through a table.
    @inlinable
    public func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      unsafe object.allocateZeroed(size: size, alignment: alignment)
    }

    /// Returns a block to the wrapped allocator.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that the wrapped allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    /// - Complexity: The wrapped allocator's, and a call through a table.
    @unsafe
    @inlinable
    public func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
      unsafe object.deallocate(pointer, size: size, alignment: alignment)
    }

    /// Makes a block of the wrapped allocator larger.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that the wrapped allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
    /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
    /// - Complexity: The wrapped allocator's, and a call through a table.
    @unsafe
    @inlinable
    public func grow(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
    ) -> UnsafeMutableRawPointer? {
      unsafe object.grow(pointer, size: size, alignment: alignment, to: newSize)
    }

    /// Makes a block of the wrapped allocator smaller.
    ///
    /// - Parameters:
    ///   - pointer: The address of a block that the wrapped allocator allocated.
    ///   - size: The size that the block has, in bytes.
    ///   - alignment: The alignment that the block was allocated with, in bytes.
    ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
    /// - Returns: The block's new address; or `nil` when there is no memory, and the block stays.
    /// - Complexity: The wrapped allocator's, and a call through a table.
    @unsafe
    @inlinable
    public func shrink(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
    ) -> UnsafeMutableRawPointer? {
      unsafe object.shrink(pointer, size: size, alignment: alignment, to: newSize)
    }
  }
#endif
