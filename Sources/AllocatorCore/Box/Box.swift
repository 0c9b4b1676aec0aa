/// A value in a block of its own, which is freed with the box.
///
/// A box is move-only, and stores its allocator beside the block's address: with a zero-size
/// allocator such as ``SystemAllocator`` it is one pointer, with an ``AllocatorReference`` it is two.
/// A box over a lifetime-checked allocator is lifetime-checked itself. It differs from the
/// `UniqueBox` of SE-0517 in taking an allocator; without need for one, use that.
///
///     var box = Box(1, in: SystemAllocator())
///     box.value += 1
@safe
@frozen
public struct Box<
  Value: ~Copyable, Allocator: AllocatorCore.Allocator & ~Copyable & ~Escapable
>: ~Copyable, ~Escapable {
  @usableFromInline let slot: AllocationSlot<Allocator.StoredForm>

  /// Moves a value into a new block.
  ///
  /// Without memory it ends the program, by ``handleAllocationFailure(size:alignment:)``.
  ///
  /// - Parameters:
  ///   - value: The value that the box owns from here on.
  ///   - allocator: The allocator that the block comes from and that takes it back.
  /// - Complexity: One allocation.
  @_lifetime(copy allocator)
  @inlinable
  public init(_ value: consuming Value, in allocator: consuming Allocator) {
    guard let block = unsafe allocator.allocate(holding: value) else {
      handleAllocationFailure(
        size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    }
    slot = unsafe AllocationSlot(UnsafeMutableRawPointer(block), allocator.storedForm())
  }

  @inlinable
  deinit {
    unsafe pointer.deinitialize(count: 1)
    unsafe slot.allocator.deallocate(
      slot.pointer, size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
  }
}

extension Box: Escapable where Value: ~Copyable, Allocator: ~Copyable & Escapable {}

// The box is the only owner of its block. What it stores is the stored form of the allocator.
extension Box: @unchecked Sendable
where
  Value: Sendable & ~Copyable, Allocator: Sendable & ~Copyable & ~Escapable,
  Allocator.StoredForm: Sendable
{}

extension Box where Value: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// The address of the value, valid until the box is destroyed.
  ///
  /// - Complexity: O(1).
  @unsafe
  @inlinable
  public var pointer: UnsafeMutablePointer<Value> {
    unsafe slot.pointer.assumingMemoryBound(to: Value.self)
  }

  /// The value, read and changed in place.
  ///
  /// Swift 6.3 crashes on `box?.value` where `box` is a variable: take the box out with `if let` first.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var value: Value {
    unsafeAddress { unsafe UnsafePointer(pointer) }
    unsafeMutableAddress { unsafe pointer }
  }
}
