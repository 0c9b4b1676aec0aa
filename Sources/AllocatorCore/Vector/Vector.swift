/// A growable array whose elements stand in one block of an allocator, which is freed with it.
///
/// A vector is move-only, and so can its elements be. It stores its allocator beside the block's
/// address: three words with a zero-size allocator such as ``SystemAllocator``, four with an
/// ``AllocatorReference``. A vector over a lifetime-checked allocator is lifetime-checked itself.
/// An empty vector has no block.
///
///     var numbers = Vector<Int, SystemAllocator>(in: SystemAllocator())
///     numbers.append(1)
@safe
@frozen
public struct Vector<
  Element: ~Copyable, Allocator: AllocatorCore.Allocator & ~Copyable & ~Escapable
>: ~Copyable, ~Escapable {
  @usableFromInline var slot: AllocationSlot<Allocator.StoredForm>

  @usableFromInline var storedCapacity: Int
  @usableFromInline var storedCount: Int

  /// Makes an empty vector, which allocates nothing.
  ///
  /// - Parameter allocator: The allocator that the block will come from.
  /// - Complexity: O(1).
  @_lifetime(copy allocator)
  @inlinable
  public init(in allocator: consuming Allocator) {
    slot = unsafe AllocationSlot(Self.noBlock, allocator.storedForm())
    storedCapacity = 0
    storedCount = 0
  }

  /// Makes an empty vector with an allocator of the form in which it is stored.
  ///
  /// The caller says what the lifetime is: the stored form has forgotten it.
  @_lifetime(immortal)
  @inlinable
  init(storing allocator: consuming Allocator.StoredForm) {
    slot = unsafe AllocationSlot(Self.noBlock, allocator)
    storedCapacity = 0
    storedCount = 0
  }

  @inlinable
  deinit {
    if storedCapacity != 0 {
      unsafe elements.deinitialize(count: storedCount)
      unsafe slot.allocator.deallocate(
        slot.pointer, size: storedCapacity &* MemoryLayout<Element>.stride,
        alignment: MemoryLayout<Element>.alignment)
    }
  }
}

extension Vector: Escapable where Element: ~Copyable, Allocator: ~Copyable & Escapable {}

// The vector is the only owner of its block. What it stores is the stored form of the allocator.
extension Vector: @unchecked Sendable
where
  Element: Sendable & ~Copyable, Allocator: Sendable & ~Copyable & ~Escapable,
  Allocator.StoredForm: Sendable
{}
