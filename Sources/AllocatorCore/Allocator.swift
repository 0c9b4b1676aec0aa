/// A type that hands out blocks of memory and takes them back.
///
/// All methods borrow the allocator, so that several containers can share one through an
/// ``AllocatorReference``; an allocator that keeps state changes it in place. Conformers may be
/// move-only, and may be lifetime-checked references (`~Escapable`).
///
/// Failure is `nil`, in every method: there is no memory, or the allocator does not serve such a
/// request. What to do about it is the caller's decision; containers end the program, by
/// ``handleAllocationFailure(size:alignment:)``.
///
/// ## The contract
///
/// A *block* is a range of memory that one of `allocate`, `allocateZeroed`, `grow` and `shrink`
/// returned. It has a size and an alignment: those of the request.
///
/// What a conformer promises:
/// - The address of a block is a multiple of its alignment, and never null. Its memory is at least
///   as long as its size, and overlaps no other block that is valid.
/// - A block is valid until `deallocate` takes it, or until `grow` or `shrink` returns another block
///   for it, or until the last copy of the allocator is destroyed, whichever comes first.
/// - Moving an allocator moves none of its blocks: they stay valid, at their addresses.
/// - Copies of an allocator are one allocator. Each may take, grow and shrink what another
///   allocated. So are an allocator, the references to it and their copies.
/// - A request for zero bytes is a request like any other. The block that answers it has an address
///   that is not null and is aligned; it must not be accessed, and must be deallocated.
/// - An alignment of any power of two is served, or refused with `nil`: never ignored.
/// - No method calls code that might use the same allocator again before it returns.
///
/// What a caller promises:
/// - A size is not negative, and an alignment is a power of two.
/// - `deallocate`, `grow` and `shrink` get a block that is valid, that this allocator or a copy of it
///   returned, and the size and the alignment that the block has.
/// - After `deallocate` the block is not accessed. After `grow` or `shrink` returned a block, the old
///   one is not accessed, even where the addresses are equal; after they returned `nil`, it is as
///   valid as before, with its size and contents.
/// - Blocks outlive neither the allocator nor what it takes them from.
///
/// An allocator need not be safe to use from several threads at once. One that is says so by
/// being `Sendable`. A container is `Sendable` where its elements, its allocator and the allocator's
/// ``StoredForm`` are; generic code asks for the last by `where A.StoredForm: Sendable`.
///
/// ## How to conform
///
/// `allocate` and `deallocate` are enough. The others have implementations made of these two, which
/// always move; an allocator that can do better in place should.
///
/// The contract is that of Rust's `Allocator` (`core::alloc`, unstable feature `allocator_api`), with
/// one alignment for a block's whole life, and with zero-size blocks that need no memory.
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
  /// - Complexity: The allocator's own.
  borrowing func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer?

  /// Allocates a block whose bytes are zero.
  ///
  /// - Parameters:
  ///   - size: The size of the block in bytes, not negative.
  ///   - alignment: What the address is a multiple of, in bytes: a power of two.
  /// - Returns: The block's address, or `nil` when there is no memory.
  /// - Complexity: O(`size`), unless the allocator knows memory that is zero already.
  borrowing func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer?

  /// Allocates a block for a value and moves the value into it.
  ///
  /// It is there for allocators that can do both at once with less code; the implementation that others
  /// get calls `allocate` and initializes the block.
  ///
  /// - Parameter value: The value to move. Where there is no memory it is destroyed.
  /// - Returns: The address of the value, in a block that has the size and the alignment of `Value`; or
  ///   `nil` when there is no memory.
  /// - Complexity: That of `allocate`, and one move of the value.
  borrowing func allocate<Value: ~Copyable>(
    holding value: consuming Value
  ) -> UnsafeMutablePointer<Value>?

  /// Takes back a block that this allocator, or a copy of it, allocated.
  ///
  /// - Parameters:
  ///   - pointer: The block's address. Its memory must not be accessed afterwards.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  /// - Complexity: The allocator's own.
  @unsafe borrowing func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int)

  /// Makes a block larger: in place where the allocator can, otherwise by moving its bytes.
  ///
  /// The bytes are moved as they are, so they must hold values that may be moved so: plain data, or
  /// any type but those few that know their own address.
  ///
  /// - Parameters:
  ///   - pointer: The block's address.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; larger than `size`.
  /// - Returns: The block's new address, with the old bytes in front and uninitialized ones behind;
  ///   or `nil` when there is no memory, and the block stays as it is.
  /// - Complexity: O(`size`) where the bytes move.
  @unsafe borrowing func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer?

  /// Makes a block smaller: in place where the allocator can, otherwise by moving its bytes.
  ///
  /// - Parameters:
  ///   - pointer: The block's address.
  ///   - size: The size that the block has, in bytes.
  ///   - alignment: The alignment that the block was allocated with, in bytes.
  ///   - newSize: The size that the block shall have, in bytes; at least zero, at most `size`.
  /// - Returns: The block's new address, with the first `newSize` of the old bytes; or `nil` when
  ///   there is no memory, and the block stays as it is.
  /// - Complexity: O(`newSize`) where the bytes move.
  @unsafe borrowing func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer?

  /// Gives up the allocator for the form in which a container keeps it.
  ///
  /// Unsafe: the stored form of a lifetime-checked allocator forgets the lifetime.
  ///
  /// - Returns: An allocator that serves the same blocks.
  /// - Complexity: O(1).
  @unsafe consuming func storedForm() -> StoredForm
}

extension Allocator where Self: ~Copyable, StoredForm == Self {
  /// Returns the allocator itself: an escapable allocator is kept as it is.
  ///
  /// - Complexity: O(1).
  @_transparent
  public consuming func storedForm() -> Self { self }
}
