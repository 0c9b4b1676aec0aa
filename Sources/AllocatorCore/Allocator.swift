/// A type that hands out blocks of memory and takes them back.
///
/// Both methods borrow the allocator, so that several containers can share one through an
/// ``AllocatorReference``; an allocator that keeps state changes it in place. Conformers may be
/// move-only, and may be lifetime-checked references (`~Escapable`).
///
/// The contract that containers rely on:
/// - a block stays valid until it is deallocated, however often the allocator is copied or moved;
/// - copies of an allocator are one allocator: each may deallocate what another allocated;
/// - a block is deallocated once, with the size and the alignment that it was allocated with.
public protocol Allocator: ~Copyable, ~Escapable {
  /// The form in which a container keeps the allocator: `Self`, unless `Self` is `~Escapable`.
  ///
  /// Never declare it for an escapable allocator. A lifetime-checked one names an escapable twin
  /// that serves the same blocks, and containers impose the lifetime again by themselves.
  associatedtype StoredForm: Allocator & ~Copyable = Self

  /// Allocates an uninitialized block.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative. The block of a request for zero bytes
  ///     must not be accessed, but must be deallocated like any other.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when there is no memory.
  borrowing func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer?

  /// Takes back a block that this allocator, or a copy of it, allocated.
  ///
  /// - Parameters:
  ///   - pointer: The block's address. Its memory must not be accessed afterwards.
  ///   - size: The size that the block was allocated with, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  @unsafe borrowing func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int)

  /// Gives up the allocator for the form in which a container keeps it.
  ///
  /// Unsafe: the stored form of a lifetime-checked allocator forgets the lifetime.
  @unsafe consuming func storedForm() -> StoredForm
}

extension Allocator where Self: ~Copyable, StoredForm == Self {
  /// Returns the allocator itself: an escapable allocator is kept as it is.
  @_transparent
  public consuming func storedForm() -> Self { self }
}
